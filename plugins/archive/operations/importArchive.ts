import type { Payload, Where } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { TO_DO } from '../../../collections/imports/values.js'
import { findPublication } from '../../../collections/publications/findPublication.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import type { ImportPorts, Source } from '../options.js'
import { importReport, type ImportReport } from './importReport.js'
import { stageFiles, type UploadedFile } from './staging.js'
import { workOnImport } from './workOnImport.js'

export interface ImportOptions {
  /** Only say what would come of it. */
  dryRun?: boolean
  /** Read drafts of the source as well. */
  drafts?: boolean
  /** Fetch the pictures that the issues show from where they are. */
  fetchImages?: boolean
  /** Where the archive was public, for exports that do not say it. */
  siteUrl?: string
}

export interface ImportArgs extends OperationContext, ImportOptions, Partial<ImportPorts> {
  /** Id or slug; may be left out where there is one. */
  publication?: Id
  /** Paths of files, folders and zips, or bytes. */
  sources: readonly Source[]
  /** Told after every issue: how many are done, of how many. */
  onProgress?: (done: number, total: number) => void
}

/**
 * Imports old issues as drafts, and says what came of each. The same again changes nothing; a source that has changed
 * updates what no editor has touched.
 *
 * @throws MastheadError PUBLICATION_NOT_FOUND
 * @example
 * const { rows } = await importArchive({ payload, publication: 'cxtech', sources: ['export.zip'] })
 */
export async function importArchive(args: ImportArgs): Promise<ImportReport> {
  const { payload, sources, read, split, divide, fetchPicture, onProgress } = args
  const run = await startImport({
    ...args,
    names: sources.map((source) => (typeof source === 'string' ? source : source.name)),
  })
  await workOnImport({
    payload,
    import: run,
    sources,
    ports: {
      ...(read ? { read } : {}),
      ...(split ? { split } : {}),
      ...(divide ? { divide } : {}),
      ...(fetchPicture ? { fetchPicture } : {}),
    },
    onProgress: async () => {
      if (onProgress) onProgress(...(await progressOf(run, payload)))
    },
  })
  return importReport({ payload, import: run })
}

async function progressOf(run: Id, { db }: Payload): Promise<[number, number]> {
  const count = (more: Where[]) =>
    db.count({ collection: 'imported-issues', where: { and: [{ run: { equals: run } }, ...more] } })
  const [waiting, total] = [await count([{ state: { in: [...TO_DO] } }]), await count([])]
  return [total.totalDocs - waiting.totalDocs, total.totalDocs]
}

/** Files an import of uploaded files, which a job then works on. */
export async function uploadImport(
  args: OperationContext & ImportOptions & { publication?: Id; files: readonly UploadedFile[] },
): Promise<Id> {
  const run = await startImport({ ...args, names: args.files.map(({ name }) => name), isUploaded: true })
  await stageFiles(run, args.files, args.payload)
  const req = await requestFor(args)
  const data = { state: 'reading' }
  await args.payload.db.updateOne({ collection: 'imports', id: run, data, req, returning: false })
  return run
}

async function startImport(
  args: OperationContext & ImportOptions & { publication?: Id; names: string[]; isUploaded?: boolean },
): Promise<Id> {
  const req = await requestFor(args)
  const publication = await findPublication(args.publication, req)
  const { dryRun = false, drafts = false, fetchImages = false, siteUrl = null } = args
  const staff = req.user?.collection === req.payload.config.admin.user ? req.user : null
  const { id } = await args.payload.create({
    collection: 'imports',
    data: {
      publication: publication.id,
      title: args.names.join(', ').slice(0, 200),
      state: args.isUploaded ? 'failed' : 'reading',
      files: args.names,
      options: { dryRun, drafts, fetchImages, siteUrl },
      createdBy: staff?.id ?? null,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}
