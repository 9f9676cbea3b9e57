import type { PayloadRequest, Where } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { idFromText, type Id } from '../ids.js'
import type { Publication } from '../payload-types.js'

/**
 * A publication by its slug or its id; where none is named, the only one. A number is an id; a text is a slug first.
 *
 * @throws MastheadError PUBLICATION_NOT_FOUND
 */
export async function findPublication(named: Id | undefined, req: PayloadRequest): Promise<Publication> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: named === undefined ? {} : isNamed(named, req),
    depth: 0,
    limit: 2,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
  })
  const found = docs.find(({ slug }) => slug === named) ?? docs[0]
  if (found && (named !== undefined || docs.length === 1)) return found
  const message = named === undefined ? 'Name a publication' : `There is no publication “${named}”`
  throw new MastheadError('PUBLICATION_NOT_FOUND', message, { path: 'publication', value: named })
}

function isNamed(named: Id, { payload }: PayloadRequest): Where {
  const isId: Where = { id: { equals: idFromText(String(named), payload.db.defaultIDType) } }
  return typeof named === 'number' ? isId : { or: [{ slug: { equals: named } }, isId] }
}
