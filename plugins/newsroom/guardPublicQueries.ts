import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
} from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { DRAFT_SLUGS, type ContentSlug } from '../../collections/slugs.js'
import { MastheadError } from '../../src/core/errors.js'

/**
 * Payload checks whether a reader may read a collection at all before it lets a `where` or a `sort` reach
 * through a relationship, but not *which* of its documents. So `?where[stories.title][like]=secret` would
 * tell, by its count, what an unpublished story is called. Readers who see only what is published may
 * therefore not filter or sort through issues, stories and moves, except by their ids.
 */
export function guardPublicQueries(collection: CollectionConfig, access: AccessRules): CollectionConfig {
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), refuseDeepQueries(access)],
    },
  }
}

const READS: ReadonlySet<string> = new Set(['read', 'count', 'readDistinct', 'countVersions'])

function refuseDeepQueries(access: AccessRules): CollectionBeforeOperationHook {
  return ({ args, collection, operation, req }) => {
    if (!READS.has(operation) || !('overrideAccess' in args) || args.overrideAccess !== false) return
    const seesAll = (slug: ContentSlug) => access.content(slug).read({ req }) === true
    const fields = req.payload.collections[collection.slug]?.config.flattenedFields ?? []
    const query = args as { where?: unknown; sort?: unknown; joins?: unknown; field?: unknown }

    const paths = [...wherePaths(query.where), ...sortPaths(query.sort), ...sortPaths(query.field)]
    refuse(paths.filter((path) => reachesDrafts(path.split('.'), fields, req, seesAll)))

    for (const [name, join] of Object.entries(joinQueries(query.joins))) {
      const target = fieldAt(name.split('.'), fields)
      if (target?.type !== 'join' || typeof target.collection !== 'string') continue
      const targetFields = req.payload.collections[target.collection]?.config.flattenedFields ?? []
      const joinPaths = [...wherePaths(join.where), ...sortPaths(join.sort)]
      refuse(joinPaths.filter((path) => reachesDrafts(path.split('.'), targetFields, req, seesAll)))
    }
  }
}

function refuse(paths: string[]): void {
  if (paths.length === 0) return
  throw new MastheadError('QUERY_FORBIDDEN', `You may not filter or sort by “${paths[0]}”`, {
    path: 'where',
    value: paths[0],
  })
}

function joinQueries(joins: unknown): Record<string, { where?: unknown; sort?: unknown }> {
  if (typeof joins !== 'object' || joins === null) return {}
  return Object.fromEntries(
    Object.entries(joins).filter(
      (entry): entry is [string, object] => typeof entry[1] === 'object' && entry[1] !== null,
    ),
  )
}

function wherePaths(where: unknown): string[] {
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([key, value]) => {
    if (/^(and|or)$/i.test(key))
      return Array.isArray(value)
        ? value.flatMap(wherePaths)
        : Object.values(value as object).flatMap(wherePaths)
    return [key]
  })
}

function sortPaths(sort: unknown): string[] {
  const keys = Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : []
  return keys.filter((key) => typeof key === 'string').map((key) => key.trim().replace(/^-/, ''))
}

/** Whether a path goes on, past an id, inside a collection whose drafts the reader may not see. */
function reachesDrafts(
  path: readonly string[],
  fields: readonly FlattenedField[],
  req: PayloadRequest,
  seesAll: (slug: ContentSlug) => boolean,
): boolean {
  const [name, ...rest] = path
  const field = fields.find((candidate) => candidate.name === name)
  if (!field || rest.length === 0) return false
  if ('flattenedFields' in field && field.flattenedFields)
    return reachesDrafts(rest, field.flattenedFields, req, seesAll)
  const targets = targetsOf(field)
  if (targets.length === 0 || (rest.length === 1 && (rest[0] === 'id' || rest[0] === 'value'))) return false
  return targets.some(
    (slug) =>
      (DRAFT_SLUGS.has(slug) && !seesAll(slug as ContentSlug)) ||
      reachesDrafts(rest, req.payload.collections[slug]?.config.flattenedFields ?? [], req, seesAll),
  )
}

function targetsOf(field: FlattenedField): CollectionSlug[] {
  if (field.type === 'relationship' || field.type === 'upload') return [field.relationTo].flat()
  return field.type === 'join' ? [field.collection].flat() : []
}

function fieldAt(path: readonly string[], fields: readonly FlattenedField[]): FlattenedField | undefined {
  const [name, ...rest] = path
  const field = fields.find((candidate) => candidate.name === name)
  if (!field || rest.length === 0) return field
  return 'flattenedFields' in field && field.flattenedFields
    ? fieldAt(rest, field.flattenedFields)
    : undefined
}
