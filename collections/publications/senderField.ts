import type { Field } from 'payload'

import { parseEmailAddress } from '../../src/core/delivery/emailAddress.js'
import type { AccessRules } from '../access.js'

/** Whom the mail of a publication is from. */
export function senderField(access: AccessRules): Field {
  return {
    name: 'sender',
    type: 'group',
    access: { read: access.draftField('publications') },
    admin: {
      description: 'Whom the mail is from. Its domain names the list for good: choose one that will stay.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', maxLength: 100, admin: { description: 'Empty: the publication.' } },
          address('address', 'Empty: the address that this server is set up with.'),
          address('replyTo', 'Where answers go. Empty: the address above.'),
        ],
      },
    ],
  }
}

function address(name: string, description: string): Field {
  return {
    name,
    type: 'text',
    validate: (value: string | null | undefined) =>
      !value || parseEmailAddress(value) !== null || 'Give an e-mail address such as ada@example.org.',
    admin: { description },
  }
}
