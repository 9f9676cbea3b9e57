import type { CollectionConfig, Field } from 'payload'

import { parseEmailAddress } from '../../src/core/delivery/emailAddress.js'
import type { CollectionContext } from '../context.js'
import { derived } from '../fields/derived.js'
import { publicationField } from '../fields/publication.js'
import { deriveEmailHash } from './hooks/deriveEmailHash.js'
import { SUBSCRIBER_STATES, TOPIC_ORDERS } from './values.js'

const nobody = () => false

/**
 * Who gets a newsletter, and the proof that they asked for it. One row a mailbox and publication. They come in by the
 * form and by import, and leave by unsubscribing and erasure: never by writing the row.
 */
export function createSubscribers({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'subscribers',
    labels: { singular: 'Subscriber', plural: 'Subscribers' },
    versions: false,
    graphQL: false,
    disableDuplicate: true,
    access: {
      create: nobody,
      read: ({ req }) => access.canReadSubscribers(req),
      update: ({ req }) => access.canWriteSubscribers(req),
      delete: nobody,
    },
    indexes: [{ fields: ['publication', 'emailHash'], unique: true }, { fields: ['publication', 'state'] }],
    hooks: { beforeChange: [deriveEmailHash] },
    admin: {
      group: 'Delivery',
      useAsTitle: 'email',
      defaultColumns: ['email', 'state', 'publication', 'source', 'confirmedAt'],
      listSearchableFields: ['email', 'name'],
      hideAPIURL: true,
      components: {
        beforeListTable: ['payload-masthead/rsc#SubscriberFigures'],
        edit: { beforeDocumentControls: ['payload-masthead/client#SubscriberActions'] },
      },
    },
    defaultSort: '-createdAt',
    fields: [
      derived({
        name: 'email',
        type: 'text',
        index: true,
        // An erased one has none.
        validate: (value: string | null | undefined) =>
          !value || parseEmailAddress(value) !== null || 'Give an e-mail address such as ada@example.org.',
      }),
      hiddenField({ name: 'emailHash', type: 'text', required: true, index: true }),
      derived(publicationField({ required: true })),
      derived({
        name: 'state',
        type: 'select',
        required: true,
        index: true,
        defaultValue: 'pending',
        options: SUBSCRIBER_STATES.map((value) => ({ value, label: labelOf(value) })),
        admin: { position: 'sidebar' },
      }),
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', maxLength: 200 },
          { name: 'locale', type: 'text', maxLength: 35, admin: { description: 'Language tag: en, de.' } },
        ],
      },
      { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
      {
        name: 'topicOrder',
        type: 'select',
        required: true,
        defaultValue: 'all',
        options: TOPIC_ORDERS.map((value) => ({ value, label: labelOf(value) })),
        admin: { description: 'All of an issue, their topics first, or their topics only.' },
      },
      derived({
        name: 'tracking',
        type: 'checkbox',
        defaultValue: false,
        label: 'Agrees to opens and clicks being counted',
        admin: { position: 'sidebar', description: 'Only the subscriber can agree to it.' },
      }),
      derived({ name: 'trackingAt', type: 'date', admin: { hidden: true } }),
      {
        name: 'consent',
        type: 'group',
        admin: { description: 'The proof that this person asked for it.' },
        fields: [
          derived({ name: 'at', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } }),
          derived({ name: 'source', type: 'text' }),
          derived({ name: 'textVersion', type: 'text' }),
          derived({ name: 'text', type: 'textarea' }),
          hiddenField({ name: 'ipHash', type: 'text' }),
        ],
      },
      derived({ name: 'source', type: 'text', index: true, admin: { position: 'sidebar' } }),
      derived({ name: 'confirmedAt', type: 'date', index: true, admin: { position: 'sidebar' } }),
      derived({
        name: 'pausedUntil',
        type: 'date',
        admin: { position: 'sidebar', description: 'Nothing is mailed before, as they wish.' },
      }),
      derived({ name: 'endedAt', type: 'date', index: true, admin: { position: 'sidebar' } }),
      derived({
        name: 'softBounces',
        type: 'number',
        defaultValue: 0,
        admin: { position: 'sidebar', description: 'Temporary failures in a row.' },
      }),
      hiddenField({ name: 'softBouncedAt', type: 'date' }),
      hiddenField({ name: 'softBounceOf', type: 'text' }),
      hiddenField({ name: 'tokenVersion', type: 'number', required: true, defaultValue: 1 }),
    ],
  }
}

/** Of no use to anybody outside; not to be read, nor asked for in a query. */
function hiddenField<T extends Field>(field: T): T {
  return {
    ...field,
    access: { create: nobody, read: nobody, update: nobody },
    admin: { hidden: true, disableListFilter: true, disableListColumn: true, disableBulkEdit: true },
  }
}

const labelOf = (value: string) => value.charAt(0).toUpperCase() + value.slice(1)
