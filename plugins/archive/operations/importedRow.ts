import type { PayloadRequest, Where } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { Import, ImportedIssue } from '../../../collections/payload-types.js'
import { MastheadError, type ErrorCode } from '../../../src/core/errors.js'
import type { SourceDocument, SplitIssue } from '../../../src/core/split/types.js'
import type { Pictures } from './pictures/picture.js'

export const PARTS = ['issues', 'stories', 'moves', 'people', 'companies', 'media'] as const
export type PartCollection = (typeof PARTS)[number]

/** One document that was made from a source. */
export interface Made {
  collection: PartCollection
  /** Names it within its source for good. */
  part: string
  id: Id
  /** Hash of what was asked to be written. */
  asked: string
  /** Names of the fields that were written. */
  fields: string[]
  /** Hash of those as they stood afterwards: another one, and somebody has changed them. */
  written: string
  /** What an editor has corrected while looking the import over: it stands, whatever the source says. */
  corrected?: Record<string, unknown>
}

export interface RowError {
  code: ErrorCode | 'INTERNAL_ERROR'
  message: string
}

export type Settled = 'corrected' | 'discarded'

/** A row of the ledger with its JSON as what it is. */
export type Row = Omit<
  ImportedIssue,
  'error' | 'kept' | 'made' | 'pictures' | 'settled' | 'source' | 'split'
> & {
  source: SourceDocument
  split: SplitIssue | null
  made: Made[] | null
  /** Null until an import that may fetch pictures has looked for them. */
  pictures: Pictures | null
  /** What an editor has done about findings, by their keys. */
  settled: Record<string, Settled> | null
  /** What an update or an undoing left as it was, and why. */
  kept: string[] | null
  error: RowError | null
}

/** Rows in the order in which the issues came out. */
export async function findRows(
  where: Where,
  req: PayloadRequest,
  {
    limit = 0,
    select,
    isReversed = false,
  }: { limit?: number; select?: Record<string, true>; isReversed?: boolean } = {},
): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection: 'imported-issues',
    where,
    sort: isReversed ? ['-publishedAt', '-key'] : ['publishedAt', 'key'],
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
    ...(select ? { select } : {}),
  })
  return docs as unknown as Row[]
}

export async function saveRow(id: Id, data: Partial<Row>, req: PayloadRequest): Promise<void> {
  await req.payload.db.updateOne({ collection: 'imported-issues', id, data, req, returning: false })
}

/** @throws MastheadError IMPORT_NOT_FOUND */
export async function findImport(id: Id, req: PayloadRequest): Promise<Import> {
  const run = await req.payload.findByID({
    collection: 'imports',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  if (!run) throw new MastheadError('IMPORT_NOT_FOUND', `There is no import ${id}`, { path: 'id', value: id })
  return run
}
