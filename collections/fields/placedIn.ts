import type { FieldHook, RelationshipField, TypeWithID } from 'payload'

import type { CollectionContext } from '../context.js'

/**
 * The issue in which it stands: an index kept by issues, so that assembly need not read the archive.
 * The main row is the truth; saving an older draft version must not bring an older placement back.
 */
export function placedInField({ access }: CollectionContext): RelationshipField {
  return {
    name: 'placedIn',
    label: 'Stands in',
    type: 'relationship',
    relationTo: 'issues',
    index: true,
    access: { read: access.draftField('issues'), create: () => false, update: () => false },
    hooks: { beforeChange: [keepStandingPlacement] },
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.placedIn) },
  }
}

const keepStandingPlacement: FieldHook = async ({ collection, operation, originalDoc, req, value }) => {
  if (operation !== 'update' || !collection || originalDoc?.id === undefined) return value
  const row = await req.payload.db.findOne<TypeWithID & { placedIn?: unknown }>({
    collection: collection.slug,
    where: { id: { equals: originalDoc.id } },
    select: { placedIn: true },
    req,
  })
  return row?.placedIn ?? null
}
