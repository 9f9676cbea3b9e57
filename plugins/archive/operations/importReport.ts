import type { PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { ImportedState, ImportState } from '../../../collections/imports/values.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { errorTable, type ErrorCode } from '../../../src/core/errors.js'
import { reportFindings, type ReportedFinding } from './reportFindings.js'
import { findImport, findRows, type Row, type RowError } from './importedRow.js'
import type { Picture } from './pictures/picture.js'
import type { ImportProblem, Preview } from './readIntoLedger.js'

export interface ReportedIssue {
  id: Id
  key: string
  file: string
  title: string
  publishedAt: string | null
  state: ImportedState
  issue: Id | null
  error: (RowError & { advice: string }) | null
  kept: string[]
  openReferences: number
  findings: ReportedFinding[]
  pictures: { kept: number; failed: number; waiting: number }
}

export interface ImportReport {
  id: Id
  state: ImportState
  dryRun: boolean
  counts: Record<ImportedState, number> & { total: number; unchanged: number; problems: number }
  problems: ImportProblem[]
  previews: Preview[]
  rows: ReportedIssue[]
  /** People and companies that were new with it, to be merged where they are there twice. */
  filed: Filed[]
}

export interface Filed {
  collection: 'companies' | 'people'
  id: Id
  name: string
}

/** How far an import is, and what it found. */
export async function importReport(args: OperationContext & { import: Id }): Promise<ImportReport> {
  const req = await requestFor(args)
  const run = await findImport(args.import, req)
  const rows = await findRows({ or: [{ run: { equals: run.id } }, { import: { equals: run.id } }] }, req, {
    select: SHOWN,
  })
  const problems = ((run.problems ?? []) as unknown as ImportProblem[]).map((problem) => ({
    ...problem,
    advice: isCode(problem.code) && !problem.isNotice ? errorTable[problem.code].advice : '',
  }))
  const count = (state: ImportedState) => rows.filter((row) => row.state === state).length
  return {
    id: run.id,
    state: run.state,
    dryRun: run.options?.dryRun ?? false,
    counts: {
      ...{ waiting: count('waiting'), imported: count('imported'), failed: count('failed') },
      ...{ accepting: count('accepting'), accepted: count('accepted') },
      ...{ undoing: count('undoing'), undone: count('undone') },
      total: rows.length,
      unchanged: run.unchanged ?? 0,
      problems: problems.filter(({ isNotice }) => !isNotice).length,
    },
    problems,
    previews: (run.preview ?? []) as unknown as Preview[],
    rows: rows.map(reported),
    filed: [...(await filedBy(rows, 'people', req)), ...(await filedBy(rows, 'companies', req))],
  }
}

const isCode = (code: string): code is ErrorCode => code in errorTable

async function filedBy(
  rows: readonly Row[],
  collection: Filed['collection'],
  req: PayloadRequest,
): Promise<Filed[]> {
  const ids = rows.flatMap(({ made }) =>
    (made ?? []).flatMap((one) => (one.collection === collection ? [one.id] : [])),
  )
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    ...{ collection, where: { id: { in: [...new Set(ids)] } }, select: { name: true }, sort: 'name' },
    ...{ depth: 0, limit: 0, pagination: false, joins: false, overrideAccess: true, req },
  })
  return docs.map(({ id, name }) => ({ collection, id, name }))
}

const SHOWN: Record<string, true> = {
  ...{
    key: true,
    file: true,
    title: true,
    publishedAt: true,
    state: true,
    issue: true,
    error: true,
    kept: true,
  },
  ...{ openReferences: true, split: true, made: true, pictures: true, settled: true },
}

function reported(row: Row): ReportedIssue {
  const pictures = (state: Picture['state']) =>
    (row.pictures?.list ?? []).filter((picture) => picture.state === state).length
  return {
    id: row.id,
    key: row.key,
    file: row.file ?? '',
    title: row.title ?? row.key,
    publishedAt: row.publishedAt ?? null,
    state: row.state,
    issue: (row.issue as Id | null | undefined) ?? null,
    error: row.error ? { ...row.error, advice: errorTable[row.error.code].advice } : null,
    kept: row.kept ?? [],
    openReferences: row.openReferences ?? 0,
    findings: reportFindings(row),
    pictures: { kept: pictures('kept'), failed: pictures('failed'), waiting: pictures('waiting') },
  }
}
