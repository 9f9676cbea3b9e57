import type { TextField } from 'payload'

/** Where readers found it before it was imported; collections/issues/findByOldPath.ts looks it up. */
export function oldPathsField(): TextField {
  return {
    name: 'oldPaths',
    label: 'Old addresses',
    type: 'text',
    hasMany: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: 'Paths on the site that it was imported from. They lead here.',
      condition: (data) => Array.isArray(data?.oldPaths) && data.oldPaths.length > 0,
    },
  }
}
