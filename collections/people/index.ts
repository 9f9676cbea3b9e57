import type { CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { aliasesField } from '../fields/aliases.js'
import { derived } from '../fields/derived.js'
import { richTextField } from '../fields/richText/index.js'
import { formerSlugsField } from '../fields/formerSlugs.js'
import { importedFromField } from '../fields/importedFrom.js'
import { slugField } from '../fields/slug.js'
import { webAddress } from '../fields/webAddress.js'
import { fillSlug } from '../hooks/fillSlug.js'
import { showPendingRole } from './hooks/showPendingRole.js'

/** A person whose moves the newsletter follows. */
export function createPeople({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'people',
    labels: { singular: 'Person', plural: 'People' },
    trash: true,
    versions: false,
    access: access.content('people'),
    defaultPopulate: {
      slug: true,
      name: true,
      aliases: true,
      links: true,
      currentRole: true,
      currentCompany: true,
      currentSince: true,
      pendingRole: true,
    },
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'name',
      defaultColumns: ['name', 'currentRole', 'currentCompany', 'updatedAt'],
      listSearchableFields: ['name', 'aliases', 'currentRole'],
    },
    defaultSort: 'name',
    hooks: {
      beforeChange: [fillSlug({ collection: 'people', from: 'name' })],
      afterRead: [showPendingRole(access)],
    },
    fields: [
      slugField({ unique: true }),
      formerSlugsField(),
      importedFromField(access),
      { name: 'name', type: 'text', required: true, index: true },
      aliasesField('Other spellings and earlier names.'),
      richTextField({ name: 'bio' }),
      {
        name: 'links',
        type: 'array',
        admin: { initCollapsed: true },
        fields: [
          {
            type: 'row',
            fields: [{ name: 'label', type: 'text' }, webAddress({ name: 'url', required: true })],
          },
        ],
      },
      derived({
        name: 'currentRole',
        type: 'text',
        index: true,
        admin: { position: 'sidebar', description: 'From the newest move.' },
      }),
      derived({
        name: 'currentCompany',
        type: 'relationship',
        relationTo: 'companies',
        index: true,
        admin: { position: 'sidebar', description: 'From the newest move.' },
      }),
      derived({
        name: 'currentSince',
        type: 'text',
        index: true,
        admin: {
          position: 'sidebar',
          description:
            'The day of that move: its own, else that of the issue it stands in, else when it was noted.',
          condition: (data) => Boolean(data?.currentSince),
        },
      }),
      {
        name: 'pendingRole',
        type: 'group',
        access: { read: access.draftField('moves'), create: () => false, update: () => false },
        admin: { hidden: true },
        fields: [
          { name: 'isPending', type: 'checkbox' },
          { name: 'role', type: 'text' },
          { name: 'company', type: 'relationship', relationTo: 'companies' },
          { name: 'since', type: 'text' },
          { name: 'changesOn', type: 'text', index: true },
        ],
      },
      {
        name: 'moves',
        label: 'Moves of this person',
        type: 'join',
        collection: 'moves',
        on: 'person',
        defaultSort: '-effectiveOn',
        admin: { defaultColumns: ['summary', 'kind', 'effectiveOn', '_status'] },
      },
      {
        name: 'stories',
        label: 'Stories that mention this person',
        type: 'join',
        collection: 'stories',
        on: 'people',
        defaultSort: '-createdAt',
        admin: { defaultColumns: ['title', 'stage', 'publication', '_status'] },
      },
    ],
  }
}
