import type { PayloadRequest, Where } from 'payload'

import { published } from '../../../collections/access.js'
import type { Company, Issue, Person, Publication, Topic } from '../../../collections/payload-types.js'

interface Slugged {
  companies: Company
  issues: Issue
  people: Person
  publications: Publication
  topics: Topic
}

/** How feeds read: as a stranger, who sees what is published. */
export const asReader = { depth: 0, overrideAccess: true, pagination: false } as const

/**
 * The public document at an address, by its slug; null where there is none. `former`: the address is one from before
 * its slug changed.
 */
export async function findBySlug<Slug extends keyof Slugged>(
  collection: Slug,
  slug: string,
  req: PayloadRequest,
  within: Where = {},
): Promise<{ document: Slugged[Slug]; isFormer: boolean } | null> {
  for (const field of ['slug', 'formerSlugs']) {
    const { docs } = await req.payload.find({
      ...asReader,
      collection,
      where: { and: [{ [field]: { equals: slug } }, within, published(collection)] },
      limit: 1,
      req,
    })
    const [document] = docs
    if (document) return { document: document as unknown as Slugged[Slug], isFormer: field === 'formerSlugs' }
  }
  return null
}
