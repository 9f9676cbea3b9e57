import { describe, expect, it } from '@jest/globals'
import { getISOWeek, getISOWeekYear } from 'date-fns'

import { currentWeek, weekOf } from '../../src/core/calendar/index.js'
import { wallCalendar, zones } from '../support/wallCalendar.js'

const HOUR = 3_600_000

describe.each(zones)('the calendar in %s', (timezone) => {
  const dateAt = wallCalendar(timezone)

  it('should give the week that Intl and date-fns give, on every day of 1990 to 2040 and at every hour', () => {
    const disagreements: string[] = []
    const step = 23 * HOUR
    for (let instant = Date.UTC(1990, 0, 1); instant < Date.UTC(2041, 0, 1); instant += step) {
      const local = new Date(`${dateAt(instant)}T00:00:00`)
      const now = new Date(instant).toISOString()
      const ours = weekOf(now, timezone)
      if (ours.year !== getISOWeekYear(local) || ours.week !== getISOWeek(local)) disagreements.push(now)
    }
    expect(disagreements).toEqual([])
  })
})

describe('currentWeek', () => {
  it('should stay in the same week across the day that Samoa skipped', () => {
    expect(currentWeek('2011-12-30T09:59:59.999Z', 'Pacific/Apia')).toEqual({ year: 2011, week: 52 })
    expect(currentWeek('2011-12-30T10:00:00.000Z', 'Pacific/Apia')).toEqual({ year: 2011, week: 52 })
    expect(currentWeek('2012-01-01T10:00:00.000Z', 'Pacific/Apia')).toEqual({ year: 2012, week: 1 })
  })
})
