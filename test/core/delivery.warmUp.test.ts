import { describe, expect, it } from '@jest/globals'

import { dayAt, warmUpLimit } from '../../src/core/delivery/warmUp.js'

describe('the warm-up of a domain', () => {
  const plan = { firstDay: 200, until: 3_000 }

  it.each([
    ['the first day', [], 200],
    ['the second day, after a full one', [200], 400],
    ['a day after some', [200, 400, 800], 1_600],
    ['a day after a weak one', [200, 400, 30], 800],
    ['a day after a list that is shorter than the limit', [50], 200],
    ['a day after the last step', [200, 400, 800, 1_500], null],
    ['a day after more than the limit ever was', [5_000], null],
  ])('should allow on %s what twice the best day was', (_day, days, limit) => {
    expect(warmUpLimit(plan, days)).toBe(limit)
  })

  it('should limit nothing where the first day is the last step already', () => {
    expect(warmUpLimit({ firstDay: 200, until: 200 }, [])).toBeNull()
  })

  it.each([
    ['in winter', '2026-11-25T23:30:00Z', 'Europe/Berlin', '2026-11-26', '2026-11-26T23:00:00Z'],
    ['on a day of 25 hours', '2026-10-25T10:00:00Z', 'Europe/Berlin', '2026-10-25', '2026-10-25T23:00:00Z'],
    [
      'where midnight is skipped',
      '2026-03-28T12:00:00Z',
      'Asia/Beirut',
      '2026-03-28',
      '2026-03-28T22:00:00Z',
    ],
  ])('should count by the days of the publication %s', (_when, instant, zone, day, endsAt) => {
    expect(dayAt(new Date(instant), zone)).toEqual({ day, endsAt: new Date(endsAt) })
  })
})
