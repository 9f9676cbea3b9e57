import type { PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { Publication } from '../../../collections/payload-types.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import { MastheadError } from '../../../src/core/errors.js'

/** A publication by its slug or its id. A number is an id; a text is a slug first. */
export async function findPublication(publication: Id, req: PayloadRequest): Promise<Publication> {
  const found =
    (typeof publication === 'string' ? await findBySlug(publication, req) : null) ??
    (await loadPublication(publication, req))
  if (!found) {
    throw new MastheadError('PUBLICATION_NOT_FOUND', `There is no publication “${publication}”`, {
      path: 'publication',
      value: publication,
    })
  }
  return found
}

async function findBySlug(slug: string, req: PayloadRequest): Promise<Publication | null> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
  })
  return docs[0] ?? null
}
