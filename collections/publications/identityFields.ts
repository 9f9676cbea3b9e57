import type { Field } from 'payload'

/** Who publishes it and how it looks: for the site, the mail, feeds and structured data. */
export function identityFields(): Field[] {
  return [
    {
      type: 'row',
      fields: [
        {
          name: 'author',
          type: 'text',
          admin: { description: 'Who writes it, as readers know the name.' },
        },
        {
          name: 'publisher',
          type: 'text',
          admin: { description: 'The organisation behind it. Empty: the author.' },
        },
      ],
    },
    {
      name: 'postalAddress',
      type: 'textarea',
      admin: {
        rows: 3,
        description: 'Stands at the foot of every mail: the law asks for it in many countries.',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'language',
          type: 'text',
          defaultValue: 'en',
          validate: (value: string | null | undefined) =>
            !value || isLanguage(value) || 'Give a language tag such as en, en-GB or ar.',
          admin: { description: 'Language tag (BCP 47): en, en-GB, ar.' },
        },
        {
          name: 'accent',
          label: 'Colour',
          type: 'text',
          validate: (value: string | null | undefined) =>
            !value || /^#[0-9a-f]{6}$/i.test(value) || 'Give a colour such as #0a5c7a.',
          admin: { description: 'Colour of links and rules: #0a5c7a.', placeholder: '#0a5c7a' },
        },
      ],
    },
  ]
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
