import type { IsoWeek } from '../../src/core/calendar/index.js'
import type { Id } from '../ids.js'

/**
 * By which no publication has two ordinary issues of one week. Specials, and issues in the trash, have keys of
 * another form.
 *
 * @example
 * periodKey('cxtech', { year: 2023, week: 5 }) // 'cxtech:2023-W05'
 */
export function periodKey(publication: Id, { year, week }: IsoWeek): string {
  return `${publication}:${year}-W${String(week).padStart(2, '0')}`
}
