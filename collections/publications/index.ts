import type { CollectionConfig } from 'payload'

import { assertTimezone, cadences } from '../../src/core/calendar/index.js'
import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { richTextField } from '../fields/richText/index.js'
import { formerSlugsField } from '../fields/formerSlugs.js'
import { slugField } from '../fields/slug.js'
import { fillSlug } from '../hooks/fillSlug.js'
import { checkPublication } from './hooks/checkPublication.js'
import { identityFields } from './identityFields.js'
import { layoutField } from './layout.js'
import { RESERVED_SLUGS } from './reserved.js'

/** The newsletter itself: its name, its rhythm, and what an issue of it is made of. */
export function createPublications({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'publications',
    labels: { singular: 'Publication', plural: 'Publications' },
    trash: true,
    versions: false,
    access: access.content('publications'),
    defaultPopulate: { slug: true, name: true, tagline: true, timezone: true, cadence: true },
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'name',
      defaultColumns: ['name', 'cadence', 'timezone', 'updatedAt'],
      description: 'A newsletter: its rhythm, its title, and the sections that an issue of it has.',
    },
    defaultSort: 'name',
    hooks: {
      beforeValidate: [checkPublication],
      beforeChange: [fillSlug({ collection: 'publications', from: 'name', reserved: RESERVED_SLUGS })],
    },
    fields: [
      slugField({ unique: true, description: 'The address of the newsletter on the site.' }),
      formerSlugsField(),
      {
        name: 'timezone',
        type: 'text',
        required: true,
        defaultValue: 'UTC',
        validate: (value: string | null | undefined) => isTimezone(value),
        admin: {
          position: 'sidebar',
          description: 'An IANA zone such as Europe/London. Weeks begin and end in it.',
        },
      },
      {
        name: 'cadence',
        type: 'select',
        required: true,
        defaultValue: 'weekly',
        options: cadences.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })),
        admin: { position: 'sidebar', description: 'How much time an issue covers.' },
      },
      {
        type: 'tabs',
        tabs: [
          {
            label: 'Newsletter',
            fields: [
              { name: 'name', type: 'text', required: true },
              { name: 'tagline', type: 'text', admin: { description: 'One line under the name.' } },
              {
                name: 'titleTemplate',
                type: 'text',
                required: true,
                defaultValue: '{name} Week {week} {year}',
                admin: { description: 'Title of an issue. Tokens: {name} {week} {year} {number} {date}.' },
              },
              ...identityFields(),
            ],
          },
          {
            label: 'Sections',
            description: 'What assembly puts into an issue, in this order.',
            fields: [layoutField(access)],
          },
          {
            label: 'Standing texts',
            description: 'They open and close every issue, and are frozen into it when it is published.',
            fields: [
              richTextField({
                name: 'purpose',
                description: 'Opens every issue. {title} {name} {week} {year} {number} {date} are filled in.',
              }),
              richTextField({
                name: 'signUpCall',
                description: 'Stands at the top and again as the last line.',
              }),
              richTextField({ name: 'tipsCall', description: 'Asks readers to send in news.' }),
              {
                name: 'pitches',
                type: 'array',
                labels: { singular: 'Pitch', plural: 'Pitches' },
                access: { read: access.draftField('publications') },
                admin: {
                  description:
                    'Notes on your own work that take turns, one an issue. An issue can have its own instead.',
                  initCollapsed: true,
                },
                fields: [richTextField({ name: 'text' })],
              },
            ],
          },
          {
            label: 'Issues',
            fields: [
              {
                name: 'issues',
                type: 'join',
                collection: 'issues',
                on: 'publication',
                defaultSort: '-periodStart',
                admin: { defaultColumns: ['title', 'periodStart', '_status'], allowCreate: false },
              },
            ],
          },
        ],
      },
    ],
  }
}

function isTimezone(value: string | null | undefined): string | true {
  if (!value) return 'Give an IANA zone such as Europe/London.'
  try {
    assertTimezone(value)
    return true
  } catch (error) {
    return error instanceof Error ? error.message : 'Unknown time zone'
  }
}
