import { Temporal } from 'temporal-polyfill'

import { MastheadError } from '../errors.js'
import { shown } from '../shown.js'

/** A week of ISO 8601: Monday first; week 1 holds 4 January, so `year` is not always the calendar year. */
export interface IsoWeek {
  year: number
  /** 1 to 52, or 53 in a long year. */
  week: number
}

/** Outside these years a number is a slip of the hand rather than a year. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2200

/**
 * How many weeks an ISO year has: 53 when it begins or ends on a Thursday, else 52 (ISO 8601).
 *
 * @example
 * weeksInYear(2026) // 53
 */
export function weeksInYear(year: number): 52 | 53 {
  const thursday = 4
  const first = new Temporal.PlainDate(year, 1, 1)
  const last = new Temporal.PlainDate(year, 12, 31)
  return first.dayOfWeek === thursday || last.dayOfWeek === thursday ? 53 : 52
}

/**
 * The year and week as an `IsoWeek`, when there is such a week.
 *
 * @throws MastheadError `WEEK_INVALID`, naming the value, for a week that the year does not have, a value that is
 * not a whole number, or a year outside 1900 to 2200.
 * @example
 * assertIsoWeek(2025, 53) // throws "2025 has 52 ISO weeks, so there is no week 53"
 */
export function assertIsoWeek(year: unknown, week: unknown): IsoWeek {
  if (!isWholeNumber(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new MastheadError(
      'WEEK_INVALID',
      `The year must be a whole number from ${FIRST_YEAR} to ${LAST_YEAR}, and ${shown(year)} is not`,
      { path: 'year', value: year },
    )
  }
  const weeks = weeksInYear(year)
  if (!isWholeNumber(week) || week < 1 || week > weeks) {
    throw new MastheadError(
      'WEEK_INVALID',
      `${year} has ${weeks} ISO weeks, so there is no week ${shown(week)}`,
      {
        path: 'week',
        value: week,
      },
    )
  }
  return { year, week }
}

function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value)
}
