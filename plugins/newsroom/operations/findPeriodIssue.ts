import type { PayloadRequest } from 'payload'

import { whereWeek } from '../../../collections/issues/whereWeek.js'
import type { Issue, Publication } from '../../../collections/payload-types.js'
import { addWeeks, assertIsoWeek, currentWeek, type IsoWeek } from '../../../src/core/calendar/index.js'
import { MastheadError } from '../../../src/core/errors.js'

/** As many weeks as a double issue can cover. */
const LONGEST = 8

/** The ordinary issue that covers a week, current where none is named, and the week that was meant. */
export async function findPeriodIssue(args: {
  publication: Publication
  year?: number
  week?: number
  req: PayloadRequest
}): Promise<{ issue: Issue | null; period: IsoWeek }> {
  const { publication, req } = args
  const period = wantedWeek(args)
  const nearby = Array.from({ length: LONGEST }, (_, back) => addWeeks(period, -back))
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      and: [
        { publication: { equals: publication.id } },
        { special: { not_equals: true } },
        whereWeek(nearby),
      ],
    },
    depth: 0,
    limit: LONGEST,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
  })
  const covering = docs.find((issue) =>
    nearby.some(({ year, week }, back) => issue.year === year && issue.week === week && back < (issue.weeksCovered ?? 1)),
  )
  return { issue: covering ?? null, period }
}

function wantedWeek({ publication, year, week }: { publication: Publication; year?: number; week?: number }): IsoWeek {
  if (year === undefined && week === undefined) return currentWeek(new Date().toISOString(), publication.timezone)
  if (year === undefined || week === undefined) {
    throw new MastheadError('PERIOD_REQUIRED', 'Give both year and week, or neither', {
      path: year === undefined ? 'year' : 'week',
      value: null,
    })
  }
  assertIsoWeek(year, week)
  return { year, week }
}
