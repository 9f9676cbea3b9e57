import { createHmac } from 'node:crypto'

import type { Payload } from 'payload'

import type { Mac } from '../../src/core/delivery/token.js'

/** What a keyed hash stands for; hashes of one kind tell nothing about another. */
type Kind = 'email' | 'network' | 'token' | 'tracking' | 'verp'

/**
 * HMAC-SHA-256 under the secret of this Payload: without the secret, nobody finds out by trying which address it
 * stands for.
 */
export function macOf(payload: Payload, kind: Kind): Mac {
  return (text) => createHmac('sha256', payload.secret).update(`masthead:${kind}:${text}`).digest()
}

/**
 * The hash by which an address is known once it is erased.
 *
 * @example
 * emailHash(payload, 'ada@example.org') // '9f86d081884c7d65…'
 */
export function emailHash(payload: Payload, comparable: string): string {
  return Buffer.from(macOf(payload, 'email')(comparable)).toString('hex')
}
