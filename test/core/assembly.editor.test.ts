import { describe, expect, it } from '@jest/globals'

import { assemble, type AssemblyInput, type Section } from '../../src/core/assembly/index.js'
import { weave } from '../../src/core/assembly/weave.js'
import { counter, input, item, move, outline, row, section, story } from '../support/assemblyInput.js'

const layout = [row({ kind: 'each' }), row({ kind: 'moves', heading: 'People', smallStoriesUpTo: 1 })]
const [s9, s7, s5, s3] = [9, 7, 5, 3].map((weight) => story(`s${weight}`, { weight }))
if (!s9 || !s7 || !s5 || !s3) throw new Error('four stories')

/** An assembled issue with the stories s9, s7, s5 and a move. */
function issue(over: Partial<AssemblyInput> = {}): Section[] {
  return assemble(
    input({ layout, stories: [s9, s7, s5].flatMap((one) => one ?? []), moves: [move('m')], ...over }),
  ).sections
}

function again(sections: Section[], over: Partial<AssemblyInput> = {}) {
  return assemble(input({ layout, sections, moves: [move('m')], newId: counter('again'), ...over }))
}

/** The sections in this order, named by their heading. */
function reorder(sections: Section[], ...headings: string[]): Section[] {
  return headings.flatMap((heading) => sections.find((one) => one.heading === heading) ?? [])
}

const headings = (sections: Section[]) => sections.map(({ heading }) => heading)
const all = [s9, s7, s5, s3]

describe('a new section', () => {
  it.each([
    ['after its nearest predecessor', ['s9', 's7', 's5', 'People'], ['s9', 's7', 's5', 's3', 'People']],
    [
      'after it also where the editor moved that',
      ['s5', 's9', 's7', 'People'],
      ['s5', 's3', 's9', 's7', 'People'],
    ],
    [
      'after what the editor put behind the people',
      ['s9', 'People', 's5'],
      ['s9', 's7', 'People', 's5', 's3'],
    ],
    [
      'before its nearest successor where there is no predecessor',
      ['People'],
      ['s9', 's7', 's5', 's3', 'People'],
    ],
    ['before the first that it precedes', ['s5', 'People'], ['s9', 's7', 's5', 's3', 'People']],
  ])('should go %s', (_, standing, expected) => {
    const sections = reorder(issue(), ...standing)
    expect(headings(again(sections, { stories: all }).sections)).toEqual(expected)
  })

  it('should go to the end where it has no neighbour, but not behind a moves section that closes the issue', () => {
    const intro = section({ id: 'x', heading: 'Intro' })
    const people = section({ id: 'y', heading: 'By hand', kind: 'moves' })
    const stories = [s9]
    expect(headings(again([intro], { stories, moves: [] }).sections)).toEqual(['Intro', 's9'])
    expect(headings(again([intro, people], { stories, moves: [] }).sections)).toEqual([
      'Intro',
      's9',
      'By hand',
    ])
    expect(headings(again([people, intro], { stories, moves: [] }).sections)).toEqual([
      'By hand',
      'Intro',
      's9',
    ])
  })

  it('should follow a moves section that comes first in the layout', () => {
    const turned = [...layout].reverse()
    const sections = reorder(issue(), 'People')
    expect(headings(again(sections, { layout: turned, stories: [s9] }).sections)).toEqual(['People', 's9'])
  })
})

describe('a new item', () => {
  const grouped = [row({ kind: 'group', heading: 'All', kinds: ['story'] })]
  const standing = (...ids: string[]) => [
    section({
      id: 'g',
      source: 'group',
      heading: 'All',
      assembledHeading: 'All',
      items: ids.map((id) => item({ id: `i-${id}`, story: id.startsWith('s') ? id : null, reason: 'x' })),
    }),
  ]

  it.each([
    [
      ['s9', 's5'],
      ['s9', 's7', 's5', 's3'],
    ],
    [
      ['s5', 's9'],
      ['s5', 's3', 's9', 's7'],
    ],
    [['s3'], ['s9', 's7', 's5', 's3']],
    [['note'], [null, 's9', 's7', 's5', 's3']],
  ])('should find its place among %p', (before, expected) => {
    const { sections } = again(standing(...before), { layout: grouped, stories: all, moves: [] })
    expect(outline(sections)).toEqual([['All', ...expected]])
  })

  it('should go into a section that the editor renamed and moved', () => {
    const [section] = standing('s9').map((one) => ({ ...one, heading: 'Mine' }))
    const other = issue({ stories: [s7], moves: [] })
    if (!section) throw new Error('no section')
    const { sections } = again([...other, section], {
      layout: [...grouped, ...layout],
      stories: all,
      moves: [],
    })
    expect(outline(sections)).toEqual([
      ['s7', 's7'],
      ['Mine', 's9', 's5', 's3'],
    ])
  })

  it('should put moves before small stories', () => {
    const small = story('small', { weight: 1 })
    const sections = issue({ stories: [small], moves: [] })
    expect(outline(again(sections, { stories: [small], moves: [move('m')] }).sections)).toEqual([
      ['People', 'm', 'small'],
    ])
  })
})

