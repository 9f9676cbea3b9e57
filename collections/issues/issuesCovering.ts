import type { PayloadRequest } from 'payload'

import { addWeeks, compareWeeks, type IsoWeek } from '../../src/core/calendar/index.js'
import { idOf } from '../ids.js'
import type { Issue, Publication } from '../payload-types.js'
import { whereWeek } from './whereWeek.js'

/** As many weeks as one issue can cover. */
const LONGEST = 8

/** Ordinary issues of a publication that cover any of the weeks: their own, or as a double issue. */
export async function issuesCovering(args: {
  publication: Publication
  weeks: readonly IsoWeek[]
  except?: Issue['id']
  req: PayloadRequest
}): Promise<Issue[]> {
  const { publication, weeks, except, req } = args
  const starts = weeks.flatMap((week) => Array.from({ length: LONGEST }, (_, back) => addWeeks(week, -back)))
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      and: [
        { publication: { equals: idOf(publication) } },
        { special: { not_equals: true } },
        whereWeek(starts),
        ...(except === undefined ? [] : [{ id: { not_equals: except } }]),
      ],
    },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
  })
  return docs.filter((issue) => weeks.some((week) => covers(issue, week)))
}

function covers({ year, week, weeksCovered }: Issue, wanted: IsoWeek): boolean {
  if (!year || !week) return false
  const first = { year, week }
  return (
    compareWeeks(first, wanted) <= 0 && compareWeeks(wanted, addWeeks(first, (weeksCovered ?? 1) - 1)) <= 0
  )
}
