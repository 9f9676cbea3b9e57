import type { TypedCollection } from 'payload'

import type { Config } from './payload-types.js'

/**
 * A document of the set as the host's own generated types have it: with numeric ids, more fields, fields taken out.
 * Where the host generates no types, as the set itself defines it.
 *
 * @example
 * const issue: DocumentOf<'issues'> = await publishIssue({ payload, issue: 7 })
 */
export type DocumentOf<Slug extends keyof Config['collections']> =
  TypedCollection extends Record<Slug, infer Document> ? Document : Config['collections'][Slug]
