import type { ArrayField } from 'payload'

import type { AccessRules } from '../access.js'
import { STORY_KINDS } from '../stories/values.js'

export const LAYOUT_KINDS = ['each', 'group', 'topics', 'moves'] as const
export const LAYOUT_SORTS = ['weight', 'newest', 'oldest', 'title'] as const

/** What a publication starts with: every story a section of its own, then the people. */
export const DEFAULT_LAYOUT = [
  { kind: 'each' as const },
  { kind: 'moves' as const, heading: 'People, Gossip, and Frivolous Stuff' },
]

/** The rows by which assembly decides which sections an issue has. */
export function layoutField(access: AccessRules): ArrayField {
  return {
    name: 'layout',
    type: 'array',
    interfaceName: 'LayoutRows',
    labels: { singular: 'Section', plural: 'Sections' },
    access: { read: access.draftField('publications') },
    defaultValue: DEFAULT_LAYOUT,
    admin: {
      description:
        'Rows with a rule are asked first, then the others, from top to bottom; a story goes to the first row that takes it.',
      components: { RowLabel: 'payload-masthead/client#LayoutRowLabel' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            required: true,
            defaultValue: 'each',
            options: [
              { value: 'each', label: 'Every story or series a section of its own' },
              { value: 'group', label: 'One section for what matches a rule' },
              { value: 'topics', label: 'One section a topic' },
              { value: 'moves', label: 'People: job moves, and small stories' },
            ],
          },
          {
            name: 'heading',
            type: 'text',
            admin: { condition: (_, row) => row?.kind === 'group' || row?.kind === 'moves' },
          },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
          { name: 'companies', type: 'relationship', relationTo: 'companies', hasMany: true },
          {
            name: 'kinds',
            type: 'select',
            hasMany: true,
            options: STORY_KINDS.map((value) => ({ value, label: value })),
          },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'minWeight', label: 'Minimum weight', type: 'number', min: 0, max: 10, defaultValue: 0 },
          {
            name: 'maximum',
            type: 'number',
            min: 1,
            admin: { description: 'Empty: no limit.' },
          },
          {
            name: 'sort',
            type: 'select',
            required: true,
            defaultValue: 'weight',
            options: [
              { value: 'weight', label: 'Best first' },
              { value: 'newest', label: 'Newest first' },
              { value: 'oldest', label: 'Oldest first' },
              { value: 'title', label: 'By title' },
            ],
          },
        ],
      },
      {
        name: 'smallStoriesUpTo',
        label: 'Also take stories up to this weight',
        type: 'number',
        min: 0,
        max: 10,
        admin: { condition: (_, row) => row?.kind === 'moves', description: 'Empty: moves only.' },
      },
      {
        name: 'showItems',
        label: 'Show its items in the Covered list',
        type: 'checkbox',
        defaultValue: false,
        admin: { condition: (_, row) => row?.kind !== 'each' },
      },
    ],
  }
}
