import { ValidationError, type PayloadRequest, type Where } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { SuppressionReason } from '../../../collections/subscribers/values.js'

/** Reasons that a person can lift by asking again: they were their own wish. The others stand until somebody deletes them. */
export const OWN_WISH: readonly SuppressionReason[] = ['unsubscribe', 'erased']

interface Mailbox {
  emailHash: string
  publication: Id
}

/** Writes down that a mailbox is mailed no more. Saying it twice changes nothing. */
export async function suppress(
  { emailHash, publication }: Mailbox,
  reason: SuppressionReason,
  req: PayloadRequest,
): Promise<void> {
  try {
    await req.payload.create({
      collection: 'suppressions',
      data: { emailHash, publication: publication as string, reason, at: new Date().toISOString() },
      depth: 0,
      overrideAccess: true,
      req,
    })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const { totalDocs } = await req.payload.count({
      collection: 'suppressions',
      where: {
        and: [
          { emailHash: { equals: emailHash } },
          { publication: { equals: publication } },
          { reason: { equals: reason } },
        ],
      },
      overrideAccess: true,
      req,
    })
    if (totalDocs === 0) throw error
  }
}

/** Lifts what the owner of the mailbox wished once, now that they wish otherwise. */
export async function liftOwnWish(mailbox: Mailbox, req: PayloadRequest): Promise<void> {
  await req.payload.delete({
    collection: 'suppressions',
    where: {
      and: [
        { emailHash: { equals: mailbox.emailHash } },
        { publication: { equals: mailbox.publication } },
        { reason: { in: [...OWN_WISH] } },
      ],
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** Suppressions that hold for a publication: its own, and those for all. */
export const holdsFor = (publication: Id): Where => ({
  or: [{ publication: { equals: publication } }, { publication: { exists: false } }],
})

/** Whether no mail at all may go there, not even one that asks: it bounced, its owner complained, or somebody said so. */
export async function isClosed({ emailHash, publication }: Mailbox, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'suppressions',
    where: {
      and: [
        { emailHash: { equals: emailHash } },
        { reason: { not_in: [...OWN_WISH] } },
        holdsFor(publication),
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
