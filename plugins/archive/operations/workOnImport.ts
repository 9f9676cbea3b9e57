import { setImmediate } from 'node:timers/promises'

import type { PayloadRequest, Where } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { TO_DO, type ImportedState } from '../../../collections/imports/values.js'
import type { Import } from '../../../collections/payload-types.js'
import { MastheadError } from '../../../src/core/errors.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import type { ImportPorts, Source } from '../options.js'
import { settingsOf } from '../settings.js'
import { acceptDocument } from './acceptDocument.js'
import { importDocument } from './importDocument.js'
import { findImport, findRows, saveRow, type Row, type RowError } from './importedRow.js'
import { takeLease } from './lease.js'
import { dropPictures } from './pictures/dropPictures.js'
import { workOnPictures } from './pictures/workOnPictures.js'
import { readIntoLedger } from './readIntoLedger.js'
import { resolveReferences } from './resolveReferences.js'
import { forgetFiles, stagedFiles } from './staging.js'
import { undoDocument } from './undoDocument.js'

export interface WorkArgs extends OperationContext {
  import: Id
  /** Where the files are, when they were not uploaded. */
  sources?: readonly Source[]
  ports?: Partial<ImportPorts>
  /** Told after every unit of work. */
  onProgress?: () => Promise<void> | void
}

/**
 * Works on an import until nothing is left to do: reads its files into the ledger, then does one row after another, then
 * links what refers to each other. Whoever calls it goes on where the last worker stopped, whatever became of that one.
 *
 * @returns false where another worker has it
 */
export async function workOnImport(args: WorkArgs): Promise<boolean> {
  const base = await requestFor(args)
  const lease = await takeLease(args.import, base)
  if (!lease) return false
  const ports = { ...settingsOf(args.payload).ports, ...args.ports }
  try {
    while ((await lease.holds()) && (await doOne(args, ports, await freshRequest(args)))) {
      await args.onProgress?.()
      // SQLite answers without ever waiting: without this, a server would answer nobody until all is done.
      await setImmediate()
    }
    return true
  } finally {
    await lease.release()
  }
}

/** A request for each unit, so that what loaders and hooks keep on it is let go. */
function freshRequest({ payload }: WorkArgs): Promise<PayloadRequest> {
  return requestFor({ payload })
}

/** One unit of work; false where there is none. */
async function doOne(args: WorkArgs, ports: ImportPorts, req: PayloadRequest): Promise<boolean> {
  const run = await findImport(args.import, req)
  if (run.state === 'reading') return readFiles(run, args.sources, ports, req)
  if (run.state !== 'working') return false
  const row = (await nextRow(run, ['undoing'], req)) ?? (await nextRow(run, TO_DO, req))
  if (row) {
    await attempt(row, run, ports, req)
    return true
  }
  const [open] = await findRows(toResolve(run), req, { limit: 1 })
  if (open) {
    await resolveReferences(open, run.id, req)
    return true
  }
  await dropPictures(req)
  const { totalDocs } = await req.payload.db.count({
    collection: 'imported-issues',
    where: { and: [{ import: { equals: run.id } }, { state: { not_equals: 'undone' } }] },
    req,
  })
  const made = await req.payload.db.count({
    collection: 'imported-issues',
    where: { import: { equals: run.id } },
    req,
  })
  await saveState(run, totalDocs === 0 && made.totalDocs > 0 ? 'undone' : 'done', req)
  return false
}

/** Taken back is what came last first: the issue that filed a company is the last that uses it. */
async function nextRow(
  run: Import,
  states: readonly ImportedState[],
  req: PayloadRequest,
): Promise<Row | undefined> {
  const where: Where = { and: [{ run: { equals: run.id } }, { state: { in: [...states] } }] }
  const [row] = await findRows(where, req, {
    limit: 1,
    isReversed: states.includes('undoing') && states.length === 1,
  })
  return row
}

function toResolve(run: Import): Where {
  return {
    and: [
      { publication: { equals: run.publication } },
      { state: { in: ['imported', 'accepted'] } },
      { openReferences: { greater_than: 0 } },
      { or: [{ resolvedIn: { exists: false } }, { resolvedIn: { not_equals: String(run.id) } }] },
    ],
  }
}

async function readFiles(
  run: Import,
  given: readonly Source[] | undefined,
  ports: ImportPorts,
  req: PayloadRequest,
): Promise<boolean> {
  const sources = given ?? (await stagedFiles(run, req.payload))
  if (sources === null) {
    const gone = {
      code: 'IMPORT_FILES_GONE',
      message: 'The uploaded files are not there any more',
      file: '',
      isNotice: false,
    }
    await saveState(run, 'failed', req, { problems: [gone] })
    return false
  }
  await readIntoLedger(run, sources, ports, req)
  await forgetFiles(run, req.payload)
  return true
}

async function saveState(
  run: Import,
  state: Import['state'],
  req: PayloadRequest,
  more: object = {},
): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'imports',
    id: run.id,
    data: { ...more, state },
    req,
    returning: false,
  })
}

/** What is tried again before it is given up, in case the fault was the database's. */
const MOST_ATTEMPTS = 3

/** Does what a row waits for. What cannot be done is written into the row, and the others go on. */
async function attempt(row: Row, run: Import, ports: ImportPorts, req: PayloadRequest): Promise<void> {
  try {
    if (row.state === 'waiting') {
      if (await workOnPictures(row, run, ports, req)) return
      await importDocument(row, ports.split, req)
    }
    if (row.state === 'accepting') await acceptDocument(row, req)
    if (row.state === 'undoing') await undoDocument(row, req)
  } catch (error) {
    const attempts = (row.attempts ?? 0) + 1
    if (!(error instanceof MastheadError) && attempts < MOST_ATTEMPTS) {
      await saveRow(row.id, { attempts }, req)
      return
    }
    req.payload.logger.warn({ err: error, msg: `“${row.title ?? row.key}” could not be done (${row.state})` })
    const state = row.state === 'waiting' ? 'failed' : 'imported'
    await saveRow(row.id, { state, attempts, error: rowError(error) }, req)
  }
}

function rowError(error: unknown): RowError {
  if (error instanceof MastheadError) return { code: error.code, message: error.message }
  return { code: 'INTERNAL_ERROR', message: error instanceof Error ? error.message : String(error) }
}
