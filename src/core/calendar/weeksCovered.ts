import { MastheadError } from '../errors.js'
import { shown } from '../shown.js'

/** Two months of holidays are the longest joint issue that makes sense. */
const MOST_WEEKS = 8

/**
 * How many weeks one issue stands for: 1, or 2 for a double issue such as 51–52.
 *
 * @throws MastheadError `WEEK_INVALID` unless it is a whole number from 1 to 8.
 */
export function assertWeeksCovered(weeksCovered: unknown): number {
  if (!isCount(weeksCovered)) {
    throw new MastheadError(
      'WEEK_INVALID',
      `An issue covers from 1 to ${MOST_WEEKS} weeks, and ${shown(weeksCovered)} is not such a number`,
      { path: 'weeksCovered', value: weeksCovered },
    )
  }
  return weeksCovered
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_WEEKS
}
