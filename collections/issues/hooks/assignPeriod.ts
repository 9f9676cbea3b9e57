import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import {
  addWeeks,
  assertIsoWeek,
  assertWeeksCovered,
  nextIssueWeek,
  periodOf,
} from '../../../src/core/calendar/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import type { Issue, Publication } from '../../payload-types.js'
import { loadPublication } from '../../publications/loadPublication.js'
import { issuesCovering } from '../issuesCovering.js'
import { lastIssueBefore } from '../lastIssue.js'
import { periodKey } from '../periodKey.js'

/**
 * Derives the period from year, week and the publication's cadence and zone; gives a new issue the coming
 * week where none is named; refuses a second issue of the same week.
 */
export const assignPeriod: CollectionBeforeChangeHook<Issue> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const issue = { ...originalDoc, ...data }
  const publication = await loadPublication(issue.publication, req)
  if (!publication) return data
  if (issue.deletedAt) return { ...data, periodKey: `trash:${originalDoc?.id}` }

  const number = issue.number ?? (issue.importedFrom?.row ? null : await nextNumber(publication, req))
  if (issue.special) return { ...data, number, periodKey: specialKey(issue), ...specialPeriod(issue) }

  const named = hasValue(issue.week) || hasValue(issue.year)
  if (!named && operation === 'update') return data
  const { year, week } = named ? namedWeek(issue) : await comingWeek(publication, req)
  const weeksCovered = assertWeeksCovered(issue.weeksCovered ?? 1)
  const previous =
    publication.cadence === 'irregular' ? await lastIssueBefore({ publication, year, week, req }) : null
  const period = periodOf({
    cadence: publication.cadence,
    year,
    week,
    weeksCovered,
    timezone: publication.timezone,
    previousEnd: previous?.periodEnd ?? null,
  })
  const own = Array.from({ length: weeksCovered }, (_, ahead) => addWeeks({ year, week }, ahead))
  const [standing] = await issuesCovering({
    publication,
    weeks: own,
    except: operation === 'update' ? originalDoc?.id : undefined,
    req,
  })
  if (standing) {
    throw new MastheadError(
      'ISSUE_EXISTS',
      `“${standing.title}” is the issue of week ${week} ${year} already`,
      {
        path: 'week',
        value: { year, week },
      },
    )
  }
  return {
    ...data,
    year,
    week,
    weeksCovered,
    number,
    periodStart: period.start,
    periodEnd: period.end,
    periodKey: periodKey(publication.id, { year, week }),
  }
}

const hasValue = (value: number | null | undefined): value is number => value !== null && value !== undefined

function namedWeek(issue: Partial<Issue>): { year: number; week: number } {
  if (!hasValue(issue.week) || !hasValue(issue.year)) {
    throw new MastheadError('PERIOD_REQUIRED', `An issue takes both its week and its year`, {
      path: hasValue(issue.week) ? 'year' : 'week',
      value: { year: issue.year ?? null, week: issue.week ?? null },
    })
  }
  assertIsoWeek(issue.year, issue.week)
  return { year: issue.year, week: issue.week }
}

/** Specials have no period to be unique by; a key of their own, since MongoDB's unique index counts nulls too. */
function specialKey({ periodKey: standing }: Partial<Issue>): string {
  return standing?.startsWith('special:') ? standing : `special:${randomUUID()}`
}

/** A special takes whatever week it was given, and needs none. */
function specialPeriod(issue: Partial<Issue>): Partial<Issue> {
  if (hasValue(issue.year) && hasValue(issue.week)) assertIsoWeek(issue.year, issue.week)
  return { periodStart: issue.periodStart ?? null, periodEnd: issue.periodEnd ?? null }
}

async function comingWeek(
  publication: Publication,
  req: PayloadRequest,
): Promise<{ year: number; week: number }> {
  const last = await lastIssueBefore({ publication, req })
  return nextIssueWeek({
    cadence: publication.cadence,
    timezone: publication.timezone,
    now: new Date().toISOString(),
    last:
      last && hasValue(last.year) && hasValue(last.week)
        ? { year: last.year, week: last.week, weeksCovered: last.weeksCovered ?? 1 }
        : null,
  })
}

async function nextNumber(publication: Publication, req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { and: [{ publication: { equals: publication.id } }, { number: { exists: true } }] },
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
    select: { number: true },
  })
  return (docs[0]?.number ?? 0) + 1
}
