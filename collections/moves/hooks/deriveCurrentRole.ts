import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { currentRole } from '../../../src/core/people/currentRole.js'
import { idOf, sameId, type Id } from '../../ids.js'
import type { Move } from '../../payload-types.js'

/** Keeps `currentRole` and `currentCompany` of the person: derived again from all moves, so that repeating it is harmless. */
export const deriveCurrentRole: CollectionAfterChangeHook<Move> = async ({ doc, previousDoc, req }) => {
  await derivePerson(idOf(doc.person), req)
  if (!sameId(doc.person, previousDoc?.person)) await derivePerson(idOf(previousDoc?.person), req)
  return doc
}

export const deriveRoleAfterDelete: CollectionAfterDeleteHook<Move> = async ({ doc, req }) => {
  await derivePerson(idOf(doc.person), req)
  return doc
}

async function derivePerson(person: Id | null, req: PayloadRequest): Promise<void> {
  if (person === null) return
  const { docs } = await req.payload.find({
    collection: 'moves',
    where: { person: { equals: person } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const moves = docs.map((move) => ({
    kind: move.kind,
    role: move.role ?? null,
    company: idOf(move.company),
    effectiveOn: move.effectiveOn ?? null,
    createdAt: move.createdAt,
    isPublished: move._status === 'published',
  }))
  const publicRole = currentRole(moves.filter((move) => move.isPublished))
  const newest = currentRole(moves)
  await req.payload.db.updateOne({
    collection: 'people',
    id: person,
    data: {
      currentRole: publicRole.role,
      currentCompany: publicRole.company,
      pendingRole: {
        isPending: newest.role !== publicRole.role || !sameId(newest.company, publicRole.company),
        role: newest.role,
        company: newest.company,
      },
    },
    req,
    returning: false,
  })
}
