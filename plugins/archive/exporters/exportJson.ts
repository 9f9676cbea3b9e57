import type { CollectionSlug } from 'payload'

import { canonicalJson } from '../../../src/core/edition/canonicalJson.js'
import { documentsPath, draftsPath, EXPORTED, fieldsOf, hasDrafts } from './collections.js'
import { eachPage } from './eachDocument.js'
import { plainValues } from './plainDocument.js'
import type { ExportContext, PlainDocument } from './types.js'

/** The form of these files. A restore refuses one that it does not know. */
export const EXPORT_VERSION = 1

/** Every document, one JSON object a line, and what the editor has not published yet beside it. */
export async function exportJson(context: ExportContext): Promise<void> {
  const { payload, write, onProgress } = context
  const collections: Record<string, number> = {}
  for (const slug of EXPORTED) {
    let count = 0
    await write(
      documentsPath(slug),
      lines(context, slug, (docs) => {
        count += docs.length
        return docs.map((doc) => ({ ...plainValues(fieldsOf(payload, slug), doc), id: doc.id }))
      }),
    )
    if (hasDrafts(payload, slug))
      await write(
        draftsPath(slug),
        lines(context, slug, (docs) => newestVersions(context, slug, docs)),
      )
    collections[slug] = count
    onProgress(`${slug}: ${count}`)
  }
  await write(
    'manifest.json',
    `${canonicalJson({ format: 'masthead-export', version: EXPORT_VERSION, collections })}\n`,
  )
}

async function* lines(
  context: ExportContext,
  slug: CollectionSlug,
  recordsOf: (docs: PlainDocument[]) => object[] | Promise<object[]>,
): AsyncGenerator<string> {
  for await (const docs of eachPage(context, slug))
    for (const record of await recordsOf(docs)) yield `${canonicalJson(record)}\n`
}

interface VersionRow {
  id: number | string
  parent: number | string
  version: Record<string, unknown>
  autosave?: boolean | null
  createdAt: string
  updatedAt: string
}

async function newestVersions(
  { payload, req }: ExportContext,
  slug: CollectionSlug,
  docs: PlainDocument[],
): Promise<object[]> {
  const { docs: found } = await payload.db.findVersions<Record<string, unknown>>({
    collection: slug,
    where: { and: [{ parent: { in: docs.map(({ id }) => id) } }, { latest: { equals: true } }] },
    sort: 'updatedAt',
    pagination: false,
    limit: 0,
    req,
  })
  const newest = new Map((found as unknown as VersionRow[]).map((row) => [String(row.parent), row]))
  return docs.flatMap(({ id }) => {
    const row = newest.get(String(id))
    if (!row) return []
    const { createdAt, updatedAt, autosave } = row
    const version = plainValues(fieldsOf(payload, slug), row.version)
    return [{ parent: id, createdAt, updatedAt, autosave: Boolean(autosave), version }]
  })
}
