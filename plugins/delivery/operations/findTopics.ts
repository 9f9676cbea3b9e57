import type { PayloadRequest } from 'payload'

import { EVERY } from '../../../collections/every.js'
import { idFromText, type Id } from '../../../collections/ids.js'

/** More topics than anybody looks through on one page. */
const MOST = 200

/** Every topic, by name, for those who choose. */
export async function allTopics(req: PayloadRequest): Promise<{ id: Id; name: string; slug: string }[]> {
  const { docs } = await req.payload.find({
    collection: 'topics',
    where: { deletedAt: { exists: false } },
    sort: 'name',
    limit: MOST,
    pagination: false,
    depth: 0,
    joins: false,
    overrideAccess: true,
    req,
    select: { name: true, slug: true },
  })
  return docs.map(({ id, name, slug }) => ({ id, name, slug: slug ?? '' }))
}

/** The topics that are named by id or slug. A name of none is left out: it follows nothing. */
export async function topicsNamed(names: readonly string[], req: PayloadRequest): Promise<Id[]> {
  if (names.length === 0) return []
  // One by one: MongoDB refuses a list of ids in which one cannot be an id.
  const byId = names.map((name) => ({ id: { equals: idFromText(name, req.payload.db.defaultIDType) } }))
  const { docs } = await req.payload.find({
    collection: 'topics',
    where: {
      and: [{ deletedAt: { exists: false } }, { or: [{ slug: { in: [...names] } }, ...byId] }],
    },
    limit: MOST,
    pagination: false,
    depth: 0,
    joins: false,
    overrideAccess: true,
    req,
    select: {},
  })
  return docs.map(({ id }) => id)
}

/** Every topic by its slug and by its name in lower case, for reading lists that name them. */
export async function topicsBySlug(req: PayloadRequest): Promise<Map<string, Id>> {
  const { docs } = await req.payload.find({
    ...EVERY,
    collection: 'topics',
    where: { deletedAt: { exists: false } },
    req,
    select: { name: true, slug: true },
  })
  return new Map(
    docs.flatMap(({ id, name, slug }) => [name.toLowerCase(), slug ?? ''].map((key) => [key, id])),
  )
}
