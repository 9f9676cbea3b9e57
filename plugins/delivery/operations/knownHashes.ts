import type { PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { holdsFor } from './suppressions.js'

/** Which of these mailboxes an import must leave alone, and why: they said no once, or are in already. */
export async function knownHashes(
  publication: Id,
  hashes: readonly string[],
  req: PayloadRequest,
): Promise<Map<string, 'ALREADY_SUBSCRIBED' | 'SUPPRESSED'>> {
  if (hashes.length === 0) return new Map()
  const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true, req } as const
  const { docs: subscribers } = await req.payload.find({
    collection: 'subscribers',
    where: { and: [{ emailHash: { in: [...hashes] } }, { publication: { equals: publication } }] },
    select: { emailHash: true, state: true },
    ...all,
  })
  const { docs: suppressions } = await req.payload.find({
    collection: 'suppressions',
    where: { and: [{ emailHash: { in: [...hashes] } }, holdsFor(publication)] },
    select: { emailHash: true },
    ...all,
  })
  const isIn = (state: string) => state === 'active' || state === 'pending'
  return new Map([
    ...subscribers.map(
      ({ emailHash, state }) => [emailHash, isIn(state) ? 'ALREADY_SUBSCRIBED' : 'SUPPRESSED'] as const,
    ),
    ...suppressions.map(({ emailHash }) => [emailHash, 'SUPPRESSED'] as const),
  ])
}
