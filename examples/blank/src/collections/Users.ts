import type { CollectionConfig } from 'payload'

/** There are no roles here, so whoever signs in to the admin may do everything in the newsroom. */
export const Users: CollectionConfig = {
  slug: 'users',
  auth: true,
  admin: { useAsTitle: 'email' },
  fields: [{ name: 'name', type: 'text' }],
}
