import type { CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { correctAfterDelete, correctEdition, markIssue } from '../editions/correctEdition.js'
import { correctionNoteField } from '../fields/correctionNote.js'
import { createdByField } from '../fields/createdBy.js'
import { derived } from '../fields/derived.js'
import { importedFromField } from '../fields/importedFrom.js'
import { placedInField } from '../fields/placedIn.js'
import { publicationField } from '../fields/publication.js'
import { referencesField } from '../fields/references.js'
import { richTextField } from '../fields/richText/index.js'
import { searchTextField } from '../fields/searchText.js'
import { slugField } from '../fields/slug.js'
import { targetWeekField } from '../fields/targetWeek.js'
import { webAddress } from '../fields/webAddress.js'
import { checkTargetWeek } from '../hooks/checkTargetWeek.js'
import { fillSlug } from '../hooks/fillSlug.js'
import { guardPublishing } from '../hooks/guardPublishing.js'
import { rememberOperation } from '../hooks/rememberOperation.js'
import { mirrorDraft } from '../hooks/mirrorDraft.js'
import { rememberAuthor } from '../hooks/rememberAuthor.js'
import { checkSeries } from './hooks/checkSeries.js'
import { deriveStoryReferences } from './hooks/deriveStoryReferences.js'
import { deriveTextFigures } from './hooks/deriveTextFigures.js'
import { STAGES, STORY_KINDS } from './values.js'

const inWords = (value: string) => value[0]?.toUpperCase() + value.slice(1)

/** A piece of news with the editor's commentary. */
export function createStories(context: CollectionContext): CollectionConfig {
  const { access } = context
  return {
    slug: 'stories',
    labels: { singular: 'Story', plural: 'Stories' },
    trash: true,
    versions: { drafts: { autosave: { interval: 800 }, schedulePublish: true }, maxPerDoc: 50 },
    access: access.content('stories'),
    defaultPopulate: { appearsIn: false, mentionedBy: false },
    indexes: [{ fields: ['publication', 'slug'], unique: true }, { fields: ['publication', 'placedIn'] }],
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'title',
      defaultColumns: ['title', 'stage', 'weight', 'topics', 'placedIn', '_status'],
      listSearchableFields: ['title', 'url', 'source.name'],
      description: 'Links and what you have to say about them. Written ones go into the next issue.',
    },
    defaultSort: '-createdAt',
    hooks: {
      beforeOperation: [rememberOperation],
      beforeChange: [
        guardPublishing(access),
        rememberAuthor,
        checkTargetWeek,
        checkSeries,
        fillSlug({ collection: 'stories', from: 'title', perPublication: true }),
        deriveTextFigures,
        deriveStoryReferences,
        markIssue,
      ],
      afterChange: [mirrorDraft, correctEdition],
      afterDelete: [correctAfterDelete],
    },
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            label: 'Story',
            fields: [
              { name: 'title', type: 'text', required: true, index: true },
              webAddress({
                name: 'url',
                label: 'Link',
                index: true,
                admin: { description: 'The source that it is about.' },
              }),
              {
                name: 'source',
                type: 'group',
                label: 'Source',
                fields: [
                  {
                    type: 'row',
                    fields: [
                      { name: 'name', label: 'Outlet', type: 'text' },
                      { name: 'author', type: 'text' },
                      { name: 'publishedAt', label: 'Published', type: 'date', index: true },
                    ],
                  },
                ],
              },
              richTextField({ name: 'commentary', description: 'What you have to say about it.' }),
              eventField(),
            ],
          },
          {
            label: 'Belongs to',
            fields: [
              { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, index: true },
              { name: 'people', type: 'relationship', relationTo: 'people', hasMany: true, index: true },
              {
                name: 'companies',
                type: 'relationship',
                relationTo: 'companies',
                hasMany: true,
                index: true,
              },
              {
                name: 'series',
                type: 'group',
                admin: {
                  description: 'Parts of a series that stand in one issue become one section, numbered.',
                },
                fields: [
                  {
                    type: 'row',
                    fields: [
                      { name: 'title', type: 'text', index: true },
                      { name: 'part', type: 'number' },
                    ],
                  },
                ],
              },
              referencesField(),
            ],
          },
          {
            label: 'History',
            fields: [
              {
                name: 'appearsIn',
                label: 'Appears in issues',
                type: 'join',
                collection: 'issues',
                on: 'sections.items.story',
                admin: { defaultColumns: ['title', 'periodStart', '_status'], allowCreate: false },
              },
              {
                name: 'mentionedBy',
                label: 'Mentioned later in',
                type: 'join',
                collection: 'stories',
                on: 'references.story',
                admin: { defaultColumns: ['title', 'placedIn', '_status'], allowCreate: false },
              },
            ],
          },
        ],
      },
      {
        name: 'stage',
        type: 'select',
        required: true,
        defaultValue: 'inbox',
        index: true,
        options: STAGES.map((value) => ({ value, label: inWords(value) })),
        admin: { position: 'sidebar', description: 'Only written stories go into an issue.' },
      },
      {
        name: 'weight',
        type: 'number',
        required: true,
        min: 0,
        max: 10,
        defaultValue: 5,
        admin: { position: 'sidebar', description: '0 to 10: the heaviest come first.' },
      },
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'story',
        options: STORY_KINDS.map((value) => ({ value, label: inWords(value) })),
        admin: { position: 'sidebar' },
      },
      publicationField({ required: true }),
      targetWeekField(),
      slugField({ unique: false }),
      placedInField(context),
      correctionNoteField(access, 'stories'),
      derived({
        name: 'wordCount',
        type: 'number',
        admin: { position: 'sidebar', description: 'Words of commentary.' },
      }),
      derived({ name: 'readingMinutes', type: 'number', admin: { position: 'sidebar' } }),
      derived({ name: 'hashtags', type: 'text', hasMany: true, admin: { position: 'sidebar' } }),
      searchTextField(),
      importedFromField(access),
      createdByField(context),
    ],
  }
}

function eventField() {
  return {
    name: 'event',
    type: 'group' as const,
    admin: { condition: (data: { kind?: string }) => data.kind === 'event' },
    fields: [
      {
        type: 'row' as const,
        fields: [
          { name: 'startsAt', label: 'Starts', type: 'date' as const },
          { name: 'endsAt', label: 'Ends', type: 'date' as const },
          { name: 'place', type: 'text' as const },
        ],
      },
      webAddress({ name: 'url', label: 'Event page' }),
    ],
  }
}
