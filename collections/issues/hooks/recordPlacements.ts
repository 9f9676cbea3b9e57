import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { Id } from '../../ids.js'
import type { Issue } from '../../payload-types.js'
import { placedIn, without } from '../contents.js'

/** Keeps `placedIn` of stories and moves, by which assembly knows what stands in another issue. */
export const recordPlacements: CollectionAfterChangeHook<Issue> = async ({ doc, previousDoc, req }) => {
  const after = doc.deletedAt ? { stories: [], moves: [] } : placedIn(doc.sections)
  const before = placedIn(previousDoc?.sections)
  await Promise.all([
    place('stories', after.stories, doc.id, req),
    place('moves', after.moves, doc.id, req),
    release('stories', without(before.stories, after.stories), doc.id, req),
    release('moves', without(before.moves, after.moves), doc.id, req),
  ])
  return doc
}

export const releasePlacements: CollectionAfterDeleteHook<Issue> = async ({ doc, id, req }) => {
  const before = placedIn(doc.sections)
  await release('stories', before.stories, id, req)
  await release('moves', before.moves, id, req)
}

async function place(
  collection: 'moves' | 'stories',
  ids: Id[],
  issue: Id,
  req: PayloadRequest,
): Promise<void> {
  if (ids.length === 0) return
  await req.payload.db.updateMany({
    collection,
    where: {
      and: [
        { id: { in: ids } },
        { or: [{ placedIn: { exists: false } }, { placedIn: { not_equals: issue } }] },
      ],
    },
    data: { placedIn: issue },
    req,
    returning: false,
  })
}

async function release(
  collection: 'moves' | 'stories',
  ids: Id[],
  issue: Id,
  req: PayloadRequest,
): Promise<void> {
  if (ids.length === 0) return
  await req.payload.db.updateMany({
    collection,
    where: { and: [{ id: { in: ids } }, { placedIn: { equals: issue } }] },
    data: { placedIn: null },
    req,
    returning: false,
  })
}
