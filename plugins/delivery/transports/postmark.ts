import { mailParts, type MailParts } from '../../../src/core/delivery/mailParts.js'
import type { OutgoingMessage, Transport } from '../../../src/core/delivery/transport.js'
import { httpTransport, type HttpOptions, type Provider, type Refusal } from './httpTransport.js'
import { fieldOf, withoutSlash } from './values.js'

export interface PostmarkSettings {
  provider: 'postmark'
  /** The token of one server of the account. */
  serverToken: string
  /** Newsletters must go by a stream for broadcasts. Default: `broadcast`. */
  messageStream?: string
  endpoint?: string
}

const MAX_BYTES = 10_000_000
const INVALID_REQUEST = 300
const INACTIVE_RECIPIENT = 406

/** Postmark: takes structured JSON, and signs by itself. */
export function postmark(settings: PostmarkSettings, options: HttpOptions = {}): Transport {
  const { serverToken, messageStream = 'broadcast', endpoint = 'https://api.postmarkapp.com' } = settings
  const provider: Provider = {
    name: 'postmark',
    capabilities: { maxConcurrency: 10, signs: true },
    maxBytes: MAX_BYTES,
    secrets: [serverToken],
    request: async (message) => ({
      url: `${withoutSlash(endpoint)}/email`,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'X-Postmark-Server-Token': serverToken,
      },
      body: JSON.stringify({ MessageStream: messageStream, ...bodyOf(message, await mailParts(message)) }),
    }),
    idOf: (body) => fieldOf(body, 'MessageID'),
    reasonOf: (body) => fieldOf(body, 'Message'),
    refusalOf: ({ status, body }) => refusalOf(status, fieldOf(body, 'ErrorCode')),
  }
  return httpTransport(provider, options)
}

function bodyOf({ deliveryId, raw }: OutgoingMessage, parts: MailParts) {
  const messageId = messageIdOf(raw)
  return {
    From: parts.from,
    To: parts.to,
    ...(parts.replyTo.length > 0 ? { ReplyTo: parts.replyTo.join(', ') } : {}),
    Subject: parts.subject,
    ...(parts.html === undefined ? {} : { HtmlBody: parts.html }),
    ...(parts.text === undefined ? {} : { TextBody: parts.text }),
    Headers: [
      ...parts.headers,
      // It keeps our own Message-ID only when asked to.
      ...(messageId
        ? [
            { name: 'Message-ID', value: messageId },
            { name: 'X-PM-KeepID', value: 'true' },
          ]
        : []),
    ].map(({ name, value }) => ({ Name: name, Value: value })),
    Attachments: parts.attachments.map(({ name, type, base64, contentId }) => ({
      Name: name,
      Content: base64,
      ContentType: type,
      ...(contentId ? { ContentID: `cid:${contentId}` } : {}),
    })),
    Metadata: { delivery: deliveryId },
    TrackOpens: false,
    TrackLinks: 'None',
  }
}

function messageIdOf(raw: Buffer): string | undefined {
  const head = raw.toString('latin1').split('\r\n\r\n', 1)[0] ?? ''
  return /^message-id:\s*(<[^>\s]+>)/im.exec(head)?.[1]
}

function refusalOf(status: number, code: unknown): Refusal | undefined {
  if (status !== 422) return undefined
  if (code === INACTIVE_RECIPIENT) return { scope: 'recipient', permanent: true, status: '5.2.1' }
  // Invalid requests are told by their words only; a bad From is found out by the circuit breaker.
  if (code === INVALID_REQUEST) return { scope: 'recipient', permanent: true }
  return { scope: 'server', permanent: false }
}
