import type { CollectionConfig, CollectionSlug } from 'payload'

import type { AccessRules } from './access.js'

/** What every collection factory needs from the plugin that calls it. */
export interface CollectionContext {
  access: AccessRules
  /** Slug of the host's user collection, for "filed by". */
  userSlug: CollectionSlug
}

/**
 * Changes a default collection. The one signature for overrides, everywhere in the set.
 *
 * @example
 * collections: {
 *   stories: ({ defaultCollection }) => ({
 *     ...defaultCollection,
 *     fields: [...defaultCollection.fields, { name: 'legalChecked', type: 'checkbox' }],
 *   }),
 * }
 */
export type CollectionOverride = (args: { defaultCollection: CollectionConfig }) => CollectionConfig

/** Heading under which the set's collections stand in the admin's navigation. */
export const ADMIN_GROUP = 'Newsroom'
