import type { PayloadRequest } from 'payload'

import { lastIssueBefore } from '../../../collections/issues/lastIssue.js'
import type { Issue, Publication } from '../../../collections/payload-types.js'
import type { AssemblyInput } from '../../../src/core/assembly/index.js'
import { currentWeek, periodOf } from '../../../src/core/calendar/index.js'

/** The period of an issue as assembly takes it. A special without a week takes what the current week would. */
export async function issuePeriod(
  issue: Partial<Omit<Issue, 'id'>>,
  publication: Publication,
  req: PayloadRequest,
): Promise<AssemblyInput['period']> {
  const named = issue.year && issue.week ? { year: issue.year, week: issue.week } : null
  const { year, week } = named ?? currentWeek(new Date().toISOString(), publication.timezone)
  const previous =
    publication.cadence === 'irregular' ? await lastIssueBefore({ publication, year, week, req }) : null
  const period = periodOf({
    cadence: publication.cadence,
    year,
    week,
    weeksCovered: issue.weeksCovered ?? 1,
    timezone: publication.timezone,
    previousEnd: previous?.periodEnd ?? null,
  })
  return {
    start: period.startInstant,
    end: period.endInstant,
    weeks: period.weeks,
    label: period.label,
    timezone: publication.timezone,
  }
}
