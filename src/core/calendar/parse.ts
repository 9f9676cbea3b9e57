import { Temporal } from 'temporal-polyfill'

import { MastheadError } from '../errors.js'
import { shown } from '../shown.js'

/**
 * Reads an instant such as `2023-09-03T23:30:00.000Z`.
 *
 * @param path The name of the value, for the error.
 * @throws MastheadError `BAD_REQUEST`
 */
export function toInstant(value: Temporal.Instant | string, path: string): Temporal.Instant {
  return read(() => Temporal.Instant.from(value), value, path, 'an instant such as 2023-09-03T23:30:00Z')
}

/**
 * Reads a date such as `2023-09-03`. An instant is refused: its date depends on a zone that it does not have.
 *
 * @param path The name of the value, for the error.
 * @throws MastheadError `BAD_REQUEST`
 */
export function toPlainDate(value: string, path: string): Temporal.PlainDate {
  return read(() => Temporal.PlainDate.from(value), value, path, 'a date such as 2023-09-03')
}

function read<T>(parse: () => T, value: unknown, path: string, wanted: string): T {
  try {
    return parse()
  } catch (cause) {
    throw new MastheadError('BAD_REQUEST', `${path} must be ${wanted}, and ${shown(value)} is not`, {
      path,
      value,
      cause,
    })
  }
}
