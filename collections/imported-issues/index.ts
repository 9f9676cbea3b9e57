import type { CollectionConfig } from 'payload'

import type { CollectionContext } from '../context.js'
import { IMPORTED_STATES } from '../imports/values.js'

/** One old issue: what was read, what was understood of it, what was made of it. The ledger that an import works by. */
export function createImportedIssues({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'imported-issues',
    labels: { singular: 'Imported issue', plural: 'Imported issues' },
    versions: false,
    graphQL: false,
    access: {
      create: () => false,
      read: ({ req }) => access.isEditor(req),
      update: () => false,
      delete: () => false,
    },
    admin: { hidden: true, useAsTitle: 'title' },
    indexes: [{ fields: ['run', 'state'] }],
    fields: [
      // By publication and key: one row a source document for good.
      { name: 'identity', type: 'text', required: true, unique: true, index: true },
      { name: 'import', type: 'relationship', relationTo: 'imports', required: true, index: true },
      { name: 'run', type: 'relationship', relationTo: 'imports', required: true, index: true },
      { name: 'publication', type: 'relationship', relationTo: 'publications', required: true, index: true },
      { name: 'file', type: 'text' },
      { name: 'key', type: 'text', required: true },
      { name: 'url', type: 'text', index: true },
      { name: 'title', type: 'text' },
      { name: 'publishedAt', type: 'date', index: true },
      { name: 'hash', type: 'text', required: true },
      {
        name: 'state',
        type: 'select',
        required: true,
        index: true,
        options: [...IMPORTED_STATES],
      },
      { name: 'attempts', type: 'number', defaultValue: 0 },
      { name: 'error', type: 'json' },
      { name: 'issue', type: 'relationship', relationTo: 'issues', index: true },
      { name: 'source', type: 'json' },
      { name: 'split', type: 'json' },
      { name: 'made', type: 'json' },
      { name: 'pictures', type: 'json' },
      { name: 'settled', type: 'json' },
      { name: 'kept', type: 'json' },
      { name: 'openReferences', type: 'number', index: true },
      { name: 'resolvedIn', type: 'text' },
    ],
  }
}
