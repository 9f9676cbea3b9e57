import type { PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { Publication } from '../../../collections/payload-types.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import { MastheadError } from '../../../src/core/errors.js'

/** A publication by its slug or its id. */
export async function findPublication(publication: Id, req: PayloadRequest): Promise<Publication> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { slug: { equals: publication } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
  })
  const found = docs[0] ?? (await loadPublication(publication, req))
  if (!found) {
    throw new MastheadError('PUBLICATION_NOT_FOUND', `There is no publication “${publication}”`, {
      path: 'publication',
      value: publication,
    })
  }
  return found
}
