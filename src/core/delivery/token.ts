import { base64url, fromBase64url } from './base64url.js'
import { packId, unpackId } from './idBytes.js'
import { isSameMac } from './isSameMac.js'

/** What the owner of a mailbox may do with a link, one purpose a link. */
export const TOKEN_PURPOSES = ['confirm', 'unsubscribe', 'preferences'] as const
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number]

/** A keyed hash (HMAC-SHA-256) of a text, under a key that never leaves the server. */
export type Mac = (text: string) => Uint8Array

/** Whose link it is. A subscriber belongs to one publication for good, so the id names recipient and list. */
export interface TokenClaims {
  subscriber: number | string
  /** The `tokenVersion` of the subscriber: links of an older one are dead. */
  version: number
  /** The delivery whose mail the link stands in, so that leaving counts for the send that they leave by. */
  delivery?: number | string
}

const MAC_BYTES = 16
/** Added to the kind where a delivery follows. */
const WITH_DELIVERY = 8

/**
 * An unforgeable token for one purpose, short enough for a header line: 46 characters for a UUID, 71 with a delivery.
 *
 * @example
 * makeToken('unsubscribe', { subscriber: '5f0c…', version: 1 }, mac) // 'AQFfDC…'
 */
export function makeToken(purpose: TokenPurpose, claims: TokenClaims, mac: Mac): string {
  const body = encode(claims)
  return base64url(Buffer.concat([body, sign(purpose, body, mac)]))
}

/**
 * Who a token is for; null where it was not made for this purpose under this key.
 *
 * @example
 * readToken('unsubscribe', token, mac) // { subscriber: '5f0c…', version: 1 }
 */
export function readToken(purpose: TokenPurpose, token: string, mac: Mac): TokenClaims | null {
  const bytes = fromBase64url(token)
  if (bytes === null || bytes.length <= MAC_BYTES) return null
  const body = bytes.slice(0, -MAC_BYTES)
  return isSameMac(bytes.slice(-MAC_BYTES), sign(purpose, body, mac)) ? decode(body) : null
}

/** Where mail programs and readers end a subscription (RFC 8058). `base` is the public address of the server. */
export const unsubscribeUrl = (base: string, token: string) => actionUrl('unsubscribe', base, token)

/**
 * The page of a purpose. `api` is where Payload serves REST.
 *
 * @example
 * actionUrl('confirm', 'https://news.example', 'AQFf') // 'https://news.example/api/subscribers/confirm/AQFf'
 */
export function actionUrl(purpose: TokenPurpose, base: string, token: string, api = '/api'): string {
  return `${base.replace(/\/+$/, '')}${api}/subscribers/${purpose}/${token}`
}

/** The purpose is under the hash but not in the token: a link made for one opens no other. */
function sign(purpose: TokenPurpose, body: Uint8Array, mac: Mac): Uint8Array {
  return mac(`masthead-token:${purpose}:${base64url(body)}`).slice(0, MAC_BYTES)
}

function encode({ subscriber, version, delivery }: TokenClaims): Uint8Array {
  const { kind, bytes: id } = packId(subscriber)
  const digits = Buffer.from(version.toString(36))
  if (delivery === undefined) return Buffer.concat([Uint8Array.of(kind, digits.length), digits, id])
  const mail = packId(delivery)
  return Buffer.concat([
    ...[Uint8Array.of(kind | WITH_DELIVERY, digits.length), digits],
    ...[Uint8Array.of(id.length), id],
    ...[Uint8Array.of(mail.kind), mail.bytes],
  ])
}

function decode(body: Uint8Array): TokenClaims | null {
  const [kind = -1, length = 0] = body
  const version = parseInt(Buffer.from(body.slice(2, 2 + length)).toString(), 36)
  const rest = body.slice(2 + length)
  if ((kind & WITH_DELIVERY) === 0) {
    const subscriber = unpackId(kind, rest)
    return subscriber === null ? null : { subscriber, version }
  }
  const end = 1 + (rest[0] ?? 0)
  const subscriber = unpackId(kind & ~WITH_DELIVERY, rest.slice(1, end))
  const delivery = unpackId(rest[end] ?? -1, rest.slice(end + 1))
  return subscriber === null || delivery === null ? null : { subscriber, version, delivery }
}
