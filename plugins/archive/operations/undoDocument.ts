import type { PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { saveRow, type Made, type Row } from './importedRow.js'
import { createWriter } from './writer.js'

/**
 * Takes back what one import made: its issue with stories and moves, and the people and companies that nobody else
 * uses. What an editor has touched stays, and is named. May be cut off and done again.
 */
export async function undoDocument(row: Row, req: PayloadRequest): Promise<void> {
  const made = row.made ?? []
  const writer = await createWriter(row.id, made, req)
  const kept: string[] = []
  const issue = made.find(({ collection }) => collection === 'issues')
  if (issue && (await exists(issue, req)) && (await writer.isTouched(issue))) {
    await saveRow(row.id, { state: 'imported', kept: ['issue'] }, req)
    return
  }
  for (const collection of UNDONE) {
    for (const part of [...made, ...(await unrecorded(row, made, req))]) {
      if (part.collection !== collection || !(await exists(part, req))) continue
      const isOurs = part.written === '' || !(await writer.isTouched(part))
      if (isOurs && !(await isUsed(part, req))) {
        await req.payload.delete({
          collection,
          id: part.id,
          depth: 0,
          overrideAccess: true,
          req,
          trash: true,
        })
      } else kept.push(part.part)
    }
  }
  await saveRow(
    row.id,
    { state: 'undone', issue: null, made: null, split: null, kept, openReferences: 0 },
    req,
  )
}

/** Pictures, which others may show, go at the end of the run: see dropPictures. */
const UNDONE = ['issues', 'stories', 'moves', 'people', 'companies'] as const

async function exists({ collection, id }: Made, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({ collection, where: { id: { equals: id } }, req })
  return totalDocs > 0
}

/** What a run that was cut off made without recording it. */
async function unrecorded(row: Row, made: readonly Made[], req: PayloadRequest): Promise<Made[]> {
  const known = new Set(made.map(({ collection, id }) => `${collection}/${id}`))
  const parts: Made[] = []
  for (const collection of UNDONE) {
    const { docs } = await req.payload.db.find<{ id: Id; importedFrom?: { part?: string | null } }>({
      collection,
      where: { 'importedFrom.row': { equals: String(row.id) } },
      select: { importedFrom: true },
      limit: 0,
      pagination: false,
      req,
    })
    for (const { id, importedFrom } of docs) {
      if (known.has(`${collection}/${id}`)) continue
      parts.push({ collection, id, part: importedFrom?.part ?? '', asked: '', fields: [], written: '' })
    }
  }
  return parts
}

/** Whether anything that stands mentions a person or a company. */
async function isUsed({ collection, id }: Made, req: PayloadRequest): Promise<boolean> {
  if (collection !== 'people' && collection !== 'companies') return false
  const fields = collection === 'people' ? ['person'] : ['company', 'fromCompany']
  const moves = await req.payload.db.count({
    collection: 'moves',
    where: { or: fields.map((field) => ({ [field]: { equals: id } })) },
    req,
  })
  if (moves.totalDocs > 0) return true
  const stories = await req.payload.db.count({
    collection: 'stories',
    where: { [collection]: { in: [id] } },
    req,
  })
  return stories.totalDocs > 0
}
