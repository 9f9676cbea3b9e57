import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'

import { Agent, request, type Dispatcher } from 'undici'

import { MastheadError } from '../src/core/errors.js'
import { isPublicAddress } from '../src/core/links/isPublicAddress.js'

export interface FetchRules {
  /** Hosts, with their port where it is not the usual one, that may be asked wherever they are: `old.internal:8080`. */
  hosts?: readonly string[]
  /** Bytes of the body; more is refused. Default 10 MiB. */
  maxBytes?: number
  /** For all of it, redirects included, in milliseconds. Default 15,000. */
  timeout?: number
  /** What to say that is wanted. */
  accept?: string
  /** Who is asked for the addresses of a name. Default: the system. */
  lookup?: Lookup
}

type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

export interface Fetched {
  /** Where it was found in the end. */
  url: string
  body: Uint8Array
}

const MAX_REDIRECTS = 5

/**
 * Gets what stands at an address that somebody else has written. Only public addresses on the usual ports are asked,
 * and each redirect is looked at as if it were the first. A name is looked up once, by the connection itself: what was
 * checked is what is connected to, so that a name cannot change its address in between. No cookies, no credentials.
 *
 * @throws MastheadError ADDRESS_FORBIDDEN, FETCH_FAILED, FETCH_TIMEOUT, FETCH_TOO_LARGE
 * @example
 * const { body } = await fetchPublic('https://example.com/mast.png', { maxBytes: 5_000_000 })
 */
export async function fetchPublic(address: string, rules: FetchRules = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(rules.timeout ?? 15_000)
  let url = checkedUrl(address, rules)
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const answer = await ask(url, rules, signal)
      if ('body' in answer) return { url: url.href, body: answer.body }
      if (!URL.canParse(answer.location, url)) throw failed(url, 'leads nowhere')
      url = checkedUrl(new URL(answer.location, url).href, rules)
    }
  } catch (error) {
    throw withCode(error, url, signal)
  }
  throw failed(url, `is behind more than ${MAX_REDIRECTS} redirects`)
}

/** What may be asked at all, as far as the address itself says it. */
function checkedUrl(address: string, { hosts = [] }: FetchRules): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw forbidden(address, 'is not on the web')
  if (url.username !== '' || url.password !== '') throw forbidden(url.hostname, 'comes with a password')
  if (hosts.includes(url.host)) return url
  // A port that is the usual one of its scheme is not written.
  if (url.port !== '' && !['80', '443'].includes(url.port)) throw forbidden(address, 'is on an unusual port')
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  const isLiteral = literal.includes(':') || /^[\d.]+$/.test(literal)
  if (isLiteral && !isPublicAddress(literal)) throw forbidden(address, 'is not public')
  return url
}

type Answered = { body: Uint8Array } | { location: string }

async function ask(url: URL, rules: FetchRules, signal: AbortSignal): Promise<Answered> {
  const isOwn = rules.hosts?.includes(url.host) ?? false
  const agent = new Agent({
    connect: isOwn ? {} : { lookup: publicOnly(rules.lookup ?? lookup) },
    pipelining: 0,
  })
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      // A body that was packed could unpack to any size.
      headers: { accept: rules.accept ?? '*/*', 'accept-encoding': 'identity', 'user-agent': 'Masthead' },
    })
    const location = [headers.location].flat()[0]
    if (location !== undefined && [301, 302, 303, 307, 308].includes(statusCode)) return { location }
    if (statusCode !== 200) throw failed(url, `answers ${statusCode}`)
    return { body: await readUpTo(rules.maxBytes ?? 10 * 1024 * 1024, body, headers, url) }
  } finally {
    // Whatever is still on its way is not wanted any more.
    await agent.destroy()
  }
}

async function readUpTo(
  limit: number,
  body: Dispatcher.ResponseData['body'],
  headers: Dispatcher.ResponseData['headers'],
  url: URL,
): Promise<Uint8Array> {
  const tooLarge = () =>
    new MastheadError('FETCH_TOO_LARGE', `${url.href} is larger than ${limit} bytes`, { value: url.href })
  if (Number(headers['content-length']) > limit) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Looks a name up and refuses it where any of its addresses is not public. */
function publicOnly(resolve: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error) return callback(error, '')
      if (!first) return callback(forbidden(hostname, 'has no address'), '')
      if (!addresses.every(isPublic)) return callback(forbidden(hostname, 'is not public'), '')
      if (options.all) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
}

const isPublic = ({ address }: LookupAddress) => isPublicAddress(address)

function withCode(error: unknown, url: URL, signal: AbortSignal): MastheadError {
  if (error instanceof MastheadError) return error
  if (signal.aborted)
    return new MastheadError('FETCH_TIMEOUT', `${url.href} took too long`, { value: url.href, cause: error })
  return failed(url, 'cannot be reached', error)
}

function failed({ href }: URL, why: string, cause?: unknown): MastheadError {
  return new MastheadError('FETCH_FAILED', `${href} ${why}`, { value: href, cause })
}

function forbidden(what: string, why: string): MastheadError {
  return new MastheadError('ADDRESS_FORBIDDEN', `${what} ${why}`, { value: what })
}
