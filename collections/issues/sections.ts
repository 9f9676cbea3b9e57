import type { ArrayField } from 'payload'

import type { AccessRules } from '../access.js'
import { derived } from '../fields/derived.js'
import { richTextField } from '../fields/richText/index.js'

export const SECTION_KINDS = ['stories', 'moves', 'note'] as const

/**
 * The order of an issue, in one document: sections and their items. Arrays rather than `orderable` or
 * relationships in blocks, so that order, draft, preview, restore and diff are one thing.
 */
export function sectionsField(access: AccessRules): ArrayField {
  return {
    name: 'sections',
    type: 'array',
    interfaceName: 'Sections',
    labels: { singular: 'Section', plural: 'Sections' },
    admin: {
      initCollapsed: true,
      components: { RowLabel: 'payload-masthead/client#SectionRowLabel' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'heading', type: 'text' },
          {
            name: 'kind',
            type: 'select',
            required: true,
            defaultValue: 'stories',
            options: [
              { value: 'stories', label: 'Stories' },
              { value: 'moves', label: 'People' },
              { value: 'note', label: 'Note' },
            ],
          },
        ],
      },
      richTextField({ name: 'intro', label: 'Introduction' }),
      itemsField(access),
      {
        type: 'row',
        fields: [
          { name: 'numbered', label: 'Number its items 1, 2, 3', type: 'checkbox', defaultValue: false },
          {
            name: 'showItems',
            label: 'Show its items in the Covered list',
            type: 'checkbox',
            defaultValue: false,
          },
        ],
      },
      derived({ name: 'anchor', type: 'text', admin: { hidden: true } }),
      ...assemblyFields(access),
    ],
  }
}

function itemsField(access: AccessRules): ArrayField {
  return {
    name: 'items',
    type: 'array',
    interfaceName: 'Items',
    labels: { singular: 'Item', plural: 'Items' },
    admin: {
      initCollapsed: true,
      components: { RowLabel: 'payload-masthead/client#ItemRowLabel' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'story', type: 'relationship', relationTo: 'stories', index: true },
          { name: 'move', type: 'relationship', relationTo: 'moves', index: true },
        ],
      },
      {
        name: 'heading',
        type: 'text',
        admin: { description: 'Its own heading inside the section; empty: none.' },
      },
      richTextField({
        name: 'note',
        description: 'Text of its own, or a line about the story in this issue.',
      }),
      derived({ name: 'label', type: 'text', admin: { hidden: true } }),
      derived({ name: 'anchor', type: 'text', admin: { hidden: true } }),
      ...assemblyFields(access).filter((field) => 'name' in field && field.name !== 'source'),
    ],
  }
}

/** What assembly remembers of a row: where it came from, the heading it gave, and why it stands here. */
function assemblyFields(access: AccessRules): ArrayField['fields'] {
  const newsroomOnly = { access: { read: access.draftField('issues') }, admin: { hidden: true } }
  return [
    { name: 'source', type: 'text', ...newsroomOnly },
    { name: 'assembledHeading', type: 'text', ...newsroomOnly },
    { name: 'reason', type: 'text', ...newsroomOnly },
  ]
}
