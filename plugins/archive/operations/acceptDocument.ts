import type { PayloadRequest } from 'payload'

import { saveRow, type Row } from './importedRow.js'

/** Publishes an imported issue as of the day on which it came out. One that was published by hand is accepted as it is. */
export async function acceptDocument(row: Row, req: PayloadRequest): Promise<void> {
  if (row.issue) {
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
  }
  await saveRow(row.id, { state: 'accepted', error: null, attempts: 0 }, req)
}
