import type { PayloadRequest } from 'payload'

import { addWeeks, compareWeeks, type IsoWeek } from '../../src/core/calendar/index.js'
import { EVERY } from '../every.js'
import { idOf, sameId } from '../ids.js'
import type { Issue, Publication } from '../payload-types.js'
import { periodKey } from './periodKey.js'

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
  const id = idOf(publication)
  if (id === null) return []
  const starts = weeks.flatMap((week) => Array.from({ length: LONGEST }, (_, back) => addWeeks(week, -back)))
  const { docs } = await req.payload.find({
    ...EVERY,
    collection: 'issues',
    where: { periodKey: { in: [...new Set(starts.map((week) => periodKey(id, week)))] } },
    // What is in the trash has a key of another form. Left out by a condition, it would cost a look at all the others.
    trash: true,
    req,
  })
  return docs.filter((issue) => !sameId(issue, except) && weeks.some((week) => covers(issue, week)))
}

function covers({ year, week, weeksCovered }: Issue, wanted: IsoWeek): boolean {
  if (!year || !week) return false
  const first = { year, week }
  return (
    compareWeeks(first, wanted) <= 0 && compareWeeks(wanted, addWeeks(first, (weeksCovered ?? 1) - 1)) <= 0
  )
}
