import type { CollectionConfig } from 'payload'

import { DELIVERY_STATES } from '../../src/core/delivery/states.js'
import type { CollectionContext } from '../context.js'

const nobody = () => false

/** How a mail came back: the mailbox is not there, or could not take it this time. */
const BOUNCES = ['hard', 'soft'] as const

/**
 * One send to one subscriber. The ledger of the delivery plugin writes it in bulk, past Payload: there are no hooks,
 * and times of change are not kept, for there may be a hundred thousand of them a week.
 */
export function createDeliveries({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'deliveries',
    labels: { singular: 'Delivery', plural: 'Deliveries' },
    versions: false,
    graphQL: false,
    timestamps: false,
    disableDuplicate: true,
    lockDocuments: false,
    access: {
      create: nobody,
      read: ({ req }) => access.canReadSubscribers(req),
      update: nobody,
      delete: nobody,
    },
    indexes: [
      { fields: ['send', 'subscriber'], unique: true },
      { fields: ['send', 'state'] },
      { fields: ['state', 'leaseUntil'] },
      { fields: ['send', 'reportedAt'] },
    ],
    admin: {
      group: 'Delivery',
      useAsTitle: 'id',
      defaultColumns: ['subscriber', 'send', 'state', 'response', 'at'],
      hideAPIURL: true,
      description: 'What became of each mail.',
    },
    fields: [
      { name: 'send', type: 'relationship', relationTo: 'sends', required: true },
      // Empty once the subscriber is deleted.
      { name: 'subscriber', type: 'relationship', relationTo: 'subscribers' },
      { name: 'state', type: 'select', required: true, options: [...DELIVERY_STATES] },
      { name: 'attempts', type: 'number', defaultValue: 0 },
      { name: 'status', type: 'text', admin: { description: 'Enhanced status code (RFC 3463).' } },
      { name: 'response', type: 'text', admin: { description: 'What the server said.' } },
      { name: 'at', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
      // What came back after the server had taken it. It stands beside the state, which stays what it is.
      { name: 'bounced', type: 'select', options: [...BOUNCES] },
      { name: 'complained', type: 'checkbox' },
      { name: 'unsubscribed', type: 'checkbox', admin: { description: 'By a link in this mail.' } },
      { name: 'reportedAt', type: 'date', admin: { hidden: true } },
      {
        name: 'tracked',
        type: 'checkbox',
        admin: { description: 'The publication counts opens and clicks, and the reader had agreed to it.' },
      },
      { name: 'variant', type: 'text', admin: { hidden: true } },
      { name: 'providerId', type: 'text', index: true, admin: { hidden: true } },
      { name: 'worker', type: 'text', admin: { hidden: true } },
      { name: 'leaseUntil', type: 'date', admin: { hidden: true } },
      { name: 'nextAttemptAt', type: 'date', admin: { hidden: true } },
    ],
  }
}
