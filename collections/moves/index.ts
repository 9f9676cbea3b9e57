import type { CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { correctAfterDelete, correctEdition, markIssue } from '../editions/correctEdition.js'
import { createdByField } from '../fields/createdBy.js'
import { derived } from '../fields/derived.js'
import { importedFromField } from '../fields/importedFrom.js'
import { placedInField } from '../fields/placedIn.js'
import { publicationField } from '../fields/publication.js'
import { targetWeekField } from '../fields/targetWeek.js'
import { webAddress } from '../fields/webAddress.js'
import { checkTargetWeek } from '../hooks/checkTargetWeek.js'
import { guardPublishing } from '../hooks/guardPublishing.js'
import { rememberOperation } from '../hooks/rememberOperation.js'
import { mirrorDraft } from '../hooks/mirrorDraft.js'
import { rememberAuthor } from '../hooks/rememberAuthor.js'
import { deriveCurrentRole, deriveRoleAfterDelete } from './hooks/deriveCurrentRole.js'
import { deriveSummary } from './hooks/deriveSummary.js'
import { MOVE_KINDS } from './values.js'

/** A change of job: "Ottilie Brandvoll is now VP Product at Kaleyra". */
export function createMoves(context: CollectionContext): CollectionConfig {
  const { access } = context
  return {
    slug: 'moves',
    labels: { singular: 'Move', plural: 'Moves' },
    trash: true,
    versions: { drafts: { schedulePublish: false }, maxPerDoc: 20 },
    access: access.content('moves'),
    indexes: [{ fields: ['publication', 'placedIn'] }],
    defaultPopulate: { appearsIn: false },
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'summary',
      defaultColumns: ['summary', 'kind', 'effectiveOn', '_status'],
      listSearchableFields: ['summary'],
      description:
        'Changes of job. They go into the People section of the next issue, and onto the person’s page.',
    },
    defaultSort: '-createdAt',
    hooks: {
      beforeOperation: [rememberOperation],
      beforeChange: [guardPublishing(access), rememberAuthor, checkTargetWeek, deriveSummary, markIssue],
      afterChange: [mirrorDraft, deriveCurrentRole, correctEdition],
      afterDelete: [deriveRoleAfterDelete, correctAfterDelete],
    },
    fields: [
      derived({ name: 'summary', type: 'text', index: true, admin: { hidden: true } }),
      {
        type: 'row',
        fields: [
          { name: 'person', type: 'relationship', relationTo: 'people', required: true, index: true },
          {
            name: 'kind',
            type: 'select',
            required: true,
            defaultValue: 'joined',
            options: MOVE_KINDS.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })),
          },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'role', type: 'text' },
          { name: 'company', type: 'relationship', relationTo: 'companies', index: true },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'fromRole', label: 'From role', type: 'text' },
          {
            name: 'fromCompany',
            label: 'From company',
            type: 'relationship',
            relationTo: 'companies',
            index: true,
          },
        ],
      },
      { name: 'note', type: 'textarea', admin: { description: '“Known since the first hackathon.”' } },
      webAddress({ name: 'sourceUrl', label: 'Source' }),
      publicationField({ required: true }),
      {
        name: 'effectiveOn',
        type: 'date',
        index: true,
        admin: {
          position: 'sidebar',
          date: { pickerAppearance: 'dayOnly' },
          description:
            'When it takes effect, if known. Outside the week of an issue, target it at the week instead.',
        },
      },
      targetWeekField(),
      placedInField(context),
      importedFromField(access),
      createdByField(context),
      {
        name: 'appearsIn',
        label: 'Appears in issues',
        type: 'join',
        collection: 'issues',
        on: 'sections.items.move',
        admin: { defaultColumns: ['title', 'periodStart', '_status'], allowCreate: false },
      },
    ],
  }
}
