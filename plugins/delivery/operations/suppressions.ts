import type { Payload, PayloadRequest, Where } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { SuppressionReason } from '../../../collections/subscribers/values.js'

/** Reasons that a person can lift by asking again: they were their own wish. The others stand until somebody deletes them. */
export const OWN_WISH: readonly SuppressionReason[] = ['unsubscribe', 'erased']

interface Mailbox {
  emailHash: string
  publication: Id
}

export interface SuppressArgs {
  payload: Payload
  req?: Partial<PayloadRequest>
  emailHash: string
  /** Absent: for every publication. */
  publication?: Id
  reason: SuppressionReason
  /** ISO 8601. Default: now. */
  at?: string
}

/** Writes down that a mailbox is mailed no more. Saying it twice changes nothing. */
export async function suppress(args: SuppressArgs): Promise<void> {
  const { payload, req, emailHash, publication, reason, at = new Date().toISOString() } = args
  if (await isSuppressed(args)) return
  try {
    await payload.create({
      collection: 'suppressions',
      data: { emailHash, publication: (publication as string | undefined) ?? null, reason, at },
      depth: 0,
      overrideAccess: true,
      req,
    })
  } catch (error) {
    // Two at once: the other one wrote it.
    if (!(await isSuppressed(args))) throw error
  }
}

async function isSuppressed({
  payload,
  req,
  emailHash,
  publication,
  reason,
}: SuppressArgs): Promise<boolean> {
  const of: Where = publication === undefined ? FOR_ALL : { publication: { equals: publication } }
  const { totalDocs } = await payload.count({
    collection: 'suppressions',
    where: { and: [{ emailHash: { equals: emailHash } }, { reason: { equals: reason } }, of] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

const FOR_ALL: Where = { or: [{ publication: { exists: false } }, { publication: { equals: null } }] }

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
