import type { Request } from 'express'
import { MastheadError } from '../core/errors.js'

/** Largest bodies in bytes. A rich text of the largest allowed size fits into JSON twice; uploads are images. */
export const BODY_LIMITS = { json: 5_000_000, upload: 50_000_000, other: 10_000_000 } as const

/** Whether the request says that its body is JSON (RFC 6839 suffixes too). */
export const isJson = (request: Request) =>
  /^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')

/** Whether the request says that it has a body (RFC 9112, 6.3). */
export const hasBody = ({ headers }: Request) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** The limit for what the request says it is sending. */
export function limitFor(request: Request): number {
  if (isJson(request)) return BODY_LIMITS.json
  return /^multipart\//i.test(request.headers['content-type'] ?? '') ? BODY_LIMITS.upload : BODY_LIMITS.other
}

/** A body under way, and why it was cut short if it was. */
export interface LimitedBody {
  stream: ReadableStream<Uint8Array>
  refusal: () => MastheadError | undefined
}

/**
 * The body as it comes in, never more than `limit` bytes: past that the stream fails with PAYLOAD_TOO_LARGE and the
 * rest is read and thrown away, so that the caller, still sending, can read our answer. `refusal` then says why,
 * because a handler that reads the stream may report the failure as something else.
 *
 * @throws MastheadError PAYLOAD_TOO_LARGE at once where Content-Length already says so.
 */
export function limitedBody(request: Request, limit = limitFor(request)): LimitedBody {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
  let received = 0
  let over = false
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const finish = (act: () => void) => {
        if (!over) act()
        over = true
      }
      request.on('data', (chunk: Buffer) => {
        received += chunk.length
        if (received > limit) finish(() => controller.error(tooLarge(limit)))
        if (over) return
        controller.enqueue(new Uint8Array(chunk))
        if ((controller.desiredSize ?? 0) <= 0) request.pause()
      })
      request.once('end', () => finish(() => controller.close()))
      request.on('error', (error) => finish(() => controller.error(error)))
    },
    pull: () => void request.resume(),
    cancel: () => {
      over = true
      request.resume()
    },
  })
  return { stream, refusal: () => (received > limit ? tooLarge(limit) : undefined) }
}

/**
 * The whole body of a JSON request, checked to be JSON; empty where there is none.
 *
 * @throws MastheadError PAYLOAD_TOO_LARGE, BAD_JSON
 */
export async function readJson(request: Request): Promise<{ bytes: Buffer; value: unknown }> {
  const bytes = await readWhole(request)
  return { bytes, value: bytes.length === 0 ? undefined : parseJson(bytes.toString('utf8'), 'The body') }
}

/** @throws MastheadError PAYLOAD_TOO_LARGE */
export async function readWhole(request: Request): Promise<Buffer> {
  return Buffer.from(await new Response(limitedBody(request).stream).arrayBuffer())
}

/** Rich text has lists within lists; what is nested deeper was written to exhaust the stack of whoever walks it. */
const DEEPEST_JSON = 200

/** @throws MastheadError BAD_JSON where it is none, or nested beyond reading. */
export function parseJson(text: string, what: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    if (!isDeeper(value, DEEPEST_JSON)) return value
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'it does not parse'
    throw new MastheadError('BAD_JSON', `${what} is not JSON: ${reason}`, { cause })
  }
  throw new MastheadError('BAD_JSON', `${what} is nested more than ${DEEPEST_JSON} levels deep`)
}

/** Level by level, so that the depth costs no stack. */
function isDeeper(value: unknown, limit: number): boolean {
  let level = [value]
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return false
  }
  return true
}

const tooLarge = (limit: number) =>
  new MastheadError('PAYLOAD_TOO_LARGE', `The body is larger than ${limit / 1_000_000} MB`, { value: limit })
