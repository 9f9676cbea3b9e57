import type {
  OutgoingMessage,
  SendOutcome,
  Transport,
  TransportCapabilities,
} from '../../../src/core/delivery/transport.js'
import { reportedText } from '../../../src/core/delivery/reportedText.js'
import { exchange, type Exchange, type ProviderRequest } from './exchange.js'

/** What every provider takes beside its own settings. */
export interface HttpOptions {
  /** Default: the `fetch` of the process. */
  fetch?: typeof fetch
  /** How long to wait for the answer. Default: 30 seconds. */
  timeoutMs?: number
}

/** What a refusal concerns, and whether trying again can help. */
export type Refusal = Pick<Extract<SendOutcome, { state: 'failed' }>, 'scope' | 'permanent' | 'status'>

/** The form that one provider speaks; all else is the same for all of them. */
export interface Provider {
  name: string
  capabilities: TransportCapabilities
  /** The largest message that it takes, in octets of the raw form. */
  maxBytes: number
  /** Never to be seen in what is kept of an answer. */
  secrets: readonly string[]
  /** Whether a request sent twice is one mail, so that a lost answer can be asked for again. */
  isIdempotent?: boolean
  request: (message: OutgoingMessage) => Promise<ProviderRequest>
  /** The provider's own id of the mail, from the body of its answer. */
  idOf: (body: unknown) => unknown
  /** What it says in words. */
  reasonOf: (body: unknown) => unknown
  /** By the provider's own codes, where they say more than the status. */
  refusalOf?: (answer: { status: number; headers: Headers; body: unknown }) => Refusal | undefined
}

const PATIENCE_MS = 30_000

/**
 * A transport over HTTP. What concerns the account (key, quota, domain, outage) has the scope `server` and is
 * temporary: the mail is good, and can go once that is mended.
 */
export function httpTransport(
  provider: Provider,
  { fetch: fetcher = fetch, timeoutMs = PATIENCE_MS }: HttpOptions,
): Transport {
  const underWay = new Set<Promise<SendOutcome>>()
  const sendOne = async (message: OutgoingMessage): Promise<SendOutcome> => {
    if (message.raw.byteLength > provider.maxBytes) return tooLarge(provider, message)
    const request = await provider.request(message)
    const first = await exchange(fetcher, request, timeoutMs)
    const isLost = first.kind === 'unknown' && provider.isIdempotent
    return outcomeOf(provider, isLost ? await again(fetcher, request, timeoutMs) : first)
  }
  return {
    name: provider.name,
    capabilities: provider.capabilities,
    send: async (message) => {
      const sending = sendOne(message)
      underWay.add(sending)
      try {
        return await sending
      } finally {
        underWay.delete(sending)
      }
    },
    close: async () => {
      await Promise.allSettled(underWay)
    },
  }
}

/** The first request may have arrived, so that a connection refused now says nothing about the mail. */
async function again(fetcher: typeof fetch, request: ProviderRequest, timeoutMs: number): Promise<Exchange> {
  const second = await exchange(fetcher, request, timeoutMs)
  return second.kind === 'unsent' ? { kind: 'unknown', reason: second.reason } : second
}

function outcomeOf(provider: Provider, answer: Exchange): SendOutcome {
  if (answer.kind === 'unsent')
    return { state: 'failed', permanent: false, scope: 'server', response: answer.reason }
  if (answer.kind === 'unknown') return { state: 'uncertain', response: answer.reason }
  const { status, headers, text } = answer
  const body = parsed(text)
  const words = provider.reasonOf(body)
  const response = reportedText(
    `${status} ${typeof words === 'string' && words ? words : text}`,
    provider.secrets,
  )
  if (status >= 200 && status < 300) {
    const id = provider.idOf(body)
    return { state: 'accepted', response, ...(typeof id === 'string' && id ? { providerId: id } : {}) }
  }
  // A gateway gave up waiting for the server behind it, which may have taken the mail.
  if (status === 504 && !provider.isIdempotent) return { state: 'uncertain', response }
  const refusal = provider.refusalOf?.({ status, headers, body }) ?? refusalBy(status)
  return { state: 'failed', ...refusal, response }
}

/** @example refusalBy(429) // { scope: 'server', permanent: false } */
function refusalBy(status: number): Refusal {
  if (status === 413) return { scope: 'server', permanent: true, status: '5.3.4' }
  const isOfServer = status < 400 || status >= 500 || [401, 402, 403, 404, 408, 429].includes(status)
  return isOfServer ? { scope: 'server', permanent: false } : { scope: 'recipient', permanent: true }
}

function tooLarge({ name, maxBytes }: Provider, { raw }: OutgoingMessage): SendOutcome {
  return {
    state: 'failed',
    permanent: true,
    scope: 'server',
    status: '5.3.4',
    response: `The message has ${raw.byteLength} octets, and ${name} takes ${maxBytes}`,
  }
}

/** Proxies answer with pages of HTML: the status alone speaks then. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
