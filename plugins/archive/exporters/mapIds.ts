import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import { documentsPath, EXPORTED } from './collections.js'
import { readRecords } from './readLines.js'
import type { ReadFile } from './types.js'

const OBJECT_ID = /^[0-9a-f]{24}$/
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Changes the lines of an export so that a database can take their ids; null where it takes them as they are. MongoDB
 * gets an id of its own form for each UUID, the same one every time and everywhere: in relationships, in rich texts
 * and in frozen editions.
 *
 * @throws MastheadError EXPORT_INVALID for ids that the database cannot take and that cannot be told from other text
 */
export async function mapIds(payload: Payload, read: ReadFile): Promise<((line: string) => string) | null> {
  const known = new Set<string>()
  for (const slug of EXPORTED) {
    for await (const { id } of readRecords(read, documentsPath(slug))) {
      const isNumber = typeof id === 'number'
      if (isNumber !== (payload.db.defaultIDType === 'number') || (!isNumber && typeof id !== 'string'))
        throw unfit(id)
      if (payload.db.name !== 'mongoose' || OBJECT_ID.test(String(id))) continue
      if (String(id).replace(UUID, '') !== '') throw unfit(id)
      known.add(String(id))
    }
  }
  if (known.size === 0) return null
  return (line) => line.replace(UUID, (id) => (known.has(id) ? objectIdFor(id) : id))
}

const objectIdFor = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 24)

function unfit(id: unknown): MastheadError {
  return new MastheadError('EXPORT_INVALID', `This database cannot take the id “${String(id)}”`, {
    path: 'id',
    value: id,
  })
}
