import type { CollectionConfig, Field } from 'payload'

import type { AccessRules } from '../../../collections/access.js'
import { parseEmailAddress } from '../../../src/core/delivery/emailAddress.js'

/** Adds to a publication what its mails to single people say. Empty fields: our own words, in the reader's language. */
export function addMailFields(publications: CollectionConfig, access: AccessRules): CollectionConfig {
  const tab = {
    label: 'Mail',
    description: 'Sender, confirmation, welcome and goodbye. {publication} and {name} are filled in.',
    fields: [mailGroup(access)],
  }
  return {
    ...publications,
    fields: publications.fields.map((field) =>
      field.type === 'tabs' ? { ...field, tabs: [...field.tabs, tab] } : field,
    ),
  }
}

function mailGroup(access: AccessRules): Field {
  return {
    name: 'mail',
    type: 'group',
    label: false,
    access: { read: access.draftField('publications') },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'fromName', type: 'text', admin: { description: 'Empty: the name of the newsletter.' } },
          {
            name: 'from',
            label: 'From address',
            type: 'text',
            validate: (value: string | null | undefined) =>
              !value || parseEmailAddress(value) !== null || 'Give an e-mail address.',
            admin: {
              description: 'Its domain names the list for good. Empty: the sender of the mail server.',
            },
          },
          {
            name: 'replyTo',
            type: 'text',
            validate: (value: string | null | undefined) =>
              !value || parseEmailAddress(value) !== null || 'Give an e-mail address.',
            admin: { description: 'Where answers go. Empty: the from address.' },
          },
        ],
      },
      {
        name: 'consentText',
        type: 'textarea',
        admin: {
          description: 'What people agree to when they subscribe; kept with each of them as it was then.',
        },
      },
      {
        name: 'tracking',
        label: 'Count opens and clicks of those who agree',
        type: 'checkbox',
        defaultValue: false,
        admin: {
          description:
            'Readers are then asked, when they subscribe and in their preferences. Mails to all others stay as they are. Only sums are kept: never who read what.',
        },
      },
      warmUpGroup,
      ...texts('confirm', 'Confirmation'),
      {
        name: 'sendWelcome',
        label: 'Send a welcome with the newest issue',
        type: 'checkbox',
        defaultValue: true,
      },
      ...texts('welcome', 'Welcome'),
      { name: 'sendGoodbye', label: 'Send a goodbye', type: 'checkbox', defaultValue: false },
      ...texts('goodbye', 'Goodbye'),
    ],
  }
}

/** For a domain that has not sent mail before. */
const warmUpGroup: Field = {
  name: 'warmUp',
  label: false,
  type: 'group',
  fields: [
    {
      name: 'isOn',
      label: 'The domain of the sender is new',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        description:
          'Providers distrust one that begins with a long list: it sends little at first, twice as much each day.',
      },
    },
    {
      type: 'row',
      admin: { condition: (_data, siblings) => Boolean(siblings?.isOn) },
      fields: [
        {
          name: 'firstDay',
          label: 'Mails on the first day',
          type: 'number',
          min: 1,
          defaultValue: 200,
        },
        {
          name: 'until',
          label: 'No limit from so many a day',
          type: 'number',
          min: 1,
          defaultValue: 20_000,
        },
      ],
    },
  ],
}

const texts = (name: string, label: string): Field[] => [
  { name: `${name}Subject`, label: `${label}: subject`, type: 'text', maxLength: 200 },
  { name: `${name}Text`, label: `${label}: text`, type: 'textarea', maxLength: 5000 },
]
