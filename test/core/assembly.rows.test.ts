import { describe, expect, it } from '@jest/globals'

import { assemble } from '../../src/core/assembly/index.js'
import { input, item, move, outline, row, section, story } from '../support/assemblyInput.js'

const reasons = (result: ReturnType<typeof assemble>) =>
  Object.fromEntries(
    [...result.placements, ...result.unplaced].map((one) => [one.story ?? one.move, one.reason]),
  )

describe('which row takes a story', () => {
  const topicNames = { tcr: 'TCR', rtc: 'RTC security' }
  const companyNames = { k: 'Kaleyra' }
  const each = row({ kind: 'each' })
  const security = row({ kind: 'group', id: 'g', heading: 'Security', topics: ['rtc'] })
  const small = row({ kind: 'moves', heading: 'Gossip', smallStoriesUpTo: 3 })

  it('should ask a rule further down before a catch-all further up', () => {
    const stories = [story('a', { topics: ['rtc'] }), story('b', { topics: ['tcr'] })]
    const result = assemble(input({ layout: [each, security], stories, topicNames }))
    expect(outline(result.sections)).toEqual([
      ['b', 'b'],
      ['Security', 'a'],
    ])
    expect(reasons(result)).toEqual({
      a: 'Matches “Security” by the topic RTC security.',
      b: 'Weight 5, not dated: a section of its own.',
    })
  })

  it('should ask for small stories before it makes a section of its own', () => {
    const stories = [story('small', { weight: 3 }), story('big', { weight: 4 })]
    const result = assemble(input({ layout: [each, small], stories, moves: [move('m')] }))
    expect(outline(result.sections)).toEqual([
      ['big', 'big'],
      ['Gossip', 'm', 'small'],
    ])
    expect(result.sections[1]?.items.map((one) => one.heading)).toEqual([null, 'small'])
    expect(reasons(result).small).toBe('A small story (weight 3, at most 3).')
  })

  it('should need one value of every list that is not empty', () => {
    const picky = row({
      kind: 'group',
      heading: 'Picky',
      topics: ['rtc', 'tcr'],
      kinds: ['event'],
      companies: ['k'],
    })
    const whole = { topics: ['tcr'], kind: 'event', companies: ['k', 'other'] }
    const stories = [
      story('all', whole),
      story('no topic', { ...whole, topics: [] }),
      story('no kind', { ...whole, kind: 'story' }),
      story('no company', { ...whole, companies: ['other'] }),
    ]
    const result = assemble(input({ layout: [picky], stories, topicNames, companyNames }))
    expect(reasons(result)).toEqual({
      all: 'Matches “Picky” by the topic TCR and the kind event and the company Kaleyra.',
      'no topic':
        'No section of this layout matches it: kind event, topics none, companies Kaleyra and other.',
      'no kind': 'No section of this layout matches it: kind story, topics TCR, companies Kaleyra and other.',
      'no company': 'No section of this layout matches it: kind event, topics TCR, companies other.',
    })
  })

  it('should leave out what is too light for every section that could take it', () => {
    const layout = [
      { ...each, minWeight: 6 },
      { ...security, minWeight: 4 },
    ]
    const stories = [story('a', { weight: 2, topics: ['rtc'] }), story('b', { weight: 4 })]
    expect(reasons(assemble(input({ layout, stories })))).toEqual({
      a: 'Its weight 2 is below the minimum 4 of every section that could take it.',
      b: 'Its weight 4 is below the minimum 6 of every section that could take it.',
    })
  })

  it('should leave out what is too heavy for the only section there is', () => {
    const series = { title: 'Trilogy', part: 1 }
    const stories = [
      story('a', { weight: 4 }),
      story('b', { weight: 2, series }),
      story('c', { weight: 9, series }),
    ]
    expect(reasons(assemble(input({ layout: [small], stories })))).toEqual({
      a: 'Its weight 4 is above 3, the most that “Gossip” takes.',
      b: 'The weight 9 of its series is above 3, the most that “Gossip” takes.',
      c: 'The weight 9 of its series is above 3, the most that “Gossip” takes.',
    })
  })

  it('should pass on what a full row has no room for, the best by its sort first', () => {
    const layout = [
      { ...security, maximum: 1, sort: 'title' as const },
      { ...each, maximum: 1 },
    ]
    const stories = ['c', 'a', 'd', 'b'].map((id) =>
      story(id, { topics: ['rtc'], weight: id === 'd' ? 9 : 5 }),
    )
    const result = assemble(input({ layout, stories, moves: [move('m')] }))
    expect(outline(result.sections)).toEqual([
      ['Security', 'a'],
      ['d', 'd'],
    ])
    expect(result.unplaced).toEqual([
      { story: 'b', move: null, reason: '“Security” is full (1 of 1).' },
      { story: 'c', move: null, reason: '“Security” is full (1 of 1).' },
      { story: null, move: 'm', reason: 'No section of this layout takes moves.' },
    ])
  })

  it('should count what stands against the maximum, also what was added by hand', () => {
    const items = ['x', 'y'].map((id) => item({ id: `item-${id}`, story: id }))
    const note = item({ id: 'note' })
    const stories = [story('x'), story('y'), story('a', { topics: ['rtc'] })]
    const standing = [section({ id: 's', source: 'g', items: [...items, note] })]
    const run = (maximum: number) =>
      assemble(input({ layout: [{ ...security, maximum }], stories, sections: standing }))
    expect(reasons(run(1)).a).toBe('“Security” is full (2 of 1).')
    expect(reasons(run(2)).a).toBe('“Security” is full (2 of 2).')
    expect(run(3).unplaced).toEqual([])
  })

  it('should count the sections of an each row, and the moves and small stories of a moves row', () => {
    const layout = [
      { ...each, maximum: 1, minWeight: 4 },
      { ...small, maximum: 2 },
    ]
    const stories = [story('a'), story('b'), story('c', { weight: 1 })]
    const moves = [move('m'), move('n')]
    const result = assemble(input({ layout, stories, moves }))
    expect(outline(result.sections)).toEqual([
      ['a', 'a'],
      ['Gossip', 'm', 'n'],
    ])
    expect(reasons(result)).toMatchObject({
      b: 'The list of stories with a section of their own is full (1 of 1).',
      c: '“Gossip” is full (2 of 2).',
    })
    expect(reasons(assemble(input({ layout, moves: [...moves, move('o')] }))).o).toBe(
      '“Gossip” is full (2 of 2).',
    )
  })

  describe('topics', () => {
    const stories = [
      story('both', { topics: ['rtc', 'tcr'] }),
      story('one', { topics: ['rtc'] }),
      story('two', { topics: ['rtc'], weight: 1 }),
      story('none'),
    ]

    it('should make one section a topic, in the order of the row', () => {
      const layout = [row({ kind: 'topics', id: 't', topics: ['rtc', 'tcr'] })]
      const { sections } = assemble(input({ layout, stories, topicNames }))
      expect(outline(sections)).toEqual([['RTC security', 'both', 'one', 'two']])
      expect(sections[0]).toMatchObject({ source: 't:topic:rtc', reason: 'Stories on RTC security.' })
    })

    it('should follow the order of the topics where the row names none, and ask for any topic first', () => {
      const layout = [each, row({ kind: 'topics', id: 't', maximum: 1 })]
      const result = assemble(input({ layout, stories, topicNames }))
      expect(outline(result.sections)).toEqual([
        ['none', 'none'],
        ['two', 'two'],
        ['TCR', 'both'],
        ['RTC security', 'one'],
      ])
      expect(reasons(result).both).toBe('Filed under its topic TCR.')
    })

    it('should name the topic whose section is full', () => {
      const layout = [row({ kind: 'topics', id: 't', maximum: 1 })]
      expect(reasons(assemble(input({ layout, stories, topicNames }))).two).toBe(
        '“RTC security” is full (1 of 1).',
      )
    })
  })
})

