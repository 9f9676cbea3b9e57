import type { PayloadRequest } from 'payload'

import { saveRow, type Row } from './importedRow.js'

/** Publishes an imported issue as of the day on which it came out. One that was published by hand is accepted as it is. */
export async function acceptDocument(row: Row, req: PayloadRequest): Promise<void> {
  if (row.issue) {
    await req.payload.update({
      collection: 'issues',
      id: row.issue as string,
      data: { _status: 'published' },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  await saveRow(row.id, { state: 'accepted', error: null, attempts: 0 }, req)
}
