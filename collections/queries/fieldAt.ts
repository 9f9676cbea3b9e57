import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

/**
 * What a path of a query ends at; `undefined` where there is no such field, which Payload itself refuses. `unaskable`:
 * inside rich text or JSON; through documents that hold this one in a list within a list, which SQL adapters cannot
 * join; and `_id`, which only MongoDB has.
 */
export type PathEnd = { kind: 'field'; field: FlattenedField } | { kind: 'id' | 'unaskable' } | undefined

/**
 * Follows `topics.parent.name` through groups, lists and relationships. Versions have their document under `version`
 * and name it as `parent`.
 */
export function fieldAt(
  [name = '', ...rest]: readonly string[],
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): PathEnd {
  const field = fields.find((candidate) => candidate.name === name)
  if (!field) {
    if (name === 'version') return fieldAt(rest, fields, req)
    if (name === 'parent' && rest.length > 0) return fieldAt(rest, fields, req)
    if (name === '_id') return { kind: 'unaskable' }
    return name === 'id' || name === 'parent' ? { kind: 'id' } : undefined
  }
  if (field.type === 'join') {
    if (field.on.split('.').length > 2) return { kind: 'unaskable' }
    return rest.length === 0 ? { kind: 'id' } : fieldAt(rest, fieldsOf(field.collection, req), req)
  }
  if (rest.length === 0) return { kind: 'field', field }
  if ('flattenedFields' in field && field.flattenedFields) return fieldAt(rest, field.flattenedFields, req)
  if (field.type === 'json' || field.type === 'richText') return { kind: 'unaskable' }
  // A locale, where the host has localized the field.
  if (field.type !== 'relationship' && field.type !== 'upload') return { kind: 'field', field }
  if (rest[0] === 'value' || rest[0] === 'relationTo') return { kind: 'id' }
  return fieldAt(rest, fieldsOf(field.relationTo, req), req)
}

/** The fields of one collection, or of several together. */
export function fieldsOf(
  slugs: CollectionSlug | readonly CollectionSlug[],
  { payload }: PayloadRequest,
): readonly FlattenedField[] {
  return [slugs].flat().flatMap((slug) => payload.collections[slug]?.config.flattenedFields ?? [])
}

/** The names of a path. GraphQL joins them by two underscores, and Payload takes that in REST too. */
export const namesIn = (path: string): string[] => path.replace(/__/g, '.').split('.')
