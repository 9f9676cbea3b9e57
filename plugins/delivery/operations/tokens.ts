import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { macOf } from '../../../collections/subscribers/keyedHash.js'
import type { Subscriber } from '../../../collections/payload-types.js'
import { makeToken, readToken, type TokenPurpose } from '../../../src/core/delivery/token.js'

/**
 * The token of a link for one subscriber.
 *
 * @example
 * unsubscribeUrl(serverUrlOf(payload), tokenFor(payload, 'unsubscribe', subscriber))
 */
export function tokenFor(
  payload: Payload,
  purpose: TokenPurpose,
  { id, tokenVersion }: { id: Id; tokenVersion: number },
): string {
  return makeToken(purpose, { subscriber: id, version: tokenVersion }, macOf(payload, 'token'))
}

/** Whose link it is. */
export interface Bearer {
  subscriber: Subscriber
  /** The mail that it stood in, where it is of an issue. */
  delivery: Id | null
}

/** Whose link it is; null for a token that is forged, for another purpose, or of somebody who is gone. */
export async function bearerOf(
  purpose: TokenPurpose,
  token: unknown,
  req: PayloadRequest,
): Promise<Bearer | null> {
  const claims = typeof token === 'string' ? readToken(purpose, token, macOf(req.payload, 'token')) : null
  if (claims === null) return null
  const subscriber = await req.payload.findByID({
    collection: 'subscribers',
    id: claims.subscriber,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const stands = subscriber?.tokenVersion === claims.version && subscriber.state !== 'erased'
  return stands ? { subscriber, delivery: claims.delivery ?? null } : null
}
