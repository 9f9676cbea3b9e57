import { weekToken } from '../../src/core/calendar/index.js'
import type { TokenValues } from '../../src/core/template/index.js'
import type { Issue, Publication } from '../payload-types.js'

/** Values for `{name} {title} {week} {year} {number} {date}` in the publication's templates. */
export function issueTokens(issue: Partial<Issue>, publication: Publication): TokenValues {
  const { year, week } = issue
  return {
    name: publication.name,
    title: issue.title ?? null,
    week: year && week ? weekToken({ year, week, weeksCovered: issue.weeksCovered ?? 1 }) : null,
    year: year ?? null,
    number: issue.number ?? null,
    date: issue.periodEnd ? longDate(issue.periodEnd) : null,
  }
}

/** "3 September 2023" of the plain date "2023-09-03". */
function longDate(plainDate: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${plainDate}T00:00:00Z`))
}
