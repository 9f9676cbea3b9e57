import type { JsonObject, PayloadRequest } from 'payload'

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
  const { db } = req.payload
  await db.updateOne({ collection, id, data, req, returning: false })
  const { docs } = await db.findVersions<JsonObject>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const [newest] = docs
  if (!newest) return
  const { id: version, ...stored } = newest
  await db.updateVersion({
    collection,
    where: { id: { equals: version } },
    versionData: { ...stored, version: { ...stored.version, ...data } },
    req,
    returning: false,
  })
}
