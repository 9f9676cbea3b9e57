import type { CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { aliasesField } from '../fields/aliases.js'
import { formerSlugsField } from '../fields/formerSlugs.js'
import { importedFromField } from '../fields/importedFrom.js'
import { slugField } from '../fields/slug.js'
import { webAddress } from '../fields/webAddress.js'
import { fillSlug } from '../hooks/fillSlug.js'

/** A company that stories and moves mention, and that may sponsor a publication for a time. */
export function createCompanies({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'companies',
    labels: { singular: 'Company', plural: 'Companies' },
    trash: true,
    versions: false,
    access: access.content('companies'),
    defaultPopulate: { slug: true, name: true, aliases: true, url: true },
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'name',
      defaultColumns: ['name', 'aliases', 'url', 'updatedAt'],
      listSearchableFields: ['name', 'aliases'],
    },
    defaultSort: 'name',
    hooks: { beforeChange: [fillSlug({ collection: 'companies', from: 'name' })] },
    fields: [
      slugField({ unique: true }),
      formerSlugsField(),
      importedFromField(access),
      { name: 'name', type: 'text', required: true, index: true },
      aliasesField('Short forms and earlier names: TCR, MEF.'),
      webAddress({ name: 'url', label: 'Web site' }),
      {
        name: 'sponsorships',
        type: 'array',
        admin: {
          description: 'While one runs, a mention of the company in that publication has to be disclosed.',
          initCollapsed: true,
        },
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'publication', type: 'relationship', relationTo: 'publications', required: true },
              { name: 'from', type: 'date', admin: { date: { pickerAppearance: 'dayOnly' } } },
              {
                name: 'to',
                type: 'date',
                admin: { date: { pickerAppearance: 'dayOnly' }, description: 'Empty: still running.' },
              },
            ],
          },
        ],
      },
      {
        type: 'collapsible',
        label: 'Who came, who left, what was written',
        fields: [
          {
            name: 'arrivals',
            label: 'People who joined',
            type: 'join',
            collection: 'moves',
            on: 'company',
            defaultSort: '-effectiveOn',
            admin: { defaultColumns: ['summary', 'kind', 'effectiveOn'] },
          },
          {
            name: 'departures',
            label: 'People who left',
            type: 'join',
            collection: 'moves',
            on: 'fromCompany',
            defaultSort: '-effectiveOn',
            admin: { defaultColumns: ['summary', 'kind', 'effectiveOn'] },
          },
          {
            name: 'stories',
            type: 'join',
            collection: 'stories',
            on: 'companies',
            defaultSort: '-createdAt',
            admin: { defaultColumns: ['title', 'stage', 'publication', '_status'] },
          },
        ],
      },
    ],
  }
}
