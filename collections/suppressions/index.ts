import type { CollectionConfig } from 'payload'

import type { CollectionContext } from '../context.js'
import { SUPPRESSION_REASONS } from '../subscribers/values.js'

const nobody = () => false

/** Which mailboxes are mailed no more, and why. It knows them by keyed hashes only, so it survives erasure. */
export function createSuppressions({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'suppressions',
    labels: { singular: 'Suppression', plural: 'Suppressions' },
    versions: false,
    graphQL: false,
    disableDuplicate: true,
    access: {
      create: nobody,
      read: ({ req }) => access.canReadSubscribers(req),
      update: nobody,
      delete: nobody,
    },
    admin: {
      group: 'Delivery',
      useAsTitle: 'emailHash',
      defaultColumns: ['emailHash', 'reason', 'publication', 'at'],
      description: 'Mailboxes that are mailed no more. They are kept as keyed hashes, without addresses.',
      hideAPIURL: true,
    },
    defaultSort: '-at',
    indexes: [{ fields: ['emailHash', 'publication', 'reason'], unique: true }],
    fields: [
      { name: 'emailHash', type: 'text', required: true, index: true, admin: { readOnly: true } },
      {
        name: 'publication',
        type: 'relationship',
        relationTo: 'publications',
        index: true,
        admin: { readOnly: true, description: 'Empty: every publication.' },
      },
      {
        name: 'reason',
        type: 'select',
        required: true,
        index: true,
        options: [...SUPPRESSION_REASONS],
        admin: { readOnly: true },
      },
      { name: 'at', type: 'date', required: true, index: true, admin: { readOnly: true } },
    ],
  }
}
