import type { PayloadRequest } from 'payload'

import { idOf } from '../ids.js'
import type { Publication } from '../payload-types.js'

/** The publication that a relationship's value points at; null where there is none. */
export async function loadPublication(value: unknown, req: PayloadRequest): Promise<Publication | null> {
  const id = idOf(value)
  if (id === null) return null
  return req.payload.findByID({
    collection: 'publications',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
    joins: false,
  })
}
