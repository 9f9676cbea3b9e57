import type { PayloadRequest } from 'payload'

import { sameId, type Id } from '../../../collections/ids.js'
import { MastheadError } from '../../../src/core/errors.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { findImport, findRows, saveRow, type Row } from './importedRow.js'

export interface AcceptArgs extends OperationContext {
  import: Id
  /** Ids of rows; left out: all that are imported. */
  rows?: readonly Id[]
  /** Publish them too, as of the day on which they came out. Default: only mark them as looked over. */
  publish?: boolean
}

/** Marks imported issues as looked over; those to be published are work for the job. */
export async function acceptImported(args: AcceptArgs): Promise<number> {
  const req = await requestFor(args)
  const rows = (await rowsOf(args.import, req)).filter(
    ({ id, state }) => state === 'imported' && (!args.rows || args.rows.some((wanted) => sameId(wanted, id))),
  )
  for (const { id } of rows) {
    const data: Partial<Row> = { state: args.publish ? 'accepting' : 'accepted', run: args.import as string }
    await saveRow(id, data, req)
  }
  if (args.publish && rows.length > 0) await goOn(args.import, req)
  return rows.length
}

/** Takes an import back as a whole: work for the job. What an editor has touched will stay. */
export async function undoImport(args: OperationContext & { import: Id }): Promise<number> {
  const req = await requestFor(args)
  const rows = (await rowsOf(args.import, req)).filter(({ state }) => state !== 'undone')
  for (const { id } of rows) await saveRow(id, { state: 'undoing', run: args.import as string }, req)
  if (rows.length > 0) await goOn(args.import, req)
  return rows.length
}

async function rowsOf(id: Id, req: PayloadRequest): Promise<Row[]> {
  const run = await findImport(id, req)
  if (run.state === 'reading') {
    throw new MastheadError('IMPORT_BUSY', 'This import is still reading its files', {
      path: 'id',
      value: id,
    })
  }
  return findRows({ import: { equals: run.id } }, req, { select: { state: true } })
}

async function goOn(id: Id, req: PayloadRequest): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'imports',
    id,
    data: { state: 'working' },
    req,
    returning: false,
  })
}
