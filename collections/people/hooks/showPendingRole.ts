import type { CollectionAfterReadHook } from 'payload'

import type { AccessRules } from '../../access.js'
import type { Person } from '../../payload-types.js'

/**
 * The newsroom sees the role from a move that is not published yet; the public does not.
 * `currentRole` in the database is always the public one.
 */
export function showPendingRole(access: AccessRules): CollectionAfterReadHook<Person> {
  return ({ doc, req, overrideAccess }) => {
    const pending = doc.pendingRole
    if (!pending?.isPending || overrideAccess || !access.draftField('moves')({ req })) return doc
    return { ...doc, currentRole: pending.role, currentCompany: pending.company, currentSince: pending.since }
  }
}
