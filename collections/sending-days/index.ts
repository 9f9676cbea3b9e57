import type { CollectionConfig } from 'payload'

const nobody = () => false

/** How much a publication mailed on each day of its warm-up. The ledger of the delivery plugin writes it, past Payload. */
export function createSendingDays(): CollectionConfig {
  return {
    slug: 'sending-days',
    versions: false,
    graphQL: false,
    timestamps: false,
    access: { create: nobody, read: nobody, update: nobody, delete: nobody },
    admin: { hidden: true },
    indexes: [{ fields: ['publication', 'day'], unique: true }],
    fields: [
      // Empty once the publication is deleted.
      { name: 'publication', type: 'relationship', relationTo: 'publications' },
      // YYYY-MM-DD, as it is where the publication is.
      { name: 'day', type: 'text', required: true },
      { name: 'mails', type: 'number', required: true, defaultValue: 0 },
    ],
  }
}
