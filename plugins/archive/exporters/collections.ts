import type { CollectionSlug, FlattenedField, Payload } from 'payload'

/**
 * What an export holds, in the order in which it can be restored: a document is required only by those after it.
 * Users, keys and the jobs of the machine are no content, and never in it.
 */
export const EXPORTED: readonly CollectionSlug[] = [
  'media',
  'publications',
  'topics',
  'people',
  'companies',
  'issues',
  'stories',
  'moves',
  'editions',
]

export function fieldsOf(payload: Payload, slug: CollectionSlug): FlattenedField[] {
  return payload.collections[slug].config.flattenedFields
}

export function hasDrafts(payload: Payload, slug: CollectionSlug): boolean {
  return Boolean(payload.collections[slug].config.versions?.drafts)
}

/** Where the documents of a collection stand in an export. */
export const documentsPath = (slug: string): string => `json/${slug}.jsonl`

/** Where the newest versions of those that have drafts stand. */
export const draftsPath = (slug: string): string => `json/${slug}.drafts.jsonl`
