import type { GroupField } from 'payload'

import type { AccessRules } from '../access.js'

/**
 * Which imported document it was made from. It is written together with the document itself, so that an import that
 * was cut off finds what it had made.
 */
export function importedFromField({ staffField }: AccessRules): GroupField {
  const closed = { read: staffField, create: () => false, update: () => false }
  return {
    name: 'importedFrom',
    type: 'group',
    access: closed,
    admin: { hidden: true },
    fields: [
      { name: 'row', type: 'text', index: true, access: closed },
      { name: 'part', type: 'text', access: closed },
    ],
  }
}
