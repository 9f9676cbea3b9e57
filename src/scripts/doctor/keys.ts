import { createPublicKey, type KeyObject } from 'node:crypto'

import type { KeyFacts } from '../../core/delivery/doctor/index.js'

const ED25519_LENGTH = 32
const ED25519_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** What stands in a DKIM record: an RSA key in DER, or the bare 32 octets of Ed25519 (RFC 8463). */
export function keyFacts(base64: string, kind: string): KeyFacts | undefined {
  const bytes = Buffer.from(base64, 'base64')
  const isBare = kind === 'ed25519' && bytes.length === ED25519_LENGTH
  const key = publicKeyOf(isBare ? Buffer.concat([ED25519_HEAD, bytes]) : bytes)
  if (key === undefined) return undefined
  if (key.asymmetricKeyType === 'ed25519') return { kind: 'ed25519', bits: 8 * ED25519_LENGTH }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  return { kind: key.asymmetricKeyType === 'rsa' ? 'rsa' : 'other', bits }
}

/** The public half of a private key, as a record has it; undefined where it is no key. */
export function recordKeyOf(privateKey: string): string | undefined {
  try {
    const key = createPublicKey(privateKey)
    const der = key.export({ type: 'spki', format: 'der' })
    const bytes = key.asymmetricKeyType === 'ed25519' ? der.subarray(-ED25519_LENGTH) : der
    return bytes.toString('base64')
  } catch {
    return undefined
  }
}

/** Records have the key with its kind around it (SPKI), older ones without (PKCS #1). */
function publicKeyOf(bytes: Buffer): KeyObject | undefined {
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      return createPublicKey({ key: bytes, format: 'der', type })
    } catch {
      continue
    }
  }
  return undefined
}
