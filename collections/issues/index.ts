import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { correctionNoteField } from '../fields/correctionNote.js'
import { deleteEditions } from '../editions/deleteEditions.js'
import { createdByField } from '../fields/createdBy.js'
import { derived } from '../fields/derived.js'
import { formerSlugsField } from '../fields/formerSlugs.js'
import { importedFromField } from '../fields/importedFrom.js'
import { oldPathsField } from '../fields/oldPaths.js'
import { publicationField } from '../fields/publication.js'
import { referencesField } from '../fields/references.js'
import { richTextField } from '../fields/richText/index.js'
import { searchTextField } from '../fields/searchText.js'
import { slugField } from '../fields/slug.js'
import { fillSlug } from '../hooks/fillSlug.js'
import { guardPublishing } from '../hooks/guardPublishing.js'
import { rememberOperation } from '../hooks/rememberOperation.js'
import { mirrorDraft } from '../hooks/mirrorDraft.js'
import { rememberAuthor } from '../hooks/rememberAuthor.js'
import type { Issue } from '../payload-types.js'
import { coveredField } from './covered.js'
import { assignPeriod } from './hooks/assignPeriod.js'
import { checkContents } from './hooks/checkContents.js'
import { deriveContents } from './hooks/deriveContents.js'
import { deriveIssueReferences } from './hooks/deriveIssueReferences.js'
import { deriveTitle } from './hooks/deriveTitle.js'
import { freezeStandingTexts } from './hooks/freezeStandingTexts.js'
import { publishContents, withdrawContents } from './hooks/publishContents.js'
import { recordPlacements, releasePlacements } from './hooks/recordPlacements.js'
import { rememberPublicView } from './hooks/rememberPublicView.js'
import { rememberRemoved } from './hooks/rememberRemoved.js'
import { stampPublication } from './hooks/stampPublication.js'
import { mailFields } from './mailFields.js'
import { removedFields } from './removedFields.js'
import { sectionsField } from './sections.js'

export interface IssueBehaviour {
  /** Fills a new issue once its period is known, before labels, anchors and the Covered list are derived. */
  fillNewIssue?: CollectionBeforeChangeHook<Issue>
}

