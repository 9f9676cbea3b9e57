import type { Cadence } from './cadence.js'
import { assertIsoWeek, type IsoWeek } from './isoWeek.js'
import { addWeeks, compareWeeks, firstThursdayFrom, thursdayOf, weekOf } from './weekArithmetic.js'
import { assertWeeksCovered } from './weeksCovered.js'

/**
 * The week that it is now in the zone.
 *
 * @param now ISO instant: `2023-09-01T09:00:00.000Z`.
 * @throws MastheadError `TIMEZONE_UNKNOWN`, or `BAD_REQUEST` where `now` is no instant.
 */
export function currentWeek(now: string, timezone: string): IsoWeek {
  return weekOf(now, timezone)
}

export interface NextIssueInput {
  cadence: Cadence
  /** IANA zone of the publication. */
  timezone: string
  /** ISO instant. */
  now: string
  /** The newest issue that has a week; null for a publication without one. */
  last: (IsoWeek & { weeksCovered?: number }) | null
}

/**
 * The week of the coming issue. It never goes back to fill weeks that were skipped.
 *
 * - no issue yet: the current week;
 * - weekly, irregular: the week after the last issue, or the current week if that is later;
 * - fortnightly: in steps of two weeks from the last issue, the first that is not over;
 * - monthly: the current week, once its month is past the last issue's; else the first week of the month after
 *   that issue's. A week belongs to the month of its Thursday.
 *
 * @throws MastheadError `WEEK_INVALID`, `TIMEZONE_UNKNOWN`, or `BAD_REQUEST` where `now` is no instant.
 * @example
 * nextIssueWeek({ cadence: 'weekly', timezone: 'UTC', now: '2023-12-20T12:00:00Z', last: { year: 2023, week: 51, weeksCovered: 2 } })
 * // { year: 2024, week: 1 }
 */
export function nextIssueWeek({ cadence, timezone, now, last }: NextIssueInput): IsoWeek {
  const current = currentWeek(now, timezone)
  if (last === null) return current
  const lastWeek = addWeeks(
    assertIsoWeek(last.year, last.week),
    assertWeeksCovered(last.weeksCovered ?? 1) - 1,
  )
  switch (cadence) {
    case 'weekly':
    case 'irregular':
      return later(current, addWeeks(lastWeek, 1))
    case 'fortnightly':
      return nextInStep(lastWeek, current)
    case 'monthly':
      return later(current, firstWeekOfNextMonth(lastWeek))
  }
}

function later(a: IsoWeek, b: IsoWeek): IsoWeek {
  return compareWeeks(a, b) >= 0 ? a : b
}

function nextInStep(lastWeek: IsoWeek, current: IsoWeek): IsoWeek {
  const behind = thursdayOf(lastWeek).until(thursdayOf(current), { largestUnit: 'week' }).weeks
  return addWeeks(lastWeek, Math.max(2, Math.ceil(behind / 2) * 2))
}

function firstWeekOfNextMonth(week: IsoWeek): IsoWeek {
  const firstOfMonth = thursdayOf(week).with({ day: 1 }).add({ months: 1 })
  return weekOf(firstThursdayFrom(firstOfMonth))
}
