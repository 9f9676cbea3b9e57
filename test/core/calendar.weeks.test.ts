import { describe, expect, it } from '@jest/globals'
import { getISOWeek, getISOWeekYear, getISOWeeksInYear, startOfISOWeek } from 'date-fns'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

import {
  addWeeks,
  assertIsoWeek,
  assertTimezone,
  compareWeeks,
  mondayOf,
  weekLabel,
  weekOf,
  weeksInYear,
  weekToken,
} from '../../src/core/calendar/index.js'
import { MastheadError } from '../../src/core/errors.js'
import { errorFrom } from '../support/errorFrom.js'

const anyWeek = fc
  .integer({ min: 1901, max: 2199 })
  .chain((year) =>
    fc.record({ year: fc.constant(year), week: fc.integer({ min: 1, max: weeksInYear(year) }) }),
  )

describe('weekOf', () => {
  it('should agree with date-fns on every day of 1990 to 2040', () => {
    const disagreements: string[] = []
    const end = Temporal.PlainDate.from('2041-01-01')
    let days = 0
    for (let day = Temporal.PlainDate.from('1990-01-01'); !day.equals(end); day = day.add({ days: 1 })) {
      days += 1
      const local = new Date(day.year, day.month - 1, day.day)
      const monday = startOfISOWeek(local)
      const ours = weekOf(day)
      const start = mondayOf(ours)
      const agrees =
        ours.year === getISOWeekYear(local) &&
        ours.week === getISOWeek(local) &&
        start.year === monday.getFullYear() &&
        start.month === monday.getMonth() + 1 &&
        start.day === monday.getDate()
      if (!agrees) disagreements.push(day.toString())
    }
    expect(days).toBe(18_628)
    expect(disagreements).toEqual([])
  })

  it.each([
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2027-01-03', 2026, 53],
    ['2023-01-01', 2022, 52],
  ])('should put %s into the ISO year %i, week %i', (date, year, week) => {
    expect(weekOf(Temporal.PlainDate.from(date))).toEqual({ year, week })
  })

  it('should read an instant by the clocks of the zone', () => {
    const lateOnSunday = '2023-09-03T23:30:00Z'
    expect(weekOf(lateOnSunday, 'UTC')).toEqual({ year: 2023, week: 35 })
    expect(weekOf(lateOnSunday, 'Europe/London')).toEqual({ year: 2023, week: 36 })
    expect(weekOf(Temporal.Instant.from(lateOnSunday), 'Pacific/Auckland')).toEqual({ year: 2023, week: 36 })
  })

  it.each(['2023-09-03', 'yesterday', ''])('should refuse %j as an instant', (value) => {
    expect(errorFrom(() => weekOf(value, 'UTC'))).toMatchObject({ code: 'BAD_REQUEST', path: 'now', value })
  })
})

describe('weeksInYear', () => {
  it('should agree with date-fns on every year from 1900 to 2200', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      expect([year, weeksInYear(year)]).toEqual([year, getISOWeeksInYear(new Date(year, 5, 1))])
    }
  })

  it.each([
    [2020, 53],
    [2025, 52],
    [2026, 53],
  ])('should give %i as many as %i weeks', (year, weeks) => {
    expect(weeksInYear(year)).toBe(weeks)
  })
})

describe('assertIsoWeek', () => {
  it('should give back every week there is', () => {
    fc.assert(
      fc.property(anyWeek, ({ year, week }) => expect(assertIsoWeek(year, week)).toEqual({ year, week })),
    )
  })

  it.each([
    [2025, 53, '2025 has 52 ISO weeks, so there is no week 53'],
    [2026, 54, '2026 has 53 ISO weeks, so there is no week 54'],
    [2023, 0, '2023 has 52 ISO weeks, so there is no week 0'],
    [2023, -1, '2023 has 52 ISO weeks, so there is no week -1'],
    [2023, 1.5, '2023 has 52 ISO weeks, so there is no week 1.5'],
    [2023, Number.NaN, '2023 has 52 ISO weeks, so there is no week NaN'],
    [2023, '35', '2023 has 52 ISO weeks, so there is no week "35"'],
    [2023, null, '2023 has 52 ISO weeks, so there is no week null'],
    [2023, {}, '2023 has 52 ISO weeks, so there is no week a value of type object'],
  ])('should refuse %p week %p and name it', (year, week, message) => {
    const error = errorFrom(() => assertIsoWeek(year, week))
    expect(error).toBeInstanceOf(MastheadError)
    expect(error).toMatchObject({ code: 'WEEK_INVALID', status: 400, message, path: 'week', value: week })
  })

  it.each([1899, 2201, 23, 2023.5, '2023', undefined])('should refuse the year %p', (year) => {
    expect(errorFrom(() => assertIsoWeek(year, 1))).toMatchObject({
      code: 'WEEK_INVALID',
      path: 'year',
      value: year,
      message: expect.stringContaining(String(year)),
    })
  })
})

describe('addWeeks and compareWeeks', () => {
  it('should step over New Year and week 53', () => {
    expect(addWeeks({ year: 2026, week: 53 }, 1)).toEqual({ year: 2027, week: 1 })
    expect(addWeeks({ year: 2027, week: 1 }, -1)).toEqual({ year: 2026, week: 53 })
    expect(addWeeks({ year: 2025, week: 52 }, 1)).toEqual({ year: 2026, week: 1 })
  })

  it('should come back from where it went, and order what it stepped over', () => {
    fc.assert(
      fc.property(anyWeek, fc.integer({ min: -2000, max: 2000 }), (week, steps) => {
        const there = addWeeks(week, steps)
        expect(addWeeks(there, -steps)).toEqual(week)
        expect(Math.sign(compareWeeks(there, week))).toBe(Math.sign(steps))
      }),
    )
  })
})

describe('weekLabel and weekToken', () => {
  it('should name the week', () => {
    expect(weekLabel({ year: 2023, week: 35 })).toBe('Week 35 2023')
  })

  it.each([
    [{ year: 2023, week: 35 }, '35'],
    [{ year: 2023, week: 35, weeksCovered: 1 }, '35'],
    [{ year: 2023, week: 51, weeksCovered: 2 }, '51–52'],
    [{ year: 2023, week: 52, weeksCovered: 2 }, '52–1'],
    [{ year: 2026, week: 52, weeksCovered: 2 }, '52–53'],
    [{ year: 2026, week: 53, weeksCovered: 2 }, '53–1'],
    [{ year: 2023, week: 30, weeksCovered: 4 }, '30–33'],
  ])('should write %j as %s', (week, token) => {
    expect(weekToken(week)).toBe(token)
  })

  it.each([0, 9, 1.5])('should refuse an issue of %p weeks', (weeksCovered) => {
    expect(errorFrom(() => weekToken({ year: 2023, week: 35, weeksCovered }))).toMatchObject({
      code: 'WEEK_INVALID',
      path: 'weeksCovered',
      value: weeksCovered,
    })
  })
})

describe('assertTimezone', () => {
  it.each([
    ['Europe/London', 'Europe/London'],
    ['europe/london', 'Europe/London'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['UTC', 'UTC'],
  ])('should take %s as %s', (given, zone) => {
    expect(assertTimezone(given)).toBe(zone)
  })

  it.each([
    '',
    'Mars/Olympus',
    '+01:00',
    'Europe',
    'London',
    '2023-01-01T00:00[Europe/London]',
    ' UTC',
    null,
    5,
  ])('should refuse %p', (value) => {
    expect(errorFrom(() => assertTimezone(value))).toMatchObject({ code: 'TIMEZONE_UNKNOWN', value })
  })
})
