import type { CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'

/**
 * Frozen issues. A row is written once, when an issue is published or corrected, and never changed; the newest
 * revision of an issue is what readers get.
 */
export function createEditions({ access }: CollectionContext): CollectionConfig {
  const closed = () => false
  return {
    slug: 'editions',
    labels: { singular: 'Edition', plural: 'Editions' },
    versions: false,
    lockDocuments: false,
    access: {
      create: closed,
      read: access.content('issues').readVersions,
      update: closed,
      delete: closed,
    },
    indexes: [{ fields: ['issue', 'revision'], unique: true }],
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'title',
      defaultColumns: ['title', 'revision', 'note', 'createdAt'],
      description:
        'What was published, revision by revision, exactly as readers got it. Nobody can change it.',
    },
    defaultSort: '-createdAt',
    fields: [
      { name: 'title', type: 'text' },
      { name: 'issue', type: 'relationship', relationTo: 'issues', required: true, index: true },
      { name: 'revision', type: 'number', required: true },
      { name: 'hash', type: 'text', required: true, admin: { description: 'SHA-256 of its content.' } },
      { name: 'note', type: 'text', admin: { description: 'What was corrected.' } },
      { name: 'content', type: 'json', required: true },
    ],
  }
}
