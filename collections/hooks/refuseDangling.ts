import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import type { Id } from '../ids.js'
import { relationsIn, type Relation } from '../references/relationsIn.js'

/**
 * Refuses data over HTTP that points at what is not there. Of drafts Payload asks nothing of the kind, and a SQL database
 * then refuses some of the rows of a document after others are written: the newest draft would have lost its sections.
 * MongoDB takes everything, and must go on taking what points at a document that was deleted since.
 */
export const refuseDangling: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { data, overrideAccess } = args as { data?: unknown; overrideAccess?: boolean }
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return
  // Those who may not write are refused after this, and learn nothing here.
  if (!req.user || typeof data !== 'object' || data === null) return
  const all = relationsIn(data, collection.flattenedFields)
  // A publication may be named by its slug, which its own hook looks up.
  const { defaultIDType } = req.payload.db
  const isNamed = ({ collection: of, id }: Relation) =>
    of === 'publications' &&
    typeof id === 'string' &&
    SLUG.test(id) &&
    !(defaultIDType === 'number' && /^\d+$/.test(id))
  await refuseUnknown('publications', all.filter(isNamed), 'slug', req)
  const relations = all.filter((one) => !isNamed(one))
  if (req.payload.db.name === 'mongoose') return refuseMalformed(relations, req)
  for (const slug of new Set(relations.map((one) => one.collection))) {
    const pointers = relations.filter((one) => one.collection === slug)
    await refuseUnknown(slug, pointers, 'id', req)
  }
}

/** What may be a slug and is no id. */
const SLUG = /^(?![0-9a-f]{24}$|[0-9a-f]{8}-[0-9a-f-]{27}$)[a-z0-9]+(-[a-z0-9]+)*$/

/** What is no id at all MongoDB does not take, except where a host gives a collection ids of its own. */
function refuseMalformed(relations: readonly Relation[], { payload }: PayloadRequest): void {
  const own = new Map(Object.entries(payload.collections).map(([slug, one]) => [slug, one.customIDType]))
  const odd = relations.find(
    ({ id, collection }) => own.get(collection) === undefined && !/^[0-9a-f]{24}$/i.test(String(id)),
  )
  if (odd) throw dangling(odd)
}

const dangling = ({ path, collection, id }: Relation) =>
  new MastheadError('BAD_REQUEST', `“${path}” is nothing among the ${collection}`, { path, value: id })

async function refuseUnknown(
  slug: string,
  pointers: readonly Relation[],
  by: 'id' | 'slug',
  req: PayloadRequest,
): Promise<void> {
  if (pointers.length === 0) return
  const there = await valuesThere(slug, [...new Set(pointers.map(({ id }) => id))], by, req)
  const lost = pointers.find(({ id }) => !there.has(String(id)))
  if (lost) throw dangling(lost)
}

async function valuesThere(
  slug: string,
  values: readonly Id[],
  by: 'id' | 'slug',
  req: PayloadRequest,
): Promise<Set<string>> {
  const collections: Record<string, unknown> = req.payload.collections
  if (!Object.hasOwn(collections, slug)) return new Set()
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { [by]: { in: [...values] } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: by === 'id' ? {} : { slug: true },
    trash: true,
    req,
  })
  return new Set((docs as { id: Id; slug?: string }[]).map((doc) => String(doc[by])))
}
