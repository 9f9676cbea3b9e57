import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'

import { SignatureV4 } from '@smithy/signature-v4'

import type { OutgoingMessage, Transport } from '../../../src/core/delivery/transport.js'
import { httpTransport, type HttpOptions, type Provider, type Refusal } from './httpTransport.js'
import { fieldOf, withoutSlash } from './values.js'

export interface AmazonCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

export interface AmazonSesSettings {
  provider: 'ses'
  region: string
  /** A function for the credentials of a role, which run out: it is asked for each mail. */
  credentials: AmazonCredentials | (() => Promise<AmazonCredentials>)
  /** Names what events are published, so that bounces carry the delivery. */
  configurationSet?: string
  /** Mails a second that the account may send. Default: 14, what an account has that is new out of the sandbox. */
  perSecond?: number
  /** Default: the public address of the region. */
  endpoint?: string
}

const PATH = '/v2/email/outbound-emails'
/** 40 MB for the message in base64. */
const MAX_BYTES = 29_000_000

/** What concerns the account or the sending domain, whoever the recipient is. */
const OF_ACCOUNT =
  /^(AccountSuspended|SendingPaused|MailFromDomainNotVerified|LimitExceeded|TooManyRequests|NotFound|Throttling)(Exception)?$/

/** Amazon SES, version 2 of its interface: the raw message goes as it is, DKIM signature and all. */
export function amazonSes(settings: AmazonSesSettings, options: HttpOptions = {}): Transport {
  const { region, configurationSet, perSecond = 14 } = settings
  const endpoint = withoutSlash(settings.endpoint ?? `https://email.${region}.amazonaws.com`)
  const url = new URL(`${endpoint}${PATH}`)
  const provider: Provider = {
    name: 'ses',
    capabilities: { maxConcurrency: 10, perSecond, signs: false },
    maxBytes: MAX_BYTES,
    secrets:
      typeof settings.credentials === 'function'
        ? []
        : [settings.credentials.secretAccessKey, settings.credentials.sessionToken ?? ''],
    request: async (message) => {
      const body = JSON.stringify({
        ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
        ...contentOf(message),
      })
      return { url: url.href, headers: await signed(url, body, settings), body }
    },
    idOf: (body) => fieldOf(body, 'MessageId'),
    reasonOf: (body) => fieldOf(body, 'message') ?? fieldOf(body, 'Message'),
    refusalOf: ({ status, headers, body }) => refusalOf(status, errorName(headers, body)),
  }
  return httpTransport(provider, options)
}

function contentOf({ deliveryId, envelope, raw }: OutgoingMessage) {
  return {
    Destination: { ToAddresses: [envelope.to] },
    Content: { Raw: { Data: raw.toString('base64') } },
    EmailTags: [{ Name: 'delivery', Value: deliveryId }],
  }
}

async function signed(
  url: URL,
  body: string,
  { region, credentials }: AmazonSesSettings,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({
    service: 'ses',
    region,
    credentials: typeof credentials === 'function' ? await credentials() : credentials,
    sha256: Sha256,
  })
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: { host: url.host, 'content-type': 'application/json' },
    body,
  })
  // fetch writes Host itself, from the same address.
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'host'))
}

/** Node's own SHA-256 in the form that the signer asks for. */
class Sha256 {
  private readonly hash: Hash | Hmac

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret))
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(bytesOf(data))
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.hash.digest()))
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8')
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data)
}

/** `x-amzn-ErrorType: MessageRejected:http://…`, or `__type` in the body. */
function errorName(headers: Headers, body: unknown): string {
  const type = headers.get('x-amzn-errortype') ?? fieldOf(body, '__type')
  return typeof type === 'string' ? (type.split(':')[0] ?? '').replace(/^.*#/, '') : ''
}

function refusalOf(status: number, name: string): Refusal | undefined {
  if (OF_ACCOUNT.test(name)) return { scope: 'server', permanent: false }
  // The sandbox, an identity that is not verified, a message with a virus: the next recipient fares no better.
  if (name === 'MessageRejected') return { scope: 'server', permanent: false }
  return status === 400 ? { scope: 'recipient', permanent: true } : undefined
}
