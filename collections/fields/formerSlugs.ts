import type { TextField } from 'payload'

import { derived } from './derived.js'

/** Slugs that readers knew the document by: their addresses lead to the present one. hooks/fillSlug keeps them. */
export function formerSlugsField(): TextField {
  return derived({
    name: 'formerSlugs',
    label: 'Earlier slugs',
    type: 'text',
    hasMany: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: 'Old addresses lead here.',
      condition: (data) => Array.isArray(data?.formerSlugs) && data.formerSlugs.length > 0,
    },
  })
}