describe('fresh order', () => {
  const dated = [
    story('a', { weight: 1, title: 'Episode 10', publishedAt: '2023-08-28T10:00:00.000Z' }),
    story('b', { weight: 9, title: 'Episode 9', publishedAt: '2023-08-30T10:00:00.000Z' }),
    story('c', { weight: 5, title: 'Aria', createdAt: '2023-08-31T10:00:00.000Z' }),
    story('d', { weight: 9, title: 'Zebra', createdAt: '2023-08-27T10:00:00.000Z' }),
  ]

  it.each([
    ['weight', ['d', 'b', 'c', 'a']],
    ['newest', ['c', 'b', 'a', 'd']],
    ['oldest', ['d', 'a', 'b', 'c']],
    ['title', ['c', 'b', 'a', 'd']],
  ] as const)('should sort by %s', (sort, expected) => {
    for (const layout of [[row({ kind: 'each', sort })], [row({ kind: 'group', kinds: ['story'], sort })]]) {
      const { sections } = assemble(input({ layout, stories: dated }))
      expect(sections.flatMap(({ items }) => items.map((one) => one.story))).toEqual(expected)
    }
  })

  it('should break ties by weight, then creation, then title, then id', () => {
    const publishedAt = '2023-08-28T10:00:00.000Z'
    const stories = [
      story('late', { publishedAt, title: 'A', createdAt: '2023-08-30T00:00:00.000Z' }),
      story('z', { publishedAt, title: 'B' }),
      story('y', { publishedAt, title: 'C' }),
      story('x', { publishedAt, title: 'C' }),
      story('heavy', { publishedAt, title: 'D', weight: 6 }),
    ]
    const { sections } = assemble(input({ layout: [row({ kind: 'each', sort: 'newest' })], stories }))
    expect(sections.map(({ items }) => items[0]?.story)).toEqual(['heavy', 'z', 'x', 'y', 'late'])
  })

  it('should sort moves by their day, those without one last, then by label', () => {
    const moves = [
      move('m', { label: 'Bea' }),
      move('n', { label: 'Abe' }),
      move('o', { label: 'Cyd', effectiveOn: '2023-08-30' }),
      move('p', { label: 'Dan', effectiveOn: '2023-08-29T08:00:00.000Z' }),
    ]
    expect(outline(assemble(input({ moves })).sections)).toEqual([['moves', 'p', 'o', 'n', 'm']])
  })

  it('should follow the layout, and leave out sections without items', () => {
    const layout = [
      row({ kind: 'moves' }),
      row({ kind: 'group', id: 'g', kinds: ['event'], showItems: true }),
      row({ kind: 'topics' }),
      row({ kind: 'each' }),
    ]
    const stories = [story('a', { weight: 9 }), story('b', { kind: 'event' })]
    const { sections } = assemble(input({ layout, stories, moves: [move('m')] }))
    expect(outline(sections)).toEqual([
      ['moves', 'm'],
      ['group', 'b'],
      ['a', 'a'],
    ])
    expect(sections.map(({ kind, showItems, source }) => [kind, showItems, source])).toEqual([
      ['moves', false, 'moves'],
      ['stories', true, 'g'],
      ['stories', false, 'each:story:a'],
    ])
  })
})
