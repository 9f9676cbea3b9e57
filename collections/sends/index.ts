import type { CollectionConfig } from 'payload'

import type { CollectionContext } from '../context.js'
import { createdByField } from '../fields/createdBy.js'
import { derived } from '../fields/derived.js'
import { publicationField } from '../fields/publication.js'
import { AUDIENCES, SEND_STATES } from './values.js'

const nobody = () => false

/** One mailing of one revision of an issue. Only the operations of the delivery plugin write it. */
export function createSends(context: CollectionContext): CollectionConfig {
  const { access } = context
  return {
    slug: 'sends',
    labels: { singular: 'Send', plural: 'Sends' },
    versions: false,
    graphQL: false,
    disableDuplicate: true,
    lockDocuments: false,
    access: {
      create: nobody,
      read: ({ req }) => access.canReadSends(req),
      update: nobody,
      delete: nobody,
    },
    indexes: [{ fields: ['state', 'sendAt'] }],
    admin: {
      group: 'Delivery',
      useAsTitle: 'subject',
      defaultColumns: ['subject', 'state', 'sendAt', 'endedAt'],
      hideAPIURL: true,
      description: 'Each mailing of an issue, and what became of it.',
    },
    defaultSort: '-createdAt',
    fields: [
      derived({ name: 'subject', type: 'text' }),
      derived({
        name: 'issue',
        type: 'relationship',
        relationTo: 'issues',
        required: true,
        index: true,
        admin: { position: 'sidebar' },
      }),
      derived(publicationField({ required: true })),
      derived({ name: 'revision', type: 'number', required: true, admin: { position: 'sidebar' } }),
      derived({ name: 'from', type: 'text' }),
      derived({
        name: 'state',
        type: 'select',
        required: true,
        index: true,
        defaultValue: 'scheduled',
        options: SEND_STATES.map((value) => ({ value, label: labelOf(value) })),
        admin: { position: 'sidebar' },
      }),
      // Filled in by the delivery plugin when it is read: the rows are the truth.
      { name: 'counts', type: 'json', virtual: true, admin: { hidden: true } },
      { name: 'feedback', type: 'json', virtual: true, admin: { hidden: true } },
      {
        name: 'statistics',
        type: 'ui',
        admin: {
          components: { Field: 'payload-masthead/client#SendStatisticsField' },
          disableListColumn: true,
        },
      },
      derived({ name: 'problem', type: 'textarea', admin: { description: 'Why it stands still.' } }),
      derived(timeField('sendAt')),
      derived(timeField('startedAt')),
      derived(timeField('preparedAt')),
      derived(timeField('endedAt')),
      derived({ ...timeField('retryAt'), admin: { hidden: true } }),
      derived({ name: 'stalls', type: 'number', defaultValue: 0, admin: { hidden: true } }),
      {
        name: 'audience',
        type: 'group',
        fields: [
          derived({
            name: 'kind',
            type: 'select',
            required: true,
            defaultValue: 'all',
            options: AUDIENCES.map((value) => ({ value, label: labelOf(value) })),
          }),
          derived({ name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true }),
          derived(timeField('since')),
          derived({ name: 'ofSend', type: 'relationship', relationTo: 'sends' }),
          derived({ name: 'filter', type: 'text', admin: { description: 'The saved filter, by its name.' } }),
          // As the filter was when the send was made: a change of it later is not meant.
          { name: 'filterWhere', type: 'json', access: { read: nobody }, admin: { hidden: true } },
          // Keyed hashes of the addresses that were given.
          { name: 'hashes', type: 'json', access: { read: nobody }, admin: { hidden: true } },
        ],
      },
      createdByField(context),
    ],
  }
}

const timeField = (name: string) => ({
  name,
  type: 'date' as const,
  admin: { date: { pickerAppearance: 'dayAndTime' as const } },
})

const labelOf = (value: string) => value.charAt(0).toUpperCase() + value.slice(1)
