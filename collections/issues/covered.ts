import type { ArrayField } from 'payload'

import { derived } from '../fields/derived.js'

/** "Covered this week": the headings in order, and one level deeper where a section asks for it. Never typed. */
export function coveredField(): ArrayField {
  return derived({
    name: 'covered',
    label: 'Covered',
    type: 'array',
    interfaceName: 'Covered',
    admin: { initCollapsed: true, description: 'Derived from the sections.' },
    fields: [
      { name: 'label', type: 'text' },
      { name: 'anchor', type: 'text' },
      {
        name: 'entries',
        type: 'array',
        fields: [
          { name: 'label', type: 'text' },
          { name: 'anchor', type: 'text' },
        ],
      },
    ],
  })
}
