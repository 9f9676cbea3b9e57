import type { PayloadRequest, Where } from 'payload'

import { published } from '../../../collections/access.js'
import type { Edition } from '../../../src/core/edition/index.js'
import { readEdition } from '../operations/readEdition.js'
import { asReader } from './findPublic.js'

/** What readers get of public issues, in the order asked for. */
export async function loadEditions(
  where: Where,
  { sort, limit, page = 1 }: { sort: string; limit: number; page?: number },
  req: PayloadRequest,
): Promise<Edition[]> {
  const { docs } = await req.payload.find({
    ...asReader,
    collection: 'issues',
    where: { and: [where, published('issues')] },
    sort: [sort, 'id'],
    limit,
    page,
    pagination: true,
    select: { title: true },
    req,
  })
  const frozen = await Promise.all(
    docs.map(({ id }) => readEdition({ payload: req.payload, issue: id, req })),
  )
  return frozen.flatMap((one) => one?.edition ?? [])
}

export const countIssues = async (where: Where, req: PayloadRequest): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    collection: 'issues',
    where: { and: [where, published('issues')] },
    overrideAccess: true,
    req,
  })
  return totalDocs
}