/** One edition of a publication: "Week 35 2023". */
export function createIssues(
  context: CollectionContext,
  { fillNewIssue }: IssueBehaviour = {},
): CollectionConfig {
  const { access } = context
  return {
    slug: 'issues',
    labels: { singular: 'Issue', plural: 'Issues' },
    trash: true,
    versions: { drafts: { autosave: { interval: 800 }, schedulePublish: true }, maxPerDoc: 100 },
    access: access.content('issues'),
    defaultPopulate: { mentionedBy: false, mentionedIn: false },
    indexes: [
      { fields: ['publication', 'slug'], unique: true },
      { fields: ['publication', 'year', 'week'] },
      { fields: ['publication', 'number'] },
    ],
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'title',
      defaultColumns: ['title', 'publication', 'periodStart', '_status', 'publishedAt'],
      listSearchableFields: ['title', 'slug'],
      description:
        'One issue a period. A new one is assembled from what is written; then it is yours to arrange.',
    },
    defaultSort: '-periodStart',
    hooks: {
      beforeOperation: [rememberOperation],
      beforeChange: [
        guardPublishing(access),
        rememberPublicView,
        rememberAuthor,
        assignPeriod,
        deriveTitle,
        fillSlug({ collection: 'issues', from: 'title', perPublication: true }),
        ...(fillNewIssue ? [fillNewIssue] : []),
        checkContents,
        rememberRemoved,
        freezeStandingTexts,
        deriveContents,
        deriveIssueReferences,
        stampPublication,
      ],
      afterChange: [mirrorDraft, recordPlacements, publishContents],
      beforeDelete: [deleteEditions],
      afterDelete: [releasePlacements, withdrawContents],
    },
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            label: 'Contents',
            fields: [
              {
                name: 'title',
                type: 'text',
                index: true,
                admin: { description: 'From the publication’s template, until you type one.' },
              },
              richTextField({ name: 'intro', label: 'Introduction' }),
              {
                name: 'arrange',
                type: 'ui',
                admin: {
                  components: { Field: 'payload-masthead/client#ArrangeSections' },
                  disableListColumn: true,
                },
              },
              sectionsField(access),
            ],
          },
          {
            label: 'Around it',
            description:
              'The publication’s standing texts as this issue has them. They freeze when it is published.',
            fields: [
              richTextField({
                name: 'pitch',
                description: 'A note on your own work. Empty: none in this issue.',
              }),
              derived(richTextField({ name: 'purpose' })),
              derived(richTextField({ name: 'signUpCall' })),
              derived(richTextField({ name: 'tipsCall' })),
            ],
          },
          { label: 'Mail', fields: mailFields() },
          {
            label: 'History',
            fields: [
              coveredField(),
              referencesField(),
              {
                name: 'mentionedBy',
                label: 'Mentioned later by stories',
                type: 'join',
                collection: 'stories',
                on: 'references.issue',
                admin: { defaultColumns: ['title', 'placedIn', '_status'], allowCreate: false },
              },
              {
                name: 'mentionedIn',
                label: 'Mentioned later in issues',
                type: 'join',
                collection: 'issues',
                on: 'references.issue',
                admin: { defaultColumns: ['title', 'periodStart', '_status'], allowCreate: false },
              },
              ...removedFields(access),
            ],
          },
        ],
      },
      publicationField({ required: true }),
      {
        type: 'row',
        admin: { position: 'sidebar' },
        fields: [
          { name: 'week', type: 'number', index: true },
          { name: 'year', type: 'number', index: true },
        ],
      },
      {
        name: 'weeksCovered',
        label: 'Weeks in one issue',
        type: 'number',
        min: 1,
        max: 8,
        defaultValue: 1,
        admin: { position: 'sidebar', description: '2 for a double issue such as weeks 51–52.' },
      },
      {
        name: 'special',
        label: 'A special, outside the rhythm',
        type: 'checkbox',
        defaultValue: false,
        admin: { position: 'sidebar' },
      },
      {
        type: 'row',
        admin: { position: 'sidebar' },
        fields: [
          derived({ name: 'periodStart', label: 'From', type: 'text', index: true }),
          derived({ name: 'periodEnd', label: 'To', type: 'text', index: true }),
        ],
      },
      slugField({ unique: false }),
      formerSlugsField(),
      oldPathsField(),
      {
        name: 'number',
        type: 'number',
        index: true,
        admin: { position: 'sidebar', description: 'Running number.' },
      },
      {
        name: 'publishStories',
        label: 'Publish its stories and moves with it',
        type: 'checkbox',
        defaultValue: true,
        access: { read: access.draftField('issues') },
        admin: {
          position: 'sidebar',
          description: 'Off: publishing is refused while one of them is unpublished.',
        },
      },
      {
        name: 'publishedAt',
        type: 'date',
        index: true,
        admin: {
          position: 'sidebar',
          date: { pickerAppearance: 'dayAndTime' },
          condition: (data) => Boolean(data?.publishedAt),
        },
      },
      derived({
        name: 'revision',
        type: 'number',
        defaultValue: 0,
        admin: { position: 'sidebar', condition: (data) => Boolean(data?.revision) },
      }),
      correctionNoteField(access, 'issues'),
      derived({ name: 'wordCount', type: 'number', admin: { position: 'sidebar' } }),
      derived({ name: 'readingMinutes', type: 'number', admin: { position: 'sidebar' } }),
      {
        name: 'periodKey',
        type: 'text',
        unique: true,
        access: { read: access.draftField('issues'), create: () => false, update: () => false },
        admin: { hidden: true },
      },
      {
        name: 'assembledAt',
        type: 'date',
        access: { read: access.draftField('issues'), create: () => false, update: () => false },
        admin: { hidden: true },
      },
      {
        name: 'publishing',
        type: 'checkbox',
        index: true,
        access: { read: access.draftField('issues'), create: () => false, update: () => false },
        admin: { hidden: true },
      },
      searchTextField(),
      importedFromField(access),
      createdByField(context),
    ],
  }
}
