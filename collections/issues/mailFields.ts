import type { TextField } from 'payload'

/** What a mail program shows of an issue before it is opened. */
export function mailFields(): TextField[] {
  return [
    {
      name: 'subject',
      type: 'text',
      maxLength: 200,
      admin: { description: 'Subject of the mail. Empty: the title.' },
    },
    {
      name: 'preheader',
      type: 'text',
      maxLength: 200,
      admin: {
        description: 'The line that mail programs show after the subject. About 90 characters are seen.',
      },
    },
  ]
}
