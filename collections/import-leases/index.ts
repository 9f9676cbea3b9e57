import type { CollectionConfig } from 'payload'

const nobody = () => false

/** Who works on an import at the moment, and until when nobody else may. Its unique `run` is the lock. */
export function createImportLeases(): CollectionConfig {
  return {
    slug: 'import-leases',
    versions: false,
    graphQL: false,
    access: { create: nobody, read: nobody, update: nobody, delete: nobody },
    admin: { hidden: true },
    fields: [
      { name: 'run', type: 'text', required: true, unique: true, index: true },
      { name: 'owner', type: 'text', required: true },
      { name: 'until', type: 'date', required: true },
    ],
  }
}
