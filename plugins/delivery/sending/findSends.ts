import type { Payload, Where } from 'payload'

import { idFromText, type Id } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import { MastheadError } from '../../../src/core/errors.js'

/** Sends as they are stored, oldest first. */
export async function findSends(payload: Payload, where: Where): Promise<Send[]> {
  const { docs } = await payload.db.find<Send>({
    collection: 'sends',
    where,
    sort: 'createdAt',
    limit: 0,
    pagination: false,
  })
  return docs
}

/** @throws MastheadError SEND_NOT_FOUND */
export async function findSend(payload: Payload, id: Id): Promise<Send> {
  const known = typeof id === 'string' ? idFromText(id, payload.db.defaultIDType) : id
  const [send] = await findSends(payload, { id: { equals: known } })
  if (send) return send
  throw new MastheadError('SEND_NOT_FOUND', 'There is no such send', { path: 'id', value: id })
}
