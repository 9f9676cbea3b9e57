import { Temporal } from 'temporal-polyfill'

import { MastheadError } from '../errors.js'
import { shown } from '../shown.js'
import { toPlainDate } from './parse.js'
import { assertTimezone } from './timezone.js'

/** How an instant ends: in UTC or with an offset from it. */
const HAS_OFFSET = /(z|[+-]\d{2}(:?\d{2})?)$/i

/**
 * When a day begins in a zone; where clocks skip midnight, that is later.
 *
 * @throws MastheadError `BAD_REQUEST` for what is no day
 * @example
 * startOfDay('2026-11-25', 'Europe/Berlin') // '2026-11-24T23:00:00Z'
 */
export function startOfDay(day: string, timezone: string, path = 'day'): string {
  return toPlainDate(day, path).toZonedDateTime(assertTimezone(timezone)).toInstant().toString()
}

/**
 * The instant that somebody means: an instant as it is, a time without an offset as the clocks on the wall of a zone
 * show it. What they show twice, when they go back, is the first of the two.
 *
 * @throws MastheadError `TIME_SKIPPED` where clocks go forward past it; `BAD_REQUEST` for what is no time
 * @example
 * instantAt('2026-11-25T09:00', 'Europe/Berlin') // '2026-11-25T08:00:00Z'
 * instantAt('2026-11-25T09:00:00+05:00', 'Europe/Berlin') // '2026-11-25T04:00:00Z'
 * instantAt('2026-03-29T02:30', 'Europe/Berlin') // throws: from 02:00 they go to 03:00
 */
export function instantAt(text: string, timezone: string, path = 'sendAt'): string {
  const zone = assertTimezone(timezone)
  const wall = text.includes('T') && !HAS_OFFSET.test(text)
  try {
    if (!wall) return Temporal.Instant.from(text).toString()
    const time = Temporal.PlainDateTime.from(text)
    const first = time.toZonedDateTime(zone, { disambiguation: 'earlier' })
    if (first.toPlainDateTime().equals(time)) return first.toInstant().toString()
  } catch (cause) {
    throw new MastheadError('BAD_REQUEST', `${path} must be a time, and ${shown(text)} is not`, {
      ...{ path, value: text, cause },
    })
  }
  throw new MastheadError('TIME_SKIPPED', `There is no ${text.replace('T', ' ')} in ${zone}`, {
    ...{ path, value: text },
  })
}
