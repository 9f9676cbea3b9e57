import type { CollectionAfterChangeHook, JsonObject, SanitizedCollectionConfig, TypeWithID } from 'payload'

import { operationFlags } from './rememberOperation.js'

/**
 * Payload keeps a draft save in the versions alone, so that the main row of a document that was never
 * published would stay as it was on the day it was created: joins, filters, uniqueness and assembly would
 * read old data. While nothing is published, the main row is made to follow the newest draft.
 */
export const mirrorDraft: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !operationFlags(context, collection.slug)?.draft) return doc
  const where = { id: { equals: doc.id } }
  const main = await req.payload.db.findOne<TypeWithID & { _status?: string }>({
    collection: collection.slug,
    where,
    select: { _status: true },
    req,
  })
  if (main?._status === 'published') return doc
  const newest: JsonObject & TypeWithID = await req.payload.findByID({
    collection: collection.slug,
    id: doc.id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    trash: true,
    req,
  })
  await req.payload.db.updateOne({
    collection: collection.slug,
    id: newest.id,
    data: withoutJoins(newest, collection),
    req,
    returning: false,
  })
  return doc
}

/** What belongs to the row itself: not its id, not what other collections point at it, not the index that issues keep. */
function withoutJoins(
  { id: _id, placedIn: _placedIn, ...draft }: JsonObject,
  { joins }: SanitizedCollectionConfig,
): JsonObject {
  const joined = new Set(Object.values(joins).flatMap((list) => list.map(({ joinPath }) => joinPath)))
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !joined.has(name)))
}
