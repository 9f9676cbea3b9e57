import type { PayloadRequest } from 'payload'

import type { Id } from '../ids.js'
import type { Edition as EditionRow } from '../payload-types.js'

/** The newest frozen revision of an issue, or the one asked for; null where there is none. */
export async function newestEdition(
  issue: Id,
  req: PayloadRequest,
  revision?: number,
): Promise<EditionRow | null> {
  const { docs } = await req.payload.find({
    collection: 'editions',
    where: {
      and: [
        { issue: { equals: issue } },
        ...(revision === undefined ? [] : [{ revision: { equals: revision } }]),
      ],
    },
    sort: '-revision',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}
