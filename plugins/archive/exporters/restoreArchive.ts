import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { CollectionSlug, PayloadRequest } from 'payload'

import { hashOf } from '../../../collections/editions/freezeEdition.js'
import type { Edition } from '../../../src/core/edition/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { documentsPath, draftsPath, EXPORTED, fieldsOf, hasDrafts } from './collections.js'
import { EXPORT_VERSION } from './exportJson.js'
import { mapIds } from './mapIds.js'
import { filesOf, mediaFolder, mediaPath } from './mediaFiles.js'
import { bareValues } from './plainDocument.js'
import { readRecords } from './readLines.js'
import type { PlainDocument, ReadFile } from './types.js'

export interface RestoreArchiveArgs extends Pick<OperationContext, 'payload' | 'req'> {
  read: ReadFile
  onProgress?: (line: string) => void
}

/**
 * Puts an export into an empty Masthead: the same documents with the same ids, drafts and frozen editions. It writes
 * past hooks and access, so that nothing is derived or published anew: for whoever runs the server, never for a
 * request. One that breaks off is begun again on an empty database.
 *
 * @throws MastheadError EXPORT_TARGET_IN_USE where there is content already; EXPORT_INVALID where the files are none
 * of an export
 * @example
 * await restoreArchive({ payload, read: readFromFolder('./backup') })
 */
export async function restoreArchive(args: RestoreArchiveArgs): Promise<void> {
  const { payload, read, onProgress = () => undefined } = args
  const req = await requestFor(args)
  await checkManifest(read)
  await requireEmpty(req)
  const change = await mapIds(payload, read)
  const restore: Restore = { req, read, isMapped: change !== null, change: change ?? ((line) => line) }
  await restoreFiles(restore)
  for (const slug of EXPORTED) await writeBare(restore, slug)
  for (const slug of EXPORTED) {
    onProgress(`${slug}: ${await writeWhole(restore, slug)}`)
    if (hasDrafts(payload, slug)) await writeDrafts(restore, slug)
  }
}

interface Restore {
  req: PayloadRequest
  read: ReadFile
  change: (line: string) => string
  isMapped: boolean
}

async function checkManifest(read: ReadFile) {
  for await (const { format, version } of readRecords(read, 'manifest.json')) {
    if (format === 'masthead-export' && version === EXPORT_VERSION) return
    throw new MastheadError('EXPORT_INVALID', `It is of version ${String(version)}`, { value: version })
  }
  throw new MastheadError('EXPORT_INVALID', 'manifest.json is empty', { path: 'manifest.json' })
}

async function requireEmpty(req: PayloadRequest) {
  for (const slug of EXPORTED) {
    const { totalDocs } = await req.payload.db.count({ collection: slug, where: {}, req })
    if (totalDocs > 0)
      throw new MastheadError('EXPORT_TARGET_IN_USE', `There are ${totalDocs} ${slug} already`, {
        value: totalDocs,
      })
  }
}

async function restoreFiles({ req, read }: Restore) {
  const folder = mediaFolder(req.payload)
  await mkdir(folder, { recursive: true })
  for await (const doc of readRecords(read, documentsPath('media'))) {
    for (const file of filesOf(doc as PlainDocument)) {
      const data = await read(mediaPath(file))
      if (data) await pipeline(Readable.from(data), createWriteStream(join(folder, file)))
    }
  }
}

/** Documents point at each other in circles: first each of them stands, then each of them points. */
async function writeBare({ req, read, change }: Restore, slug: CollectionSlug) {
  const { payload } = req
  for await (const { id, ...values } of readRecords(read, documentsPath(slug), change)) {
    await payload.db.create({
      collection: slug,
      customID: id as string,
      data: bareValues(fieldsOf(payload, slug), values),
      returning: false,
      req,
    })
  }
}

async function writeWhole({ req, read, change, isMapped }: Restore, slug: CollectionSlug): Promise<number> {
  let count = 0
  for await (const { id, ...data } of readRecords(read, documentsPath(slug), change)) {
    // The hash is of what an edition says, its ids too.
    if (isMapped && slug === 'editions') data.hash = hashOf(data.content as Edition)
    await req.payload.db.updateOne({ collection: slug, id: id as string, data, returning: false, req })
    count += 1
  }
  return count
}

async function writeDrafts({ req, read, change }: Restore, slug: CollectionSlug) {
  for await (const row of readRecords(read, draftsPath(slug), change)) {
    await req.payload.db.createVersion({
      collectionSlug: slug,
      parent: row.parent as string,
      autosave: row.autosave === true,
      createdAt: String(row.createdAt),
      updatedAt: String(row.updatedAt),
      versionData: row.version as never,
      returning: false,
      req,
    })
  }
}
