import type { CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { createdByField } from '../fields/createdBy.js'
import { IMPORT_STATES } from './values.js'

/** One run that takes old issues in. Only the operations of the archive plugin write it. */
export function createImports(context: CollectionContext): CollectionConfig {
  const { access } = context
  return {
    slug: 'imports',
    labels: { singular: 'Import', plural: 'Imports' },
    versions: false,
    graphQL: false,
    disableDuplicate: true,
    access: {
      create: () => false,
      read: ({ req }) => access.isEditor(req),
      update: () => false,
      delete: () => false,
    },
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'title',
      defaultColumns: ['title', 'publication', 'state', 'createdAt'],
      hideAPIURL: true,
      components: { beforeListTable: ['payload-masthead/client#ImportUpload'] },
      description: 'Old issues, taken in as drafts: look them over, accept them, or undo the import.',
    },
    defaultSort: '-createdAt',
    fields: [
      { name: 'title', type: 'text', admin: { hidden: true } },
      {
        name: 'review',
        type: 'ui',
        admin: {
          components: { Field: 'payload-masthead/client#ImportReview' },
          disableListColumn: true,
        },
      },
      {
        name: 'publication',
        type: 'relationship',
        relationTo: 'publications',
        required: true,
        index: true,
        admin: { position: 'sidebar' },
      },
      {
        name: 'state',
        type: 'select',
        required: true,
        index: true,
        defaultValue: 'reading',
        options: IMPORT_STATES.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })),
        admin: { position: 'sidebar' },
      },
      {
        name: 'options',
        type: 'group',
        admin: { hidden: true },
        fields: [
          { name: 'dryRun', type: 'checkbox' },
          { name: 'drafts', type: 'checkbox' },
          { name: 'fetchImages', type: 'checkbox' },
          { name: 'siteUrl', type: 'text' },
        ],
      },
      { name: 'files', type: 'json', admin: { hidden: true }, access: { read: () => false } },
      { name: 'unchanged', type: 'number', admin: { hidden: true } },
      { name: 'problems', type: 'json', admin: { hidden: true } },
      { name: 'preview', type: 'json', admin: { hidden: true } },
      createdByField(context),
    ],
  }
}
