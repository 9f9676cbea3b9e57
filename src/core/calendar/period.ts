import { Temporal } from 'temporal-polyfill'

import type { Cadence } from './cadence.js'
import { assertIsoWeek, type IsoWeek } from './isoWeek.js'
import { toPlainDate } from './parse.js'
import { periodLabel } from './periodLabel.js'
import { assertTimezone } from './timezone.js'
import { addWeeks, firstThursdayFrom, mondayOf, thursdayOf, weekOf } from './weekArithmetic.js'
import { assertWeeksCovered } from './weeksCovered.js'

export interface PeriodInput extends IsoWeek {
  cadence: Cadence
  /** 1 to 8, 1 by default; a double issue 51–52 is week 51 and covers 2. */
  weeksCovered?: number
  /** IANA zone of the publication: its midnights bound the period. */
  timezone: string
  /** For `irregular`: last day of the issue before, `YYYY-MM-DD`; null or absent where there is none. */
  previousEnd?: string | null
}

/** The stretch of time whose news belongs to one issue. */
export interface Period {
  /** First day, `YYYY-MM-DD`. */
  start: string
  /** Last day, inclusive, `YYYY-MM-DD`. */
  end: string
  /** UTC, in the form of `Date.toISOString`; inclusive. */
  startInstant: string
  /** UTC, in the form of `Date.toISOString`; exclusive: where the next period begins. */
  endInstant: string
  /** Every week that this issue stands for, earliest first. */
  weeks: IsoWeek[]
  /** '28 August to 3 September 2023' */
  label: string
}

/** After a longer silence than this, an irregular issue does not try to make up for all of it. */
const LONGEST_LOOK_BACK = { weeks: 26 }

/**
 * The period of an issue, from its week.
 *
 * - weekly: Monday to Sunday of the week;
 * - fortnightly: Monday of the week before to Sunday of the week;
 * - monthly: the calendar month that holds the week's Thursday;
 * - irregular: from the day after the previous issue (26 weeks back at most) to Sunday of the week.
 *
 * Where the issue covers several weeks, the last of them decides the end.
 *
 * @throws MastheadError `WEEK_INVALID`, `TIMEZONE_UNKNOWN`, or `BAD_REQUEST` where `previousEnd` is no date.
 * @example
 * periodOf({ cadence: 'weekly', year: 2023, week: 35, timezone: 'Europe/London' })
 * // { start: '2023-08-28', end: '2023-09-03', startInstant: '2023-08-27T23:00:00.000Z', ... }
 */
export function periodOf(input: PeriodInput): Period {
  const timezone = assertTimezone(input.timezone)
  const first = assertIsoWeek(input.year, input.week)
  const last = addWeeks(first, assertWeeksCovered(input.weeksCovered ?? 1) - 1)
  const start = firstDay(input, first)
  const end = input.cadence === 'monthly' ? lastOfMonth(thursdayOf(last)) : mondayOf(last).add({ days: 6 })
  return {
    start: start.toString(),
    end: end.toString(),
    startInstant: midnight(start, timezone),
    endInstant: midnight(end.add({ days: 1 }), timezone),
    weeks: weeksByThursday(start, end),
    label: periodLabel(start, end),
  }
}

function firstDay({ cadence, previousEnd }: PeriodInput, week: IsoWeek): Temporal.PlainDate {
  switch (cadence) {
    case 'weekly':
      return mondayOf(week)
    case 'fortnightly':
      return mondayOf(week).subtract({ weeks: 1 })
    case 'monthly':
      return thursdayOf(week).with({ day: 1 })
    case 'irregular':
      return dayAfterPrevious(previousEnd ?? null, mondayOf(week))
  }
}

function dayAfterPrevious(previousEnd: string | null, monday: Temporal.PlainDate): Temporal.PlainDate {
  if (previousEnd === null) return monday
  const dayAfter = toPlainDate(previousEnd, 'previousEnd').add({ days: 1 })
  const earliest = monday.subtract(LONGEST_LOOK_BACK)
  if (Temporal.PlainDate.compare(dayAfter, monday) > 0) return monday
  return Temporal.PlainDate.compare(dayAfter, earliest) < 0 ? earliest : dayAfter
}

function lastOfMonth(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.with({ day: date.daysInMonth })
}

/** Daylight saving can skip midnight, and Samoa once skipped a day: this is the first moment that exists. */
function midnight(date: Temporal.PlainDate, timezone: string): string {
  return date.toZonedDateTime(timezone).toInstant().toString({ smallestUnit: 'millisecond' })
}

/** The weeks whose Thursday lies within the days: so each week falls to one issue, also where months meet. */
function weeksByThursday(start: Temporal.PlainDate, end: Temporal.PlainDate): IsoWeek[] {
  const weeks: IsoWeek[] = []
  for (
    let thursday = firstThursdayFrom(start);
    Temporal.PlainDate.compare(thursday, end) <= 0;
    thursday = thursday.add({ weeks: 1 })
  ) {
    weeks.push(weekOf(thursday))
  }
  return weeks
}
