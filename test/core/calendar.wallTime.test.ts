import { describe, expect, it } from '@jest/globals'

import { instantAt } from '../../src/core/calendar/index.js'
import { errorFrom } from '../support/errorFrom.js'

describe('the instant of a time on the wall', () => {
  it.each([
    ['in winter', '2026-11-25T09:00', 'Europe/Berlin', '2026-11-25T08:00:00Z'],
    ['in summer', '2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00Z'],
    ['with seconds', '2026-07-01T09:00:30', 'Europe/Berlin', '2026-07-01T07:00:30Z'],
    ['the first of two, when clocks go back', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['after clocks went back', '2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
    ['just before clocks go forward', '2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
    ['just when clocks have gone forward', '2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['where they go by half an hour', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
    [
      'with an offset, whatever the zone',
      '2026-11-25T09:00:00+05:00',
      'Europe/Berlin',
      '2026-11-25T04:00:00Z',
    ],
    ['in UTC, whatever the zone', '2026-11-25T09:00:00Z', 'Asia/Tokyo', '2026-11-25T09:00:00Z'],
  ])('should be found %s', (_when, text, zone, instant) => {
    expect(instantAt(text, zone)).toBe(instant)
  })

  it('should be refused where clocks go forward past it', () => {
    expect(errorFrom(() => instantAt('2026-03-29T02:30', 'Europe/Berlin'))).toMatchObject({
      ...{ code: 'TIME_SKIPPED', path: 'sendAt', value: '2026-03-29T02:30' },
    })
  })

  it.each(['', 'soon', '2026-02-30T09:00', '2026-11-25', '2026-11-25T25:00'])(
    'should refuse “%s”',
    (text) => {
      expect(errorFrom(() => instantAt(text, 'Europe/Berlin'))).toMatchObject({ code: 'BAD_REQUEST' })
    },
  )
})
