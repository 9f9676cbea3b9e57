import type { CollectionSlug, JsonObject, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import type { Repointing } from '../../src/core/richtext/index.js'
import { findByPages } from '../findByPages.js'
import { patchNewestVersion } from '../hooks/patchStored.js'
import { idOf, type Id } from '../ids.js'
import { summaryOf } from '../moves/hooks/deriveSummary.js'
import { canPointAt, repoint } from './repoint.js'

/** What points at a document in one collection. */
export interface Referring {
  collection: CollectionSlug
  /** Documents whose row has to change, which is what readers see of what is published. */
  rows: Id[]
  /** Documents whose newest version has to change, which is what an editor opens next. */
  drafts: Id[]
}

/** Finds whatever points at a document, in every collection whose fields can; the trash too, as it can be restored. */
export async function findReferring(change: Repointing, req: PayloadRequest): Promise<Referring[]> {
  const found: Referring[] = []
  for (const { config } of Object.values(req.payload.collections)) {
    // Payload's own, such as the locks on documents, come and go with what they are about.
    if (config.slug.startsWith('payload-')) continue
    const referring = await findIn(config, change, req)
    if (referring.rows.length + referring.drafts.length > 0) found.push(referring)
  }
  return found
}

/**
 * Makes all of that point at the other document. Rows are written one by one without hooks: it is no edit of theirs,
 * and no new revision of an edition. What was written by a run that broke off is not found again by the next.
 */
export async function moveReferences(
  found: readonly Referring[],
  change: Repointing,
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload
  for (const { collection, rows, drafts } of found) {
    const after = (document: JsonObject) => changesOf(collection, document, change, req)
    for (const id of rows) {
      const row = await db.findOne<JsonObject & { id: Id }>({
        collection,
        where: { id: { equals: id } },
        req,
      })
      const data = row ? await after(row) : null
      if (data) await db.updateOne({ collection, id, data, req, returning: false })
    }
    for (const id of drafts) await patchNewestVersion(collection, id, after, req)
  }
}

async function findIn(
  config: SanitizedCollectionConfig,
  change: Repointing,
  req: PayloadRequest,
): Promise<Referring> {
  const collection = config.slug
  const fields = config.flattenedFields.filter((field) => canPointAt(field, change.collection))
  const referring: Referring = { collection, rows: [], drafts: [] }
  if (fields.length === 0) return referring

  const names = fields.map(({ name }) => name)
  const select = Object.fromEntries(names.map((name) => [name, true as const]))
  // A database cannot be asked for links in a text: then every document is looked through.
  const isAsked = fields.every(({ type }) => type === 'relationship')
  const pointing = (prefix: string): Where =>
    isAsked ? { or: names.map((name) => ({ [prefix + name]: { in: [change.from] } })) } : {}

  const { db } = req.payload
  const rows = findByPages<JsonObject & { id: Id }>((page) =>
    db.find({ collection, where: pointing(''), select, req, ...page }),
  )
  for await (const row of rows) {
    const isDuplicate = collection === change.collection && String(row.id) === String(change.from)
    if (!isDuplicate && repoint(row, fields, change)) referring.rows.push(row.id)
  }
  if (!config.versions?.drafts) return referring
  const drafts = findByPages((page) =>
    db.findVersions<JsonObject>({
      collection,
      where: { and: [{ latest: { equals: true } }, pointing('version.')] },
      select: { parent: true, version: select },
      req,
      ...page,
    }),
  )
  for await (const { parent, version } of drafts) {
    const id = idOf(parent)
    if (id !== null && repoint(version, fields, change)) referring.drafts.push(id)
  }
  return referring
}

/** A move names its people in its summary: both are written at once, so that neither can be left behind. */
async function changesOf(
  collection: CollectionSlug,
  document: JsonObject,
  change: Repointing,
  req: PayloadRequest,
): Promise<JsonObject | null> {
  const fields = req.payload.collections[collection].config.flattenedFields
  const changes = repoint(document, fields, change)
  if (!changes || collection !== 'moves') return changes
  return { ...changes, summary: await summaryOf({ ...document, ...changes }, req) }
}
