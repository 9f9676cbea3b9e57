import type { ArrayField } from 'payload'

/**
 * What a text refers back to. Rows with `fromText` are derived from links and mentions in the text on
 * every save; the others are the editor's own.
 */
export function referencesField(): ArrayField {
  return {
    name: 'references',
    type: 'array',
    interfaceName: 'References',
    admin: {
      description:
        'Earlier issues and stories it refers to. Links and mentions in the text are found by themselves.',
      initCollapsed: true,
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'issue', type: 'relationship', relationTo: 'issues', index: true },
          { name: 'story', type: 'relationship', relationTo: 'stories', index: true },
          {
            name: 'kind',
            type: 'select',
            required: true,
            defaultValue: 'mentions',
            options: [
              { value: 'mentions', label: 'Mentions' },
              { value: 'followsUp', label: 'Follows up' },
              { value: 'corrects', label: 'Corrects' },
              { value: 'contradicts', label: 'Contradicts' },
              { value: 'quotes', label: 'Quotes' },
            ],
          },
        ],
      },
      { name: 'fromText', type: 'checkbox', defaultValue: false, admin: { readOnly: true } },
    ],
  }
}
