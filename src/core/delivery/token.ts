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
const ID_IS_TEXT = 0
const ID_IS_UUID = 1
const ID_IS_HEX = 2
const ID_IS_NUMBER = 3
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
  return base64url(Uint8Array.of(...body, ...sign(purpose, body, mac)))
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
  return isSame(bytes.slice(-MAC_BYTES), sign(purpose, body, mac)) ? decode(body) : null
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
  const versionBytes = new TextEncoder().encode(version.toString(36))
  const head = [versionBytes.length, ...versionBytes]
  if (delivery === undefined) return Uint8Array.of(kind, ...head, ...id)
  const mail = packId(delivery)
  return Uint8Array.of(kind | WITH_DELIVERY, ...head, id.length, ...id, mail.kind, ...mail.bytes)
}

function decode(body: Uint8Array): TokenClaims | null {
  const [kind = -1, length = 0] = body
  const version = parseInt(new TextDecoder().decode(body.slice(2, 2 + length)), 36)
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

function packId(id: number | string): { kind: number; bytes: Uint8Array } {
  const text = String(id)
  if (isUuid(text)) return { kind: ID_IS_UUID, bytes: fromHex(text.replaceAll('-', '')) }
  if (/^([0-9a-f]{2})+$/.test(text) && typeof id === 'string')
    return { kind: ID_IS_HEX, bytes: fromHex(text) }
  return { kind: typeof id === 'number' ? ID_IS_NUMBER : ID_IS_TEXT, bytes: new TextEncoder().encode(text) }
}

function unpackId(kind: number, bytes: Uint8Array): number | string | null {
  switch (kind) {
    case ID_IS_TEXT:
      return new TextDecoder().decode(bytes)
    case ID_IS_NUMBER:
      return Number(new TextDecoder().decode(bytes))
    case ID_IS_HEX:
      return toHex(bytes)
    case ID_IS_UUID:
      return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    default:
      return null
  }
}

/** In the same time whatever differs, so that no answer's time leads to a valid hash. */
function isSame(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length
  left.forEach((byte, at) => (difference |= byte ^ (right[at] ?? 0)))
  return difference === 0
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function fromBase64url(text: string): Uint8Array | null {
  if (!/^[\w-]{1,400}$/.test(text) || text.length % 4 === 1) return null
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  )
  // One token, one spelling: the last character of another would hold bits that are dropped.
  return base64url(bytes) === text ? bytes : null
}
