import type { CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { formerSlugsField } from '../fields/formerSlugs.js'
import { importedFromField } from '../fields/importedFrom.js'
import { slugField } from '../fields/slug.js'
import { fillSlug } from '../hooks/fillSlug.js'
import { refuseTopicCycle } from './hooks/refuseTopicCycle.js'

/** What the newsletter keeps coming back to: TCR, security, cloud wholesale. */
export function createTopics({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'topics',
    labels: { singular: 'Topic', plural: 'Topics' },
    trash: true,
    versions: false,
    access: access.content('topics'),
    defaultPopulate: { slug: true, name: true, parent: true },
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'name',
      defaultColumns: ['name', 'keywords', 'parent', 'updatedAt'],
      listSearchableFields: ['name', 'keywords'],
    },
    defaultSort: 'name',
    hooks: {
      beforeChange: [refuseTopicCycle, fillSlug({ collection: 'topics', from: 'name' })],
    },
    fields: [
      slugField({ unique: true }),
      formerSlugsField(),
      importedFromField(access),
      { name: 'name', type: 'text', required: true, index: true },
      {
        name: 'keywords',
        type: 'text',
        hasMany: true,
        admin: { description: 'Other words for it, and hashtags: a story that uses one can be filed here.' },
      },
      { name: 'description', type: 'textarea' },
      {
        name: 'parent',
        type: 'relationship',
        relationTo: 'topics',
        filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
        admin: { position: 'sidebar' },
      },
      {
        name: 'stories',
        label: 'Stories on this topic',
        type: 'join',
        collection: 'stories',
        on: 'topics',
        defaultSort: '-createdAt',
        admin: { defaultColumns: ['title', 'stage', 'publication', '_status'] },
      },
    ],
  }
}
