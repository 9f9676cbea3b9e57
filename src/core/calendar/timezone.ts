import { Temporal } from 'temporal-polyfill'

import { MastheadError } from '../errors.js'
import { shown } from '../shown.js'

/** What an IANA zone is spelt with. Temporal also reads offsets and whole dates here; those are not zones. */
const ZONE_NAME = /^[a-z][a-z0-9_+-]*(?:\/[a-z0-9_+-]+)*$/i

/**
 * The zone in its official capitals; an alias stays the alias that was given.
 *
 * @throws MastheadError `TIMEZONE_UNKNOWN` for anything but a name in the IANA time zone database.
 * @example
 * assertTimezone('europe/london') // 'Europe/London'
 * assertTimezone('Asia/Calcutta') // 'Asia/Calcutta', which is Asia/Kolkata
 * assertTimezone('+01:00') // throws: an offset knows no daylight saving
 */
export function assertTimezone(id: unknown): string {
  const zone = typeof id === 'string' && ZONE_NAME.test(id) ? officialName(id) : null
  if (zone === null) {
    throw new MastheadError('TIMEZONE_UNKNOWN', `There is no time zone ${shown(id)}`, {
      path: 'timezone',
      value: id,
    })
  }
  return zone
}

function officialName(id: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id).timeZoneId
  } catch {
    return null
  }
}
