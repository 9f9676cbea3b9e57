import type { Payload } from 'payload'

import { oldPathOf } from '../../src/core/links/oldPath.js'
import type { Issue } from '../payload-types.js'

/**
 * The public issue that was found at a path before it was imported; null where there is none.
 *
 * @example
 * const issue = await findByOldPath('/p/week-35', payload) // its page is /<publication>/<slug>
 */
export async function findByOldPath(path: string, payload: Payload): Promise<Issue | null> {
  const { docs } = await payload.find({
    collection: 'issues',
    where: { and: [{ oldPaths: { in: [oldPathOf(path)] } }, { _status: { equals: 'published' } }] },
    sort: '-publishedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    joins: false,
  })
  return docs[0] ?? null
}
