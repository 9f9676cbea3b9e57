import type { PayloadRequest } from 'payload'

import { storedHash } from './hashes.js'
import { saveRow, type Made, type Row } from './importedRow.js'
import { createWriter } from './writer.js'

/**
 * Publishes an imported issue as of the day on which it came out. That is no change by an editor, so the import can
 * still be taken back.
 */
export async function acceptDocument(row: Row, req: PayloadRequest): Promise<void> {
  const made = row.issue ? await publish(row, req) : row.made
  await saveRow(row.id, { state: 'accepted', error: null, attempts: 0, made }, req)
}

async function publish(row: Row, req: PayloadRequest): Promise<Made[]> {
  const made = row.made ?? []
  const writer = await createWriter(row.id, made, req)
  const part = made.find(({ collection }) => collection === 'issues')
  const isTouched = part === undefined || (await writer.isTouched(part))
  const common = {
    collection: 'issues',
    id: row.issue as string,
    depth: 0,
    overrideAccess: true,
    req,
  } as const
  const { periodEnd, publishedAt } = await req.payload.findByID({ ...common, draft: true, joins: false })
  // Where the source does not say it, an issue came out at the end of its days: not today.
  const data = publishedAt || !periodEnd ? {} : { publishedAt: `${periodEnd}T12:00:00.000Z` }
  await req.payload.update({ ...common, data: { ...data, _status: 'published' } })
  if (isTouched) return made
  const stored = await req.payload.findByID({ ...common, draft: true, joins: false })
  const written = storedHash(stored, Object.fromEntries(part.fields.map((name) => [name, null])))
  return made.map((one) => (one === part ? { ...one, written } : one))
}
