import type { Where } from 'payload'

import type { IsoWeek } from '../../src/core/calendar/index.js'

/** Issues of any of these weeks. */
export function whereWeek(weeks: readonly IsoWeek[]): Where {
  return {
    or: weeks.map(({ year, week }): Where => ({
      and: [{ year: { equals: year } }, { week: { equals: week } }],
    })),
  }
}
