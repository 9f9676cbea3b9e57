import type { OutgoingMessage, Transport } from '../../../src/core/delivery/transport.js'
import { httpTransport, type HttpOptions, type Provider, type Refusal } from './httpTransport.js'
import { fieldOf, withoutSlash } from './values.js'

export interface MailgunSettings {
  provider: 'mailgun'
  apiKey: string
  /** The sending domain as Mailgun knows it. */
  domain: string
  /** Domains live in one of two regions. Default: `us`. */
  region?: 'us' | 'eu'
  endpoint?: string
}

const ENDPOINTS = { us: 'https://api.mailgun.net', eu: 'https://api.eu.mailgun.net' }
const MAX_BYTES = 25_000_000

/** Mailgun: takes the raw message as a file of a form, and signs by itself. */
export function mailgun(settings: MailgunSettings, options: HttpOptions = {}): Transport {
  const { apiKey, domain, region = 'us', endpoint = ENDPOINTS[region] } = settings
  const login = Buffer.from(`api:${apiKey}`).toString('base64')
  const provider: Provider = {
    name: 'mailgun',
    capabilities: { maxConcurrency: 10, signs: true },
    maxBytes: MAX_BYTES,
    secrets: [apiKey, login],
    request: (message) =>
      Promise.resolve({
        url: `${withoutSlash(endpoint)}/v3/${encodeURIComponent(domain)}/messages.mime`,
        headers: { Authorization: `Basic ${login}` },
        body: formOf(message),
      }),
    idOf: (body) => fieldOf(body, 'id'),
    reasonOf: (body) => fieldOf(body, 'message'),
    refusalOf: ({ status, body }) => refusalOf(status, fieldOf(body, 'message')),
  }
  return httpTransport(provider, options)
}

function formOf({ deliveryId, envelope, raw }: OutgoingMessage): FormData {
  const form = new FormData()
  form.set('to', envelope.to)
  form.set('v:delivery', deliveryId)
  form.set('o:tracking', 'no')
  form.set('message', new Blob([new Uint8Array(raw)], { type: 'message/rfc822' }), 'message.eml')
  return form
}

/** Mailgun has no codes: a 400 that does not speak of the recipient is about the domain or the account. */
function refusalOf(status: number, message: unknown): Refusal | undefined {
  if (status !== 400) return undefined
  const isOfRecipient = typeof message === 'string' && /\bto\b.*(parameter|address)|recipient/i.test(message)
  return isOfRecipient ? { scope: 'recipient', permanent: true } : { scope: 'server', permanent: false }
}
