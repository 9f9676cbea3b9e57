import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  addWeeks,
  cadences,
  compareWeeks,
  currentWeek,
  nextIssueWeek,
  periodOf,
  weeksInYear,
} from '../../src/core/calendar/index.js'
import { errorFrom } from '../support/errorFrom.js'

const timezone = 'Europe/London'

const anyNext = fc
  .record({
    cadence: fc.constantFrom(...cadences),
    year: fc.integer({ min: 2010, max: 2035 }),
    weeksCovered: fc.integer({ min: 1, max: 8 }),
    now: fc
      .date({ min: new Date('2010-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  })
  .chain((rest) => fc.integer({ min: 1, max: weeksInYear(rest.year) }).map((week) => ({ ...rest, week })))

describe('nextIssueWeek', () => {
  it.each([
    ['weekly', 'begins now without an issue', '2023-09-01', null, [2023, 35]],
    ['weekly', 'follows last week', '2023-09-01', [2023, 34, 1], [2023, 35]],
    ['weekly', 'follows this week', '2023-09-01', [2023, 35, 1], [2023, 36]],
    ['weekly', 'skips what was skipped', '2023-09-01', [2023, 20, 1], [2023, 35]],
    ['weekly', 'follows an issue made ahead', '2023-09-01', [2023, 38, 1], [2023, 39]],
    ['weekly', 'follows a double issue', '2023-12-20', [2023, 51, 2], [2024, 1]],
    ['weekly', 'goes on to week 53', '2026-12-24', [2026, 52, 1], [2026, 53]],
    ['weekly', 'goes on after week 53', '2026-12-30', [2026, 53, 1], [2027, 1]],
    ['irregular', 'follows this week', '2023-09-01', [2023, 35, 1], [2023, 36]],
    ['irregular', 'skips what was skipped', '2023-09-01', [2022, 50, 1], [2023, 35]],
    ['fortnightly', 'begins now without an issue', '2023-09-01', null, [2023, 35]],
    ['fortnightly', 'follows last week', '2023-09-01', [2023, 34, 1], [2023, 36]],
    ['fortnightly', 'comes out this week', '2023-09-01', [2023, 33, 1], [2023, 35]],
    ['fortnightly', 'keeps step after a gap', '2023-09-01', [2023, 30, 1], [2023, 36]],
    ['fortnightly', 'follows an issue made ahead', '2023-09-01', [2023, 37, 1], [2023, 39]],
    ['fortnightly', 'keeps step across week 53', '2027-01-06', [2026, 52, 1], [2027, 1]],
    ['monthly', 'begins now without an issue', '2023-09-01', null, [2023, 35]],
    ['monthly', 'waits for the month after', '2023-08-20', [2023, 31, 1], [2023, 36]],
    ['monthly', 'comes out in a new month', '2023-09-20', [2023, 31, 1], [2023, 38]],
    ['monthly', 'keeps 1 September in August, as its Thursday is', '2023-09-01', [2023, 31, 1], [2023, 36]],
    ['monthly', 'goes on after New Year', '2023-12-20', [2023, 50, 1], [2024, 1]],
    ['monthly', 'skips the second month of an issue over two', '2023-07-30', [2023, 30, 4], [2023, 36]],
  ] as const)('should see that a %s publication %s', (cadence, _name, date, last, [year, week]) => {
    const lastIssue = last && { year: last[0], week: last[1], weeksCovered: last[2] }
    const next = nextIssueWeek({ cadence, timezone, now: `${date}T12:00:00Z`, last: lastIssue })
    expect(next).toEqual({ year, week })
  })

  it('should know the week by the clocks of the publication', () => {
    const now = '2023-09-03T23:30:00Z'
    expect(nextIssueWeek({ cadence: 'weekly', timezone: 'UTC', now, last: null })).toEqual({
      year: 2023,
      week: 35,
    })
    expect(nextIssueWeek({ cadence: 'weekly', timezone, now, last: null })).toEqual({ year: 2023, week: 36 })
  })

  it('should never go back, neither behind now nor behind the last issue', () => {
    fc.assert(
      fc.property(anyNext, ({ cadence, now, ...last }) => {
        const next = nextIssueWeek({ cadence, timezone, now, last })
        expect(compareWeeks(next, currentWeek(now, timezone))).toBeGreaterThanOrEqual(0)
        expect(compareWeeks(next, addWeeks(last, last.weeksCovered - 1))).toBeGreaterThan(0)
      }),
    )
  })

  it('should never choose a week that the last issue stands for already', () => {
    fc.assert(
      fc.property(anyNext, ({ cadence, now, ...last }) => {
        const next = nextIssueWeek({ cadence, timezone, now, last })
        const lastPeriod = periodOf({ cadence, timezone, ...last })
        const nextPeriod = periodOf({ cadence, timezone, ...next, previousEnd: lastPeriod.end })
        expect(nextPeriod.startInstant >= lastPeriod.endInstant).toBe(true)
      }),
    )
  })

  it('should come out this week or the next in step, when it is fortnightly', () => {
    fc.assert(
      fc.property(anyNext, ({ now, year, week }) => {
        const current = currentWeek(now, timezone)
        const next = nextIssueWeek({ cadence: 'fortnightly', timezone, now, last: { year, week } })
        const ahead = compareWeeks(addWeeks({ year, week }, 2), current) >= 0
        const soonest = ahead ? [addWeeks({ year, week }, 2)] : [current, addWeeks(current, 1)]
        expect(soonest).toContainEqual(next)
      }),
    )
  })

  it.each([
    [{ last: { year: 2025, week: 53 } }, 'WEEK_INVALID'],
    [{ last: { year: 2025, week: 5, weeksCovered: 0 } }, 'WEEK_INVALID'],
    [{ now: 'now' }, 'BAD_REQUEST'],
    [{ timezone: 'Nowhere' }, 'TIMEZONE_UNKNOWN'],
  ])('should refuse %j', (wrong, code) => {
    const input = { cadence: 'weekly' as const, timezone, now: '2023-09-01T12:00:00Z', last: null, ...wrong }
    expect(errorFrom(() => nextIssueWeek(input))).toMatchObject({ code })
  })
})
