import type { CollectionConfig } from 'payload'

const nobody = () => false

/** How often something was done lately, by anybody: the counters on which all nodes agree. Keys are keyed hashes. */
export function createRateLimits(): CollectionConfig {
  return {
    slug: 'rate-limits',
    versions: false,
    graphQL: false,
    timestamps: false,
    access: { create: nobody, read: nobody, update: nobody, delete: nobody },
    admin: { hidden: true },
    fields: [
      { name: 'key', type: 'text', required: true, unique: true, index: true },
      { name: 'points', type: 'number', required: true },
      // Milliseconds since 1970 in SQLite, a date with a time to live in MongoDB: as each limiter has it.
      { name: 'expire', type: 'number', index: true },
    ],
  }
}
