import { Temporal } from 'temporal-polyfill'

import type { IsoWeek } from './isoWeek.js'
import { toInstant } from './parse.js'
import { assertTimezone } from './timezone.js'

/** `dayOfWeek` counts from Monday, 1. */
const THURSDAY = 4

/**
 * The ISO week of a date, or of an instant as the clocks of a zone show it.
 *
 * A week belongs to the year that holds its Thursday, and is the n-th Thursday of that year (ISO 8601).
 *
 * @param date A plain date; or an instant (an ISO 8601 string with `Z` or an offset, or a `Temporal.Instant`).
 * @param timezone IANA zone, for an instant.
 * @throws MastheadError `TIMEZONE_UNKNOWN`, or `BAD_REQUEST` for a string that is no instant.
 * @example
 * weekOf(Temporal.PlainDate.from('2021-01-03')) // { year: 2020, week: 53 }
 * weekOf('2023-09-03T23:30:00Z', 'Europe/London') // { year: 2023, week: 36 }: it is Monday there
 */
export function weekOf(date: Temporal.PlainDate): IsoWeek
export function weekOf(instant: Temporal.Instant | string, timezone: string): IsoWeek
export function weekOf(at: Temporal.PlainDate | Temporal.Instant | string, timezone?: string): IsoWeek {
  const date = at instanceof Temporal.PlainDate ? at : dateIn(at, timezone)
  const thursday = date.add({ days: THURSDAY - date.dayOfWeek })
  return { year: thursday.year, week: Math.ceil(thursday.dayOfYear / 7) }
}

/** The date of the Monday on which the week begins. */
export function mondayOf({ year, week }: IsoWeek): Temporal.PlainDate {
  const inWeekOne = new Temporal.PlainDate(year, 1, 4)
  return inWeekOne.add({ days: (week - 1) * 7 - (inWeekOne.dayOfWeek - 1) })
}

/** The date of the Thursday, which decides the year and the month that a week belongs to (ISO 8601). */
export function thursdayOf(week: IsoWeek): Temporal.PlainDate {
  return mondayOf(week).add({ days: 3 })
}

/** The first Thursday on or after a date. */
export function firstThursdayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (THURSDAY - date.dayOfWeek + 7) % 7 })
}

/**
 * The week that comes `weeks` later, or earlier for a negative number.
 *
 * @example
 * addWeeks({ year: 2026, week: 53 }, 1) // { year: 2027, week: 1 }
 */
export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  return weekOf(mondayOf(week).add({ weeks }))
}

/** Negative where `a` is the earlier week, 0 where they are the same, positive where it is the later: for `sort`. */
export function compareWeeks(a: IsoWeek, b: IsoWeek): number {
  return a.year - b.year || a.week - b.week
}

function dateIn(instant: Temporal.Instant | string, timezone: string | undefined): Temporal.PlainDate {
  return toInstant(instant, 'now').toZonedDateTimeISO(assertTimezone(timezone)).toPlainDate()
}
