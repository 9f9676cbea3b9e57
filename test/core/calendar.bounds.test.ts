import { describe, expect, it } from '@jest/globals'
import { addDays, format, getISOWeek, getISOWeekYear, startOfISOWeek } from 'date-fns'

import { periodOf } from '../../src/core/calendar/index.js'
import { wallCalendar, zones } from '../support/wallCalendar.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const isoDate = (date: Date): string => format(date, 'yyyy-MM-dd')

describe.each(zones)('a period in %s', (timezone) => {
  const dateAt = wallCalendar(timezone)

  it('should bound every week of 1990 to 2040 where the wall calendar turns to Monday', () => {
    const wrong: unknown[] = []
    let previousEnd: string | null = null
    for (
      let monday = startOfISOWeek(new Date(1990, 0, 10));
      monday.getFullYear() < 2041;
      monday = addDays(monday, 7)
    ) {
      const [year, week] = [getISOWeekYear(monday), getISOWeek(monday)]
      const period = periodOf({ cadence: 'weekly', year, week, timezone })
      const [start, end] = [Date.parse(period.startInstant), Date.parse(period.endInstant)]
      const [first, last] = [isoDate(monday), isoDate(addDays(monday, 6))]
      const holds =
        period.start === first &&
        period.end === last &&
        dateAt(start) === first &&
        dateAt(start - 1) < first &&
        dateAt(end - 1) === last &&
        dateAt(end) === isoDate(addDays(monday, 7)) &&
        (previousEnd === null || period.startInstant === previousEnd)
      if (!holds) wrong.push(period)
      previousEnd = period.endInstant
    }
    expect(wrong).toEqual([])
  })

  it('should bound every month of 1990 to 2040 where the wall calendar turns to the first', () => {
    const wrong: unknown[] = []
    for (let month = 0; month < 51 * 12; month += 1) {
      const middle = new Date(1990, month, 15)
      const [year, week] = [getISOWeekYear(middle), getISOWeek(middle)]
      const period = periodOf({ cadence: 'monthly', year, week, timezone })
      const [start, end] = [Date.parse(period.startInstant), Date.parse(period.endInstant)]
      const first = isoDate(new Date(1990, month, 1))
      const holds =
        period.start === first &&
        period.end === isoDate(new Date(1990, month + 1, 0)) &&
        dateAt(start) === first &&
        dateAt(start - 1) < first &&
        dateAt(end) === isoDate(new Date(1990, month + 1, 1))
      if (!holds) wrong.push(period)
    }
    expect(wrong).toEqual([])
  })
})

describe('a week with a change of the clocks', () => {
  it.each([
    ['Europe/London', 2023, 12, 167],
    ['Europe/London', 2023, 43, 169],
    ['Europe/London', 2023, 35, 168],
    ['America/New_York', 2023, 10, 167],
    ['America/New_York', 2023, 44, 169],
    ['Pacific/Auckland', 2023, 38, 167],
    ['Pacific/Auckland', 2023, 13, 169],
    ['Asia/Kolkata', 2023, 12, 168],
    ['Australia/Lord_Howe', 2023, 39, 167.5],
  ])('should last in %s, %i week %i, %p hours', (timezone, year, week, hours) => {
    const { startInstant, endInstant } = periodOf({ cadence: 'weekly', year, week, timezone })
    expect((Date.parse(endInstant) - Date.parse(startInstant)) / HOUR).toBe(hours)
  })

  it('should begin a day at one o’clock where the clocks skip midnight', () => {
    const period = periodOf({ cadence: 'monthly', year: 2022, week: 13, timezone: 'Asia/Beirut' })
    expect(period.startInstant).toBe('2022-02-28T22:00:00.000Z')
    const sundayWithoutMidnight = periodOf({
      cadence: 'irregular',
      year: 2022,
      week: 13,
      timezone: 'Asia/Beirut',
      previousEnd: '2022-03-26',
    })
    expect(sundayWithoutMidnight).toMatchObject({
      start: '2022-03-27',
      startInstant: '2022-03-26T22:00:00.000Z',
    })
  })
})

describe('Samoa, which had no 30 December 2011', () => {
  const timezone = 'Pacific/Apia'

  it('should have a week of six days', () => {
    const { start, end, startInstant, endInstant } = periodOf({
      cadence: 'weekly',
      year: 2011,
      week: 52,
      timezone,
    })
    expect([start, end]).toEqual(['2011-12-26', '2012-01-01'])
    expect(Date.parse(endInstant) - Date.parse(startInstant)).toBe(6 * DAY)
  })
})
