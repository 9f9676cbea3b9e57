import { Temporal } from 'temporal-polyfill'

import { periodLabel } from '../../calendar/periodLabel.js'

/**
 * The days that an issue covers, in words; null where it covers none.
 *
 * @example
 * daysInWords('2023-08-28', '2023-09-03') // '28 August to 3 September 2023'
 */
export function daysInWords(start: string | null, end: string | null): string | null {
  const first = start ?? end
  const last = end ?? start
  if (first === null || last === null) return null
  if (first === last) return dayLabel(Temporal.PlainDate.from(first))
  return periodLabel(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last))
}

/**
 * The day of an instant (ISO 8601) where the publication is.
 *
 * @param timezone IANA
 * @example
 * dayOf('2023-08-28T23:30:00Z', 'Europe/Berlin') // '2023-08-29'
 */
export function dayOf(instant: string, timezone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate().toString()
}

/** The same in words: '29 August 2023'. */
export const dayInWords = (instant: string, timezone: string): string =>
  dayLabel(Temporal.PlainDate.from(dayOf(instant, timezone)))

/** A period of one day, without saying it twice. */
function dayLabel(date: Temporal.PlainDate): string {
  return periodLabel(date, date).split(' to ').at(-1) ?? ''
}
