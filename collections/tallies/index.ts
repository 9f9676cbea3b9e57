import type { CollectionConfig } from 'payload'

import { TALLY_KINDS } from '../../src/core/delivery/tracking/tallies.js'
import type { CollectionContext } from '../context.js'

const nobody = () => false

/**
 * How often the mails of a send were opened, and their links followed, on one day: sums, and nothing of whom. The
 * delivery plugin adds to them past Payload.
 */
export function createTallies({ access }: CollectionContext): CollectionConfig {
  const number = (name: string) => ({ name, type: 'number' as const, required: true, defaultValue: 0 })
  return {
    slug: 'tallies',
    labels: { singular: 'Tally', plural: 'Tallies' },
    versions: false,
    graphQL: false,
    timestamps: false,
    disableDuplicate: true,
    lockDocuments: false,
    access: {
      create: nobody,
      read: ({ req }) => access.canReadSends(req),
      update: nobody,
      delete: nobody,
    },
    indexes: [{ fields: ['send', 'kind', 'target', 'day'], unique: true }],
    admin: { hidden: true },
    fields: [
      { name: 'send', type: 'relationship', relationTo: 'sends', required: true },
      { name: 'kind', type: 'select', required: true, options: [...TALLY_KINDS] },
      // `all`, or where a link led: `story:<id>`.
      { name: 'target', type: 'text', required: true },
      // UTC, YYYY-MM-DD.
      { name: 'day', type: 'text', required: true },
      number('hits'),
      // Each of them once that day, as far as the process that counted remembers.
      number('readers'),
      // By machines, as far as they show it.
      number('filtered'),
    ],
  }
}
