import type { Payload, PayloadRequest, Where } from 'payload'

import type { SuppressionReason } from '../../../collections/subscribers/values.js'

export interface SuppressArgs {
  payload: Payload
  req?: Partial<PayloadRequest>
  emailHash: string
  /** Absent: for every publication. */
  publication?: string
  reason: SuppressionReason
  at: string
}

/** Puts a mailbox on the list of those that are mailed no more; does nothing where it stands there. */
export async function suppress(args: SuppressArgs): Promise<void> {
  const { payload, req, emailHash, publication, reason, at } = args
  if (await isSuppressed(args)) return
  try {
    await payload.create({
      collection: 'suppressions',
      data: { emailHash, publication: publication ?? null, reason, at },
      depth: 0,
      overrideAccess: true,
      req,
    })
  } catch (error) {
    // Two reports at once: the other one wrote it.
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
  const of: Where = publication
    ? { publication: { equals: publication } }
    : { or: [{ publication: { exists: false } }, { publication: { equals: null } }] }
  const { totalDocs } = await payload.count({
    collection: 'suppressions',
    where: { and: [{ emailHash: { equals: emailHash } }, { reason: { equals: reason } }, of] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
