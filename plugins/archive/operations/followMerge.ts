import type { PayloadRequest } from 'payload'

import { sameId, type Id } from '../../../collections/ids.js'
import { repoint } from '../../../collections/references/repoint.js'
import { MastheadError } from '../../../src/core/errors.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { storedHash } from './hashes.js'
import { findImport, findRows, saveRow, type Made } from './importedRow.js'
import { hashNow } from './writer.js'

export interface FollowArgs extends OperationContext {
  import: Id
  collection: 'companies' | 'people'
  /** The duplicate that was merged into the other. */
  from: Id
  into: Id
}

/**
 * Tells an import that a merge has moved what its documents point at. That is no change by hand: what is but for the
 * merge as the import wrote it counts as untouched still, so that it can be taken back.
 */
export async function followMerge(args: FollowArgs): Promise<void> {
  const req = await requestFor(args)
  const run = await findImport(args.import, req)
  if (run.state === 'reading' || run.state === 'working')
    throw new MastheadError('IMPORT_BUSY', 'This import is still under way', { path: 'id', value: run.id })
  const rows = await findRows({ or: [{ run: { equals: run.id } }, { import: { equals: run.id } }] }, req, {
    select: { made: true },
  })
  for (const row of rows) {
    const made: Made[] = []
    for (const one of row.made ?? []) {
      // It is in the trash now, and goes for good with the import.
      if (one.collection === args.collection && sameId(one.id, args.from)) continue
      made.push(await followed(one, args, req))
    }
    if (JSON.stringify(made) !== JSON.stringify(row.made ?? [])) await saveRow(row.id, { made }, req)
  }
}

async function followed(
  made: Made,
  { collection, from, into }: FollowArgs,
  req: PayloadRequest,
): Promise<Made> {
  if (made.collection === 'media') return made
  const doc = await req.payload.findByID({
    ...{ collection: made.collection, id: made.id, depth: 0, draft: true, disableErrors: true },
    ...{ overrideAccess: true, showHiddenFields: true, req },
  })
  if (!doc) return made
  const fields = req.payload.collections[made.collection].config.flattenedFields
  const back = repoint(doc, fields, { collection, from: into, into: from })
  if (!back) return made
  const before = storedHash({ ...doc, ...back }, Object.fromEntries(made.fields.map((name) => [name, null])))
  return before === made.written ? { ...made, written: await hashNow(made, req) } : made
}
