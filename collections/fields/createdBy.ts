import type { RelationshipField } from 'payload'

import type { CollectionContext } from '../context.js'

/** Who filed it. Writers may change only what they filed. */
export function createdByField({ access, userSlug }: CollectionContext): RelationshipField {
  return {
    name: 'createdBy',
    type: 'relationship',
    relationTo: userSlug,
    label: 'Filed by',
    index: true,
    access: { read: access.staffField, create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.createdBy) },
  }
}
