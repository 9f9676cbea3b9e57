import { describe, expect, it } from '@jest/globals'

import { assemble, type MoveCandidate, type StoryCandidate } from '../../src/core/assembly/index.js'
import { input, item, move, section, story, WEEK_35 } from '../support/assemblyInput.js'

const week = (number: number) => ({ year: 2023, week: number })

describe('candidates', () => {
  it.each<[string, Partial<StoryCandidate>, string]>([
    ['an undated, untargeted one', {}, 'Weight 5, not dated: a section of its own.'],
    [
      'one targeted at the week',
      { targetWeek: week(35) },
      'Weight 5, targeted at week 35: a section of its own.',
    ],
    [
      'a targeted one with an old source',
      { targetWeek: week(35), publishedAt: '2020-01-01T00:00:00.000Z' },
      'Weight 5, targeted at week 35: a section of its own.',
    ],
    [
      'one from the first instant of the period',
      { publishedAt: WEEK_35.start },
      'Weight 5, dated 28 August 2023: a section of its own.',
    ],
    [
      'one with a date that cannot be read',
      { publishedAt: 'last Tuesday' },
      'Weight 5, not dated: a section of its own.',
    ],
  ])('should place %s', (_, over, reason) => {
    const { placements, unplaced } = assemble(input({ stories: [story('a', over)] }))
    expect(unplaced).toEqual([])
    expect(placements).toMatchObject([{ story: 'a', move: null, reason, added: true }])
  })

  it.each<[string, Partial<StoryCandidate>, string]>([
    ['in the inbox', { stage: 'inbox' }, 'It is in the inbox, not written yet.'],
    ['shortlisted', { stage: 'shortlisted' }, 'It is shortlisted, not written yet.'],
    ['parked', { stage: 'parked' }, 'It is parked for later.'],
    ['dropped', { stage: 'dropped' }, 'It was dropped.'],
    ['at an unknown stage', { stage: 'legal' }, 'Its stage is “legal”, not “written”.'],
    ['in another issue', { standsIn: 'CXTech Week 29 2023' }, 'It already stands in CXTech Week 29 2023.'],
    ['targeted at another week', { targetWeek: week(36) }, 'It is targeted at week 36 of 2023.'],
    [
      'targeted at the same week of another year',
      { targetWeek: { year: 2022, week: 35 } },
      'It is targeted at week 35 of 2022.',
    ],
    [
      'dated before the period',
      { publishedAt: '2023-08-12T10:00:00.000Z' },
      'Its source is dated 12 August 2023, outside 28 August to 3 September 2023; target it at this week to include it.',
    ],
    [
      'dated at the first instant after the period, told in the zone of the publication',
      { publishedAt: WEEK_35.end },
      'Its source is dated 4 September 2023, outside 28 August to 3 September 2023; target it at this week to include it.',
    ],
    ['taken out', { id: 'out' }, 'You took it out of this issue.'],
  ])('should leave out a story that is %s, and say so', (_, over, reason) => {
    const one = story('a', over)
    const { placements, unplaced } = assemble(
      input({ stories: [one], removed: { stories: ['out'], moves: ['a'] } }),
    )
    expect(placements).toEqual([])
    expect(unplaced).toEqual([{ story: one.id, move: null, reason }])
  })

  it.each<[string, Partial<MoveCandidate>, string]>([
    ['undated', {}, 'A move noted for this week.'],
    ['targeted', { targetWeek: week(35), effectiveOn: '2022-01-01' }, 'A move targeted at week 35.'],
    ['of the first day', { effectiveOn: '2023-08-28' }, 'A move that takes effect on 28 August 2023.'],
    ['of the last day', { effectiveOn: '2023-09-03' }, 'A move that takes effect on 3 September 2023.'],
    [
      'of an instant',
      { effectiveOn: '2023-08-27T23:30:00.000Z' },
      'A move that takes effect on 28 August 2023.',
    ],
  ])('should place a move that is %s', (_, over, reason) => {
    const { placements } = assemble(input({ moves: [move('m', over)] }))
    expect(placements).toMatchObject([{ story: null, move: 'm', reason, added: true }])
  })

  it.each<[string, Partial<MoveCandidate>, string]>([
    [
      'of the day before',
      { effectiveOn: '2023-08-27' },
      'It takes effect on 27 August 2023, outside 28 August to 3 September 2023; target it at this week to include it.',
    ],
    ['targeted elsewhere', { targetWeek: week(34) }, 'It is targeted at week 34 of 2023.'],
    ['in another issue', { standsIn: 'CXTech Week 34 2023' }, 'It already stands in CXTech Week 34 2023.'],
    ['taken out', { id: 'out' }, 'You took it out of this issue.'],
  ])('should leave out a move that is %s', (_, over, reason) => {
    const one = move('m', over)
    const { placements, unplaced } = assemble(
      input({ moves: [one], removed: { stories: ['m'], moves: ['out'] } }),
    )
    expect(placements).toEqual([])
    expect(unplaced).toEqual([{ story: null, move: one.id, reason }])
  })

  it('should take both weeks of a double issue', () => {
    const period = { ...WEEK_35, weeks: [week(51), week(52)] }
    const stories = [story('a', { targetWeek: week(51) }), story('b', { targetWeek: week(52) })]
    expect(assemble(input({ period, stories })).placements).toHaveLength(2)
  })

  it('should keep plain dates in the period where the zone is not given', () => {
    const { timezone: _, ...period } = WEEK_35
    const moves = ['2023-08-27', '2023-08-28', '2023-09-03', '2023-09-04'].map((day) =>
      move(day, { effectiveOn: day }),
    )
    expect(assemble(input({ period, moves })).placements.map((placement) => placement.move)).toEqual([
      '2023-08-28',
      '2023-09-03',
    ])
  })

  it('should not place again what stands, and say who placed it', () => {
    const byHand = section({ id: 's', items: [item({ id: 'i', story: 'a' })] })
    const result = assemble(input({ sections: [byHand], stories: [story('a', { stage: 'inbox' })] }))
    expect(result).toEqual({
      sections: [byHand],
      placements: [
        { story: 'a', move: null, section: 's', item: 'i', reason: 'Placed by the editor.', added: false },
      ],
      unplaced: [],
      changed: false,
    })
  })
})