describe('what the editor did', () => {
  it('should keep what was taken out out until it is asked back', () => {
    const sections = reorder(issue(), 's9', 's5', 'People')
    const removed = { stories: ['s7'], moves: [] }
    const kept = again(sections, { stories: all.slice(0, 3), removed })
    expect(kept).toMatchObject({
      changed: false,
      unplaced: [{ story: 's7', reason: 'You took it out of this issue.' }],
    })
    expect(headings(again(kept.sections, { stories: all.slice(0, 3) }).sections)).toEqual([
      's9',
      's7',
      's5',
      'People',
    ])
  })

  it('should put what is asked back into its own section where that still stands', () => {
    const sections = issue().map((one) => (one.heading === 's7' ? { ...one, items: [] } : one))
    expect(outline(again(sections, { stories: all.slice(0, 3) }).sections)).toEqual(outline(issue()))
  })

  it('should leave a story where the editor put it, and its empty section too', () => {
    const hand = section({ id: 'hand', heading: 'Best of', rest: { intro: 'x' } })
    const [first, ...rest] = issue()
    if (!first) throw new Error('no section')
    const sections = [...rest, { ...first, items: [] }, { ...hand, items: first.items }]
    const result = again(sections, { stories: all.slice(0, 3) })
    expect(result.sections).toEqual(sections)
    expect(result.changed).toBe(false)
  })

  it('should carry along what else is kept on sections and items', () => {
    const sections = issue().map((one) => ({
      ...one,
      rest: { a: 1 },
      items: one.items.map((i) => ({ ...i, rest: [2] })),
    }))
    const result = again(sections, {
      stories: all,
      layout: layout.map((one) => ({ ...one, heading: 'Folk' })),
    })
    expect(result.sections.map(({ rest }) => rest)).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }, null, { a: 1 }])
    expect(result.sections.at(-1)).toMatchObject({ heading: 'Folk', items: [{ rest: [2] }] })
  })
})

describe('headings', () => {
  const topicNames = { t: 'Topic' }
  const rows = [
    row({ kind: 'topics' }),
    row({ kind: 'group', heading: 'Group', kinds: ['event'] }),
    ...layout,
  ]
  const series = (title: string) =>
    [1, 2].map((number) => story(`p${number}`, { series: { title, part: number } }))
  const stories = [
    story('in topic', { topics: ['t'] }),
    story('in group', { kind: 'event' }),
    s9,
    ...series('Serial'),
  ]
  const before = assemble(input({ layout: rows, stories, topicNames, moves: [move('m')] })).sections
  const renamed = {
    layout: rows.map((one) => ({ ...one, heading: `New ${one.heading}` })),
    topicNames: { t: 'New Topic' },
    stories: stories.map((one) => ({
      ...one,
      title: `New ${one.title}`,
      series: one.series && { ...one.series, title: `New ${one.series.title}` },
    })),
  }

  const told = (sections: Section[]) =>
    sections.map(({ heading, items }) => [heading, ...items.map((one) => one.heading)])

  it('should follow a renamed story, series, topic or row', () => {
    const { sections, changed } = again(before, renamed)
    expect(changed).toBe(true)
    expect(told(sections)).toEqual([
      ['New Topic', 'New in topic'],
      ['New Group', 'New in group'],
      ['New s9', null],
      ['New Serial', 'New p1', 'New p2'],
      ['New People', null],
    ])
    expect(again(sections, renamed).changed).toBe(false)
  })

  it('should stay where the editor wrote them, or took them away', () => {
    const edited = before.map((one, index) => ({
      ...one,
      heading: index % 2 ? null : `Mine ${index}`,
      items: one.items.map((i, at) =>
        i.heading === null ? i : { ...i, heading: at % 2 ? null : `Mine ${at}` },
      ),
    }))
    expect(again(edited, renamed).sections).toEqual(edited)
  })

  it('should stay where the row, topic or story is not known any more', () => {
    const result = again(before, { layout: [row({ kind: 'each', id: 'other' })], stories: [], moves: [] })
    expect(result.sections).toEqual(before)
    expect(result.changed).toBe(false)
  })

  it('should not touch what was placed by hand, in whatever section', () => {
    const hand = [
      section({ id: 'h', heading: 'x', assembledHeading: 'x', items: [item({ id: 'a', story: 's9' })] }),
      section({ id: 'g', source: 'group', heading: 'Own', items: [item({ id: 'b', story: 's7' })] }),
    ]
    expect(again(hand, { stories: [s9, s7], layout: rows, moves: [] }).sections).toEqual(hand)
  })

  it('should be given to an item that the editor moved from a section of its own into a group', () => {
    const [own] = issue({ stories: [s9], moves: [] })
    const group = section({
      id: 'g',
      source: 'group',
      heading: 'Group',
      assembledHeading: 'Group',
      items: own?.items,
    })
    const { sections } = again([group], { stories: [s9], layout: rows, moves: [] })
    expect(told(sections)).toEqual([['Group', 's9']])
  })
})

describe('weave', () => {
  it.each([
    ['', '', ''],
    ['', 'ab', 'ab'],
    ['ca', 'abcd', 'cdab'],
    ['xby', 'abc', 'xabcy'],
    ['xy', 'ab', 'xyab'],
  ])('should put into %p what is new in %p', (standing, ideal, expected) => {
    expect(weave([...standing], [...ideal]).join('')).toBe(expected)
  })
})
