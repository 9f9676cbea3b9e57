import type { CollectionSlug, JsonObject, PayloadRequest } from 'payload'

import type { Id } from '../ids.js'

/**
 * Writes fields of a document, and of its newest version, without hooks: what an editor opens next is the version,
 * what readers get is the document.
 */
export async function patchStored(
  collection: 'issues' | 'stories',
  id: Id,
  data: JsonObject,
  req: PayloadRequest,
): Promise<void> {
  await req.payload.db.updateOne({ collection, id, data, req, returning: false })
  await patchNewestVersion(collection, id, () => data, req)
}

/** Writes fields of the newest version alone; nothing where `change` has nothing to say. */
export async function patchNewestVersion(
  collection: CollectionSlug,
  id: Id,
  change: (version: JsonObject) => JsonObject | Promise<JsonObject | null>,
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload
  const { docs } = await db.findVersions<JsonObject>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const [newest] = docs
  const data = newest ? await change(newest.version) : null
  if (!newest || !data) return
  const { id: version, ...stored } = newest
  await db.updateVersion({
    collection,
    id: version,
    versionData: { ...stored, version: { ...stored.version, ...data } },
    req,
    returning: false,
  })
}
