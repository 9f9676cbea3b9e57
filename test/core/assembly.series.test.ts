import { describe, expect, it } from '@jest/globals'

import { assemble, type Section, type StoryCandidate } from '../../src/core/assembly/index.js'
import { counter, input, item, outline, row, section, story } from '../support/assemblyInput.js'

const part = (number: number | null, over: Partial<StoryCandidate> = {}, title = 'TCR Trilogy') =>
  story(`part ${number}`, { series: { title, part: number }, ...over })

const run = (sections: Section[], stories: StoryCandidate[], layout = [row({ kind: 'each' })]) =>
  assemble(
    input({ sections, stories, layout, topicNames: { tcr: 'TCR' }, newId: counter(`n${sections.length}-`) }),
  )

describe('a series', () => {
  it('should be one numbered section, its items in part order', () => {
    const stories = [part(3, { weight: 9 }), part(null), part(1, { weight: 1 }, ' tcr TRILOGY '), part(2)]
    const { sections, placements } = run([], [story('other', { weight: 8 }), ...stories])
    expect(outline(sections)).toEqual([
      ['tcr TRILOGY', 'part 1', 'part 2', 'part 3', 'part null'],
      ['other', 'other'],
    ])
    expect(sections[0]).toMatchObject({ source: 'each:series:tcr trilogy', numbered: true })
    expect(sections[0]?.items.map(({ heading }) => heading)).toEqual([
      'part 1',
      'part 2',
      'part 3',
      'part null',
    ])
    expect(placements[3]?.reason).toBe('Belongs to the series TCR Trilogy.')
  })

  it('should look like a single story while it has one part', () => {
    const { sections } = run([], [part(1)])
    expect(sections).toMatchObject([
      { heading: 'part 1', assembledHeading: 'part 1', numbered: false, source: 'each:series:tcr trilogy' },
    ])
    expect(sections[0]?.items).toMatchObject([{ heading: null, assembledHeading: null }])
  })

  it('should become numbered when a part joins', () => {
    const first = run([], [part(2)]).sections
    const { sections, changed } = run(first, [part(2), part(1)])
    expect(changed).toBe(true)
    expect(sections).toMatchObject([
      {
        id: first[0]?.id,
        heading: 'TCR Trilogy',
        assembledHeading: 'TCR Trilogy',
        numbered: true,
        items: [
          { story: 'part 1', heading: 'part 1' },
          { id: first[0]?.items[0]?.id, story: 'part 2', heading: 'part 2', assembledHeading: 'part 2' },
        ],
      },
    ])
  })

  it('should become numbered under the heading that the editor gave it', () => {
    const first = run([], [part(1)]).sections.map((one) => ({ ...one, heading: 'Mine' }))
    expect(run(first, [part(1), part(2)]).sections).toMatchObject([
      { heading: 'Mine', numbered: true, items: [{ heading: 'part 1' }, { heading: 'part 2' }] },
    ])
  })

  it('should stay without numbers where the editor switched them off', () => {
    const first = run([], [part(1), part(2)]).sections.map((one) => ({ ...one, numbered: false }))
    expect(run(first, [part(1), part(2), part(3)]).sections).toMatchObject([
      { heading: 'TCR Trilogy', numbered: false, items: [{}, {}, { heading: 'part 3' }] },
    ])
  })

  it('should number a standing story that turns out to be the first part', () => {
    const first = run([], [story('part 1')]).sections
    expect(run(first, [part(1), part(2)]).sections).toMatchObject([
      {
        source: 'each:story:part 1',
        heading: 'TCR Trilogy',
        numbered: true,
        items: [{}, { story: 'part 2' }],
      },
    ])
  })

  it('should join the first part where the editor put that by hand', () => {
    const byHand = section({ id: 'hand', heading: 'Mine', items: [item({ id: 'i', story: 'part 1' })] })
    const group = row({ kind: 'group', topics: ['tcr'] })
    const { sections, placements } = run([byHand], [part(1), part(2, { topics: ['tcr'] })], [group])
    expect(sections).toMatchObject([
      {
        id: 'hand',
        heading: 'Mine',
        numbered: false,
        items: [{ heading: null }, { story: 'part 2', heading: 'part 2' }],
      },
    ])
    expect(placements.map(({ reason, added }) => [reason, added])).toEqual([
      ['Placed by the editor.', false],
      ['Part 2 of TCR Trilogy.', true],
    ])
  })

  it('should join its own section rather than one to which a part was moved', () => {
    const [own] = run([], [part(1), part(2)]).sections
    if (!own) throw new Error('no section')
    const moved = section({ id: 'hand', items: own.items.slice(1) })
    const { sections } = run([moved, { ...own, items: own.items.slice(0, 1) }], [part(1), part(2), part(3)])
    expect(sections.map(({ items }) => items.map((one) => one.story))).toEqual([
      ['part 2'],
      ['part 1', 'part 3'],
    ])
  })

  it('should go where its heaviest part is taken, and where none takes that, the next', () => {
    const group = row({ kind: 'group', heading: 'Rules', topics: ['tcr'] })
    const stories = [part(1, { weight: 9 }), part(2, { weight: 2, topics: ['tcr'] })]
    expect(outline(run([], stories, [group, row({ kind: 'each' })]).sections)).toEqual([
      ['TCR Trilogy', 'part 1', 'part 2'],
    ])
    const { sections, placements } = run([], stories, [group])
    expect(outline(sections)).toEqual([['Rules', 'part 1', 'part 2']])
    expect(placements.map(({ reason }) => reason)).toEqual([
      'Part 1 of TCR Trilogy.',
      'Matches “Rules” by the topic TCR.',
    ])
  })

  it('should weigh as much as its heaviest part against the minimum of a row', () => {
    const stories = [part(1, { weight: 2 }), part(2, { weight: 6 })]
    expect(run([], stories, [row({ kind: 'each', minWeight: 5 })]).unplaced).toEqual([])
  })

  it('should leave out the parts for which its section has no room', () => {
    const group = row({ kind: 'group', heading: 'Rules', kinds: ['story'], maximum: 2 })
    const stories = [1, 2, 3].map((number) => part(number))
    const { sections, unplaced } = run([], stories, [group, row({ kind: 'each' })])
    expect(outline(sections)).toEqual([['Rules', 'part 1', 'part 2']])
    expect(unplaced).toEqual([{ story: 'part 3', move: null, reason: '“Rules” is full (2 of 2).' }])
    expect(run(sections, stories, [group, row({ kind: 'each' })])).toMatchObject({ changed: false, unplaced })
  })

  it('should be sorted by its newest part, and by its own title', () => {
    const stories = [
      part(1, { publishedAt: '2023-08-28T08:00:00.000Z' }),
      part(2, { publishedAt: '2023-08-31T08:00:00.000Z' }),
      story('Zulu', { publishedAt: '2023-08-30T08:00:00.000Z' }),
      story('Quebec', { publishedAt: '2023-08-29T08:00:00.000Z' }),
    ]
    const headings = (sort: 'newest' | 'oldest' | 'title') =>
      run([], stories, [row({ kind: 'each', sort })]).sections.map(({ heading }) => heading)
    expect(headings('newest')).toEqual(['TCR Trilogy', 'Zulu', 'Quebec'])
    expect(headings('oldest')).toEqual(['TCR Trilogy', 'Quebec', 'Zulu'])
    expect(headings('title')).toEqual(['Quebec', 'TCR Trilogy', 'Zulu'])
  })

  it('should take a blank series title for none', () => {
    const stories = [part(1, {}, '  '), part(2, {}, '  ')]
    expect(run([], stories).sections).toMatchObject([
      { source: 'each:story:part 1', reason: 'Weight 5, not dated: a section of its own.' },
      { source: 'each:story:part 2' },
    ])
  })
})
