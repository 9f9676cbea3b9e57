import type { CollectionConfig } from 'payload'

import { ADMIN_GROUP, type CollectionContext } from '../context.js'
import { importedFromField } from '../fields/importedFrom.js'

/** Pictures, with the text that stands for them where they cannot be seen. */
export function createMedia({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'media',
    labels: { singular: 'Picture', plural: 'Media' },
    trash: true,
    versions: false,
    access: access.content('media'),
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'alt',
      defaultColumns: ['filename', 'alt', 'updatedAt'],
    },
    upload: {
      mimeTypes: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'],
      adminThumbnail: 'thumbnail',
      focalPoint: true,
      imageSizes: [
        { name: 'thumbnail', width: 320, withoutEnlargement: true },
        { name: 'mail', width: 640, withoutEnlargement: true },
        { name: 'page', width: 1280, withoutEnlargement: true },
      ],
    },
    fields: [
      {
        name: 'alt',
        label: 'Alternative text',
        type: 'text',
        required: true,
        admin: { description: 'What the picture shows, for readers who cannot see it.' },
      },
      { name: 'caption', type: 'text' },
      { name: 'credit', type: 'text' },
      // Of the bytes that an import brought, so that a picture which stands in two issues is kept once.
      {
        name: 'contentHash',
        type: 'text',
        index: true,
        access: { read: access.staffField, create: () => false, update: () => false },
        admin: { hidden: true },
      },
      importedFromField(access),
    ],
  }
}
