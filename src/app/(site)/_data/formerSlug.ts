import type { Where } from 'payload'

import { asReader, connect } from './payload.js'

type SluggedCollection = 'companies' | 'issues' | 'people' | 'publications' | 'topics'

/** The present slug of a document that once had this one; null where there is none. */
export async function slugOfFormer(
  collection: SluggedCollection,
  former: string,
  within: Where = {},
): Promise<string | null> {
  const payload = await connect()
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
