import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
} from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { CONTENT_SLUGS, DRAFT_SLUGS, type ContentSlug } from '../../collections/slugs.js'
import { MastheadError } from '../../src/core/errors.js'

/**
 * Payload narrows a `where` that reaches through a relationship to what the reader may read, but neither a `sort`
 * nor what is written as `?where[stories][contains][title][like]=secret`, which would tell by its count what an
 * unpublished story is called. Readers who see only what is published may therefore not filter or sort through
 * issues, stories and moves, except by their ids, and get what is published whatever `draft` says. Bulk changes
 * take a `where` too.
 *
 * Nobody may go through two relationships: Payload 3.90 checks what lies behind the second without waiting for the
 * answer, and a refusal there, as an unhandled rejection, would end the process.
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

const GUARDED: ReadonlySet<string> = new Set([
  'read',
  'count',
  'readDistinct',
  'countVersions',
  'update',
  'delete',
])

/** What a query may carry. REST and GraphQL leave `overrideAccess` out; the Local API always says it. */
interface Query {
  overrideAccess?: boolean
  draft?: boolean
  where?: unknown
  sort?: unknown
  joins?: unknown
  field?: unknown
}

/** A field, by name after name. `narrowed`: Payload itself leaves out what the reader may not read on the way. */
interface Path {
  names: string[]
  narrowed: boolean
}

function refuseDeepQueries(access: AccessRules): CollectionBeforeOperationHook {
  return ({ args, collection, operation, req }) => {
    const query = args as Query
    if (!GUARDED.has(operation) || query.overrideAccess) return
    const seesAll = (slug: ContentSlug) => access.content(slug).read({ req }) === true
    const check = (paths: Path[], slug: CollectionSlug) => {
      const refused = paths.find(({ names, narrowed }) =>
        stepsOf(names, fieldsOf(slug, req), req).some(
          ({ target, depth }) =>
            depth > 1 || (isContent(target) && (!narrowed || DRAFT_SLUGS.has(target)) && !seesAll(target)),
        ),
      )
      if (refused) refuse(refused.names.join('.'))
    }

    check([...wherePaths(query.where), ...sortPaths(query.sort), ...sortPaths(query.field)], collection.slug)
    for (const [name, join] of Object.entries(joinQueries(query.joins))) {
      const target = fieldAt(name.split('.'), fieldsOf(collection.slug, req))
      if (target?.type !== 'join' || typeof target.collection !== 'string') continue
      check([...wherePaths(join.where), ...sortPaths(join.sort)], target.collection)
    }
    // To them there are no drafts: what is published must neither vanish behind one, nor be filtered by it.
    if (operation === 'read' && query.draft && isContent(collection.slug) && !seesAll(collection.slug)) {
      return { ...args, draft: false }
    }
  }
}

function refuse(path: string): void {
  throw new MastheadError('QUERY_FORBIDDEN', `You may not filter or sort by “${path}”`, {
    path: 'where',
    value: path,
  })
}

function joinQueries(joins: unknown): Record<string, { where?: unknown; sort?: unknown }> {
  return Object.fromEntries(
    Object.entries(isObject(joins) ? joins : {}).filter((entry): entry is [string, object] =>
      isObject(entry[1]),
    ),
  )
}

function wherePaths(where: unknown): Path[] {
  if (!isObject(where)) return []
  return Object.entries(where).flatMap(([key, value]) => {
    if (!isObject(value)) return [pathOf(key)]
    if (/^(and|or)$/i.test(key)) return Object.values(value).flatMap(wherePaths)
    const { names } = pathOf(key)
    const inside = Object.values(value).flatMap((operand) =>
      Array.isArray(operand) ? [] : wherePaths(operand),
    )
    return [pathOf(key), ...inside.map((path) => ({ names: [...names, ...path.names], narrowed: false }))]
  })
}

function sortPaths(sort: unknown): Path[] {
  const keys = Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : []
  return keys
    .filter((key) => typeof key === 'string')
    .map((key) => ({ ...pathOf(key.trim().replace(/^-/, '')), narrowed: false }))
}

/** GraphQL joins the names of a path by two underscores, and Payload takes that in REST too. */
function pathOf(key: string): Path {
  return { names: key.replace(/__/g, '.').split('.'), narrowed: true }
}

/** A step of a path through a relationship into another collection. */
interface Step {
  target: CollectionSlug
  /** 1 for the first. */
  depth: number
}

/** The steps of a path, past an id. Versions have their document under `version`, and again behind `parent`. */
function stepsOf(
  [name, ...rest]: readonly string[],
  fields: readonly FlattenedField[],
  req: PayloadRequest,
  depth = 1,
): Step[] {
  const field = fields.find((candidate) => candidate.name === name)
  if (!field) {
    return name === 'version' || name === 'parent'
      ? stepsOf(rest, fields, req, name === 'parent' ? depth + 1 : depth)
      : []
  }
  // Whether a join holds anything at all is told by documents that the reader may not see.
  if (field.type !== 'join' && endsAtId(rest)) return []
  if ('flattenedFields' in field && field.flattenedFields) {
    return stepsOf(rest, field.flattenedFields, req, depth)
  }
  return targetsOf(field).flatMap((target) => [
    { target, depth },
    ...stepsOf(rest, fieldsOf(target, req), req, depth + 1),
  ])
}

function endsAtId(rest: readonly string[]): boolean {
  return rest.length === 0 || (rest.length === 1 && (rest[0] === 'id' || rest[0] === 'value'))
}

function targetsOf(field: FlattenedField): CollectionSlug[] {
  if (field.type === 'relationship' || field.type === 'upload') return [field.relationTo].flat()
  return field.type === 'join' ? [field.collection].flat() : []
}

function fieldsOf(slug: CollectionSlug, req: PayloadRequest): readonly FlattenedField[] {
  return req.payload.collections[slug]?.config.flattenedFields ?? []
}

function fieldAt(path: readonly string[], fields: readonly FlattenedField[]): FlattenedField | undefined {
  const [name, ...rest] = path
  const field = fields.find((candidate) => candidate.name === name)
  if (!field || rest.length === 0) return field
  return 'flattenedFields' in field && field.flattenedFields
    ? fieldAt(rest, field.flattenedFields)
    : undefined
}

function isContent(slug: string): slug is ContentSlug {
  return CONTENT_SLUGS.some((content) => content === slug)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
