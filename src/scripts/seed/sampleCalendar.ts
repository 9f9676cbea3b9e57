import { Temporal } from 'temporal-polyfill'

import { addWeeks, currentWeek, mondayOf, weekLabel, type IsoWeek } from '../../core/calendar/index.js'
import { PUBLICATION } from './content/publication.js'

/** Issues before the current week. */
export const PUBLISHED_ISSUES = 3

/**
 * The days of the sample, counted from its first issue: weeks 0, 1 and 2 are published, 3 is the current one.
 * Weekdays count from Monday, 0.
 */
export class SampleCalendar {
  readonly #now: string
  readonly #current: IsoWeek

  /** @param now ISO instant */
  constructor(now: string) {
    this.#now = Temporal.Instant.from(now).toString({ smallestUnit: 'millisecond' })
    this.#current = currentWeek(now, PUBLICATION.timezone)
  }

  week(index: number): IsoWeek {
    return addWeeks(this.#current, index - PUBLISHED_ISSUES)
  }

  /** 'Signal & Switch Week 35 2023' */
  title(index: number): string {
    return `${PUBLICATION.name} ${weekLabel(this.week(index))}`
  }

  /** The instant, in UTC, of nine in the morning on that day. */
  day(week: number, weekday: number): string {
    const date = mondayOf(this.week(week)).add({ days: weekday })
    const morning = date.toZonedDateTime({ timeZone: PUBLICATION.timezone, plainTime: '09:00' })
    return morning.toInstant().toString({ smallestUnit: 'millisecond' })
  }

  /** The same, for what has happened: never later than now. */
  pastDay(week: number, weekday: number): string {
    const day = this.day(week, weekday)
    return day < this.#now ? day : this.#now
  }

  /** 'Thursday 31 August' */
  tell(week: number, weekday: number): string {
    return this.#format(this.day(week, weekday), { weekday: 'long', day: 'numeric', month: 'long' })
  }

  /** 'August 2023', of the week's Monday. */
  month(week: number): string {
    return this.#format(this.day(week, 0), { month: 'long', year: 'numeric' })
  }

  #format(instant: string, parts: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: PUBLICATION.timezone }).format(
      Date.parse(instant),
    )
  }
}
