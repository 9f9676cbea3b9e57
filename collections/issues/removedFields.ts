import type { Field } from 'payload'

import type { AccessRules } from '../access.js'

/** What the editor took out of an issue, which assembly must not bring back. */
export function removedFields(access: AccessRules): Field[] {
  return [
    {
      name: 'removedStories',
      label: 'Stories you took out',
      type: 'relationship',
      relationTo: 'stories',
      hasMany: true,
      access: { read: access.draftField('issues') },
      admin: { description: 'Assembly leaves them out. Clear one to ask it back.' },
    },
    {
      name: 'removedMoves',
      label: 'Moves you took out',
      type: 'relationship',
      relationTo: 'moves',
      hasMany: true,
      access: { read: access.draftField('issues') },
    },
  ]
}
