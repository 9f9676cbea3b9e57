import type { Payload } from 'payload'

import type { Publication } from '../../../collections/payload-types.js'
import { pathOf } from '../../../src/core/edition/index.js'
import { serverUrlOf } from '../settings.js'

/** The newest published issue of a publication and its page; null before the first. */
export async function newestIssue(
  payload: Payload,
  publication: Publication,
): Promise<{ title: string; url: string } | null> {
  const { docs } = await payload.find({
    collection: 'issues',
    where: {
      and: [
        { publication: { equals: publication.id } },
        { _status: { equals: 'published' } },
        { deletedAt: { exists: false } },
      ],
    },
    sort: '-publishedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    joins: false,
    overrideAccess: true,
    select: { title: true, slug: true },
  })
  const [issue] = docs
  if (!issue?.slug) return null
  const path = pathOf({
    collection: 'issues',
    id: String(issue.id),
    slug: issue.slug,
    publication: publication.slug ?? '',
    title: issue.title ?? '',
  })
  return { title: issue.title ?? '', url: serverUrlOf(payload) + path }
}
