import type { CollectionConfig } from 'payload'

const nobody = () => false

/** What is yet to be done: requests to subscribe that wait for their confirmation mail, welcomes and goodbyes. */
export const AUTOMATIC_MAIL_KINDS = ['request', 'welcome', 'goodbye'] as const
export type AutomaticMailKind = (typeof AUTOMATIC_MAIL_KINDS)[number]

/**
 * Mail to single people that is to be written, apart from the answer that its cause got. A row goes once its mail is
 * sent. It holds addresses of people who are no subscribers yet, so nobody reads it.
 */
export function createAutomaticMails(): CollectionConfig {
  return {
    slug: 'automatic-mails',
    versions: false,
    graphQL: false,
    access: { create: nobody, read: nobody, update: nobody, delete: nobody },
    admin: { hidden: true },
    fields: [
      { name: 'kind', type: 'select', required: true, options: [...AUTOMATIC_MAIL_KINDS] },
      { name: 'publication', type: 'relationship', relationTo: 'publications', required: true },
      { name: 'emailHash', type: 'text', required: true, index: true },
      { name: 'subscriber', type: 'relationship', relationTo: 'subscribers' },
      // The request as it was checked: address, topics, name, proof of consent.
      { name: 'request', type: 'json' },
      { name: 'attempts', type: 'number', required: true, defaultValue: 0 },
      { name: 'notBefore', type: 'date', required: true, index: true },
    ],
  }
}
