import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { CLIENT_ADDRESS } from '../core/clientAddress.js'
import { MastheadError } from '../core/errors.js'

/**
 * An Express request in the form that Payload's handlers take. Its address is on the public origin whatever the Host
 * header says, so that nobody can have links made that point elsewhere. HEAD is asked as GET.
 *
 * @param body what is left to read, or nothing.
 * @throws MastheadError METHOD_NOT_ALLOWED for methods that the fetch standard forbids (TRACE).
 */
export function toWebRequest(
  request: ExpressRequest,
  {
    origin,
    body,
    signal,
  }: { origin: string; body?: ReadableStream<Uint8Array> | Uint8Array; signal: AbortSignal },
): Request {
  const headers = new Headers()
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    headers.append(request.rawHeaders[index] ?? '', request.rawHeaders[index + 1] ?? '')
  }
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (method === 'TRACE' || method === 'CONNECT') {
    throw new MastheadError('METHOD_NOT_ALLOWED', `${method} is not served`)
  }
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal }
  if (method !== 'GET' && body !== undefined) Object.assign(init, { body, duplex: 'half' })
  return Object.assign(new Request(origin + targetOf(request), init), { [CLIENT_ADDRESS]: request.ip })
}

/**
 * Sends what a Payload handler answered: status, every header, each cookie of its own, and the body as it comes, or
 * none to HEAD. What Payload leaves open, shared caches may not keep.
 */
export async function sendWebResponse(
  from: Response,
  request: ExpressRequest,
  to: ExpressResponse,
): Promise<void> {
  to.status(from.status)
  from.headers.forEach((value, name) => {
    // Two policies on one answer would both hold: a page that brings its own is not data.
    if (OWN.has(name)) to.set(name, value)
    else if (name !== 'set-cookie') to.append(name, value)
  })
  for (const cookie of from.headers.getSetCookie()) to.append('Set-Cookie', cookie)
  if (!to.hasHeader('Cache-Control')) to.set('Cache-Control', 'private, no-cache')
  if (from.body === null || request.method === 'HEAD') {
    await from.body?.cancel()
    to.end()
  } else if (from.headers.get('content-type')?.startsWith('application/json') === true) {
    to.end(Buffer.from(await from.arrayBuffer()))
  } else {
    // The log, the compression and each part of the pipeline listen for the end.
    to.setMaxListeners(20)
    await pipeline(Readable.fromWeb(from.body as NodeReadableStream), to)
  }
}

/** What an answer says of itself in the place of what all answers say. */
const OWN = new Set(['content-security-policy', 'referrer-policy'])

/** Aborts when the caller goes away before the answer is finished. */
export function abortedWith(response: ExpressResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => !response.writableFinished && controller.abort())
  return controller.signal
}

/** Origin form only (RFC 9112, 3.2.1): `//elsewhere/` or a full address would change the origin. */
function targetOf({ originalUrl }: ExpressRequest): string {
  if (originalUrl.startsWith('/') && !originalUrl.startsWith('//')) return originalUrl
  throw new MastheadError('BAD_REQUEST', 'The request target must be a path')
}
