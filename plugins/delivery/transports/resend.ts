import { mailParts, type MailParts } from '../../../src/core/delivery/mailParts.js'
import type { OutgoingMessage, Transport } from '../../../src/core/delivery/transport.js'
import { httpTransport, type HttpOptions, type Provider, type Refusal } from './httpTransport.js'
import { fieldOf, withoutSlash } from './values.js'

export interface ResendSettings {
  provider: 'resend'
  apiKey: string
  /** Mails a second that the account may send. Default: 2. */
  perSecond?: number
  endpoint?: string
}

/** 40 MB with attachments in base64. */
const MAX_BYTES = 29_000_000

/** Names of errors that concern one mail; all others concern the account. */
const OF_MAIL = /^(invalid_parameter|invalid_attachment|missing_required_field|validation_error)$/

/**
 * Resend: takes structured JSON, and signs by itself. The delivery is its idempotency key, so that a request whose
 * answer was lost is asked once more and stays one mail.
 */
export function resend(settings: ResendSettings, options: HttpOptions = {}): Transport {
  const { apiKey, perSecond = 2, endpoint = 'https://api.resend.com' } = settings
  const provider: Provider = {
    name: 'resend',
    capabilities: { maxConcurrency: Math.max(2, perSecond), perSecond, signs: true },
    maxBytes: MAX_BYTES,
    secrets: [apiKey],
    isIdempotent: true,
    request: async (message) => ({
      url: `${withoutSlash(endpoint)}/emails`,
      headers: {
        Authorization: `Bearer ${apiKey}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': message.deliveryId,
      },
      body: JSON.stringify(bodyOf(message, await mailParts(message))),
    }),
    idOf: (body) => fieldOf(body, 'id'),
    reasonOf: (body) => fieldOf(body, 'message'),
    refusalOf: ({ status, body }) => refusalOf(status, fieldOf(body, 'name')),
  }
  return httpTransport(provider, options)
}

function bodyOf({ deliveryId }: OutgoingMessage, parts: MailParts) {
  return {
    from: parts.from,
    to: [parts.to],
    ...(parts.replyTo.length > 0 ? { reply_to: parts.replyTo } : {}),
    subject: parts.subject,
    ...(parts.html === undefined ? {} : { html: parts.html }),
    ...(parts.text === undefined ? {} : { text: parts.text }),
    headers: Object.fromEntries(parts.headers.map(({ name, value }) => [name, value])),
    ...(parts.attachments.length > 0
      ? {
          attachments: parts.attachments.map(({ name, type, base64, contentId }) => ({
            filename: name,
            content: base64,
            content_type: type,
            ...(contentId ? { content_id: contentId } : {}),
          })),
        }
      : {}),
    tags: [{ name: 'delivery', value: deliveryId }],
  }
}

function refusalOf(status: number, name: unknown): Refusal | undefined {
  // The first request under this key is still under way: its answer can be had later.
  if (status === 409 && name === 'concurrent_idempotent_requests')
    return { scope: 'server', permanent: false }
  if (status !== 400 && status !== 422) return undefined
  const isOfMail = typeof name === 'string' && OF_MAIL.test(name)
  return isOfMail ? { scope: 'recipient', permanent: true } : { scope: 'server', permanent: false }
}
