import { base64url, fromBase64url } from '../base64url.js'
import { packId, unpackId } from '../idBytes.js'
import { isSameMac } from '../isSameMac.js'
import type { Mac } from '../token.js'

const MAC_BYTES = 10

/**
 * Names the mail that a link or picture stood in. It opens nothing: it says only which hits belong together.
 *
 * @example
 * readerToken('5f0c…', mac) // 'AV8MDm…'
 */
export function readerToken(delivery: number | string, mac: Mac): string {
  const { kind, bytes } = packId(delivery)
  const body = Buffer.concat([Uint8Array.of(kind), bytes])
  return base64url(Buffer.concat([body, sign(body, mac)]))
}

/** The delivery; null for a token that was not made under this key. */
export function readReaderToken(token: string, mac: Mac): number | string | null {
  const bytes = fromBase64url(token)
  if (bytes === null || bytes.length <= MAC_BYTES) return null
  const body = bytes.slice(0, -MAC_BYTES)
  if (!isSameMac(bytes.slice(-MAC_BYTES), sign(body, mac))) return null
  return unpackId(body[0] ?? -1, body.slice(1))
}

const sign = (body: Uint8Array, mac: Mac) => mac(`reader:${base64url(body)}`).slice(0, MAC_BYTES)
