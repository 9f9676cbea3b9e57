import type { PayloadRequest, Where } from 'payload'

import { idOf } from '../ids.js'
import type { Issue, Publication } from '../payload-types.js'

/** The newest ordinary issue of a publication, or the newest before a week. */
export async function lastIssueBefore(args: {
  publication: Publication
  year?: number
  week?: number
  req: PayloadRequest
}): Promise<Issue | null> {
  const { publication, year, week, req } = args
  const before: Where[] =
    year === undefined || week === undefined
      ? []
      : [
          {
            or: [
              { year: { less_than: year } },
              { and: [{ year: { equals: year } }, { week: { less_than: week } }] },
            ],
          },
        ]
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      and: [
        { publication: { equals: idOf(publication) } },
        { special: { not_equals: true } },
        { week: { exists: true } },
        ...before,
      ],
    },
    sort: ['-year', '-week'],
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
  })
  return docs[0] ?? null
}
