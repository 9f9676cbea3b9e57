import type { PayloadRequest } from 'payload'

import { issuesCovering } from '../../../collections/issues/issuesCovering.js'
import type { Issue, Publication } from '../../../collections/payload-types.js'
import { assertIsoWeek, currentWeek, type IsoWeek } from '../../../src/core/calendar/index.js'
import { MastheadError } from '../../../src/core/errors.js'

/** The ordinary issue that covers a week, current where none is named, and the week that was meant. */
export async function findPeriodIssue(args: {
  publication: Publication
  year?: number
  week?: number
  req: PayloadRequest
}): Promise<{ issue: Issue | null; period: IsoWeek }> {
  const { publication, req } = args
  const period = wantedWeek(args)
  const [issue] = await issuesCovering({ publication, weeks: [period], req })
  return { issue: issue ?? null, period }
}

function wantedWeek({
  publication,
  year,
  week,
}: {
  publication: Publication
  year?: number
  week?: number
}): IsoWeek {
  if (year === undefined && week === undefined)
    return currentWeek(new Date().toISOString(), publication.timezone)
  if (year === undefined || week === undefined) {
    throw new MastheadError('PERIOD_REQUIRED', 'Give both year and week, or neither', {
      path: year === undefined ? 'year' : 'week',
      value: null,
    })
  }
  assertIsoWeek(year, week)
  return { year, week }
}
