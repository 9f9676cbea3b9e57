import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { idOf, sameId } from '../../ids.js'
import type { Move } from '../../payload-types.js'
import { derivePersonRole, deriveRolesDue } from '../../people/deriveRole.js'

/** Keeps the role of the person: derived again from all moves, so that repeating it is harmless. */
export const deriveCurrentRole: CollectionAfterChangeHook<Move> = async ({ doc, previousDoc, req }) => {
  await derivePersonRole(idOf(doc.person), req)
  if (!sameId(doc.person, previousDoc?.person)) await derivePersonRole(idOf(previousDoc?.person), req)
  await deriveRolesDue(req)
  return doc
}

export const deriveRoleAfterDelete: CollectionAfterDeleteHook<Move> = async ({ doc, req }) => {
  await derivePersonRole(idOf(doc.person), req)
  return doc
}
