import type { FieldHook, RelationshipField } from 'payload'

import { idFromText, idOf } from '../ids.js'

/**
 * The publication that a document belongs to. Outside programs may send its id or its slug;
 * where there is only one publication, it is the default.
 */
export function publicationField({ required }: { required: boolean }): RelationshipField {
  return {
    name: 'publication',
    type: 'relationship',
    relationTo: 'publications',
    required,
    index: true,
    hooks: { beforeValidate: [resolvePublication] },
    admin: { position: 'sidebar' },
  }
}

const resolvePublication: FieldHook = async ({ value, operation, req }) => {
  const given = idOf(value)
  if (given === null) return operation === 'create' ? onlyPublication(req) : value
  if (typeof given === 'number') return given
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { slug: { equals: given } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
    select: {},
  })
  return docs[0]?.id ?? idFromText(given, req.payload.db.defaultIDType)
}

async function onlyPublication(req: Parameters<FieldHook>[0]['req']) {
  const { docs } = await req.payload.find({
    collection: 'publications',
    depth: 0,
    limit: 2,
    pagination: false,
    overrideAccess: true,
    req,
    select: {},
  })
  return docs.length === 1 ? docs[0]?.id : undefined
}
