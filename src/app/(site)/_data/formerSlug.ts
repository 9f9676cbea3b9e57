import type { Where } from 'payload'

import { pathOf } from '../../../core/edition/index.js'
import type { Reader } from './reader.js'

type SluggedCollection = 'companies' | 'issues' | 'people' | 'publications' | 'topics'

/** The present slug of a document that once had this one; null where there is none. */
export async function slugOfFormer(
  { payload, asReader }: Reader,
  collection: SluggedCollection,
  former: string,
  within: Where = {},
): Promise<string | null> {
  const { docs } = await payload.find({
    ...asReader,
    collection,
    where: { and: [{ formerSlugs: { equals: former } }, within] },
    limit: 1,
    pagination: false,
    select: { slug: true },
  })
  return docs[0]?.slug ?? null
}

/** Where a topic, a person or a company is now that once had this slug; null where there is none. */
export async function movedFrom(
  reader: Reader,
  collection: 'companies' | 'people' | 'topics',
  former: string,
): Promise<{ movedTo: string } | null> {
  const slug = await slugOfFormer(reader, collection, former)
  return slug === null ? null : { movedTo: pathOf({ collection, id: '', title: '', slug }) }
}
