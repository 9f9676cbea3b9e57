import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

import {
  addWeeks,
  cadences,
  compareWeeks,
  periodOf,
  weekOf,
  weeksInYear,
} from '../../src/core/calendar/index.js'
import { errorFrom } from '../support/errorFrom.js'
import { zones } from '../support/wallCalendar.js'

const London = 'Europe/London'

const anyPeriod = fc
  .record({
    cadence: fc.constantFrom(...cadences),
    timezone: fc.constantFrom(...zones),
    year: fc.integer({ min: 1950, max: 2150 }),
    weeksCovered: fc.integer({ min: 1, max: 8 }),
    silentWeeks: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .chain((rest) => fc.integer({ min: 1, max: weeksInYear(rest.year) }).map((week) => ({ ...rest, week })))
  .map(({ silentWeeks, ...rest }) => ({
    ...rest,
    previousEnd:
      silentWeeks === null
        ? null
        : Temporal.PlainDate.from(periodOf({ ...rest, cadence: 'weekly' }).start)
            .subtract({ days: 1 + 7 * silentWeeks })
            .toString(),
  }))

describe('periodOf', () => {
  it('should give a weekly issue its Monday to Sunday', () => {
    expect(periodOf({ cadence: 'weekly', year: 2023, week: 35, timezone: London })).toEqual({
      start: '2023-08-28',
      end: '2023-09-03',
      startInstant: '2023-08-27T23:00:00.000Z',
      endInstant: '2023-09-03T23:00:00.000Z',
      weeks: [{ year: 2023, week: 35 }],
      label: '28 August to 3 September 2023',
    })
  })

  it.each([
    [
      'a double issue before New Year',
      { year: 2023, week: 51, weeksCovered: 2 },
      '2023-12-18',
      '2023-12-31',
      ['51', '52'],
    ],
    [
      'a double issue across New Year',
      { year: 2023, week: 52, weeksCovered: 2 },
      '2023-12-25',
      '2024-01-07',
      ['52', '1'],
    ],
    ['week 53', { year: 2020, week: 53 }, '2020-12-28', '2021-01-03', ['53']],
    [
      'week 53 and what follows',
      { year: 2026, week: 53, weeksCovered: 2 },
      '2026-12-28',
      '2027-01-10',
      ['53', '1'],
    ],
    ['a week 1 that begins in December', { year: 2025, week: 1 }, '2024-12-30', '2025-01-05', ['1']],
  ])('should span %s', (_name, week, start, end, weeks) => {
    const period = periodOf({ cadence: 'weekly', timezone: 'UTC', ...week })
    expect([period.start, period.end]).toEqual([start, end])
    expect(period.weeks.map((each) => String(each.week))).toEqual(weeks)
  })

  it('should give a fortnightly issue the week before as well', () => {
    const period = periodOf({ cadence: 'fortnightly', year: 2027, week: 1, timezone: London })
    expect(period).toMatchObject({ start: '2026-12-28', end: '2027-01-10' })
    expect(period.weeks).toEqual([
      { year: 2026, week: 53 },
      { year: 2027, week: 1 },
    ])
  })

  it.each([
    ['2023', 35, '2023-08-01', '2023-08-31', [31, 32, 33, 34, 35]],
    ['2023', 36, '2023-09-01', '2023-09-30', [36, 37, 38, 39]],
    ['2024', 9, '2024-02-01', '2024-02-29', [5, 6, 7, 8, 9]],
    ['2026', 53, '2026-12-01', '2026-12-31', [49, 50, 51, 52, 53]],
    ['2025', 1, '2025-01-01', '2025-01-31', [1, 2, 3, 4, 5]],
  ])(
    'should give a monthly issue of %s week %i the month of its Thursday',
    (year, week, start, end, weeks) => {
      const period = periodOf({ cadence: 'monthly', year: Number(year), week, timezone: London })
      expect([period.start, period.end]).toEqual([start, end])
      expect(period.weeks.map((each) => each.week)).toEqual(weeks)
    },
  )

  it('should let a monthly issue over two months end with the second', () => {
    const period = periodOf({ cadence: 'monthly', year: 2023, week: 30, weeksCovered: 4, timezone: London })
    expect(period).toMatchObject({
      start: '2023-07-01',
      end: '2023-08-31',
      label: '1 July to 31 August 2023',
    })
  })

  it.each([
    ['no issue before', null, '2023-08-28', 1],
    ['an issue last week', '2023-08-27', '2023-08-28', 1],
    ['an issue three weeks ago', '2023-08-06', '2023-08-07', 4],
    ['an issue that ended on a Wednesday', '2023-08-16', '2023-08-17', 3],
    ['an issue that ended on a Thursday', '2023-08-17', '2023-08-18', 2],
    ['an issue exactly 26 weeks back', '2023-02-26', '2023-02-27', 27],
    ['an issue a year ago', '2022-08-28', '2023-02-27', 27],
    ['an issue in this very week', '2023-08-29', '2023-08-28', 1],
    ['an issue in the future', '2024-01-07', '2023-08-28', 1],
  ])('should begin an irregular issue rightly after %s', (_name, previousEnd, start, weeks) => {
    const period = periodOf({ cadence: 'irregular', year: 2023, week: 35, timezone: London, previousEnd })
    expect(period).toMatchObject({ start, end: '2023-09-03' })
    expect(period.weeks).toHaveLength(weeks)
    expect(period.weeks.at(-1)).toEqual({ year: 2023, week: 35 })
  })

  it.each([
    [2023, 36, '4 to 10 September 2023'],
    [2023, 35, '28 August to 3 September 2023'],
    [2025, 1, '30 December 2024 to 5 January 2025'],
  ])('should say the period of %i week %i as “%s”', (year, week, label) => {
    expect(periodOf({ cadence: 'weekly', year, week, timezone: 'UTC' }).label).toBe(label)
  })

  it.each([
    [{ week: 53 }, 'WEEK_INVALID', 'week'],
    [{ year: 1066 }, 'WEEK_INVALID', 'year'],
    [{ weeksCovered: 0 }, 'WEEK_INVALID', 'weeksCovered'],
    [{ weeksCovered: 9 }, 'WEEK_INVALID', 'weeksCovered'],
    [{ timezone: 'Mars/Olympus' }, 'TIMEZONE_UNKNOWN', 'timezone'],
    [{ previousEnd: 'last week' }, 'BAD_REQUEST', 'previousEnd'],
    [{ previousEnd: '2023-08-20T00:00:00Z' }, 'BAD_REQUEST', 'previousEnd'],
  ])('should refuse %j', (wrong, code, path) => {
    const input = { cadence: 'irregular' as const, year: 2023, week: 35, timezone: 'UTC', ...wrong }
    expect(errorFrom(() => periodOf(input))).toMatchObject({ code, path })
  })

  it('should always hold its own week and the weeks covered, in an unbroken row', () => {
    fc.assert(
      fc.property(anyPeriod, (input) => {
        const { weeks } = periodOf(input)
        const own = weeks.findIndex((week) => compareWeeks(week, input) === 0)
        expect(own).toBeGreaterThanOrEqual(0)
        expect(weeks.length - own).toBeGreaterThanOrEqual(input.weeksCovered)
        weeks.slice(1).forEach((week, index) => expect(addWeeks(week, -1)).toEqual(weeks[index]))
      }),
    )
  })

  it('should begin and end on its days, and so on the clocks of the zone', () => {
    fc.assert(
      fc.property(anyPeriod, (input) => {
        const period = periodOf(input)
        const dateOf = (instant: string, milliseconds: number): string =>
          Temporal.Instant.from(instant)
            .add({ milliseconds })
            .toZonedDateTimeISO(input.timezone)
            .toPlainDate()
            .toString()
        expect(dateOf(period.startInstant, 0)).toBe(period.start)
        expect(dateOf(period.endInstant, -1)).toBe(period.end)
        expect(period.start < period.end).toBe(true)
        expect(new Date(period.startInstant).toISOString()).toBe(period.startInstant)
        expect(new Date(period.endInstant).toISOString()).toBe(period.endInstant)
      }),
    )
  })

  it('should leave no gap between one issue and the next, nor count an instant twice', () => {
    fc.assert(
      fc.property(anyPeriod, (input) => {
        const period = periodOf(input)
        const dayAfter = Temporal.PlainDate.from(period.end).add({ days: 1 })
        const next =
          input.cadence === 'monthly'
            ? weekOf(dayAfter.with({ day: 15 }))
            : addWeeks(weekOf(dayAfter), input.cadence === 'fortnightly' ? 1 : 0)
        const following = periodOf({ ...input, ...next, weeksCovered: 1, previousEnd: period.end })
        expect(following.startInstant).toBe(period.endInstant)
        expect(compareWeeks(following.weeks[0] ?? next, addWeeks(period.weeks.at(-1) ?? next, 1))).toBe(0)
      }),
    )
  })
})
