import type { CollectionBeforeChangeHook } from 'payload'

import { parseEmailAddress } from '../../../src/core/delivery/emailAddress.js'
import { emailHash } from '../keyedHash.js'

/**
 * Keeps the hash beside the address, and the address in the form that mail goes to. A new address is a new mailbox:
 * links that were mailed to the old one are dead.
 */
export const deriveEmailHash: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (typeof data.email !== 'string') return data
  const parsed = parseEmailAddress(data.email)
  if (parsed === null) return data
  const hash = emailHash(req.payload, parsed.comparable)
  const standing: unknown = originalDoc?.emailHash
  const isMoved = typeof standing === 'string' && standing !== hash
  return {
    ...data,
    email: parsed.address,
    emailHash: hash,
    ...(isMoved ? { tokenVersion: Number(originalDoc?.tokenVersion ?? 1) + 1 } : {}),
  }
}
