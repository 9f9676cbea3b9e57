import { describe, expect, it } from '@jest/globals'

import {
  assemble,
  defaultLayout,
  type MoveCandidate,
  type StoryCandidate,
} from '../../src/core/assembly/index.js'
import { counter, input, move, story } from '../support/assemblyInput.js'
import week from '../support/week-35-2023.json' with { type: 'json' }

const targetWeek = week.week

const stories: StoryCandidate[] = week.stories.map((one) =>
  story(one.title, {
    kind: one.kind,
    weight: one.weight,
    topics: one.topics,
    companies: one.companies,
    series: one.series === undefined ? null : { title: one.series, part: one.part ?? null },
    targetWeek,
  }),
)
const moves: MoveCandidate[] = week.moves.map(({ person, role, company }) =>
  move(person, { label: `${person}, ${role} at ${company}`, targetWeek }),
)

describe('a real week', () => {
  const { sections, placements, unplaced } = assemble(
    input({ layout: defaultLayout(counter('row')), stories, moves, newId: counter() }),
  )

  it('should assemble into the sections that its editor chose, in that order', () => {
    expect(sections.map((section) => section.heading)).toEqual(week.expected.covered)
  })

  it('should number the parts of the series, and only them', () => {
    const labelled = sections
      .filter((section) => section.numbered)
      .map(({ heading, items }) => [heading, items.map((_, index) => String(index + 1))])
    expect(Object.fromEntries(labelled)).toEqual(week.expected.labels)
    expect(sections[0]?.items.map((item) => item.heading)).toEqual([
      'The Campaign Registry and Foreign Ownership: A Matter of National Security',
      'Understanding TCR and Kaleyra Part 1',
      'Understanding TCR and Kaleyra Part 2',
    ])
  })

  it('should end with the people, by name where no date tells them apart', () => {
    const last = sections.at(-1)
    expect(last?.kind).toBe('moves')
    expect(last?.items.map((item) => item.move)).toEqual(['Cosmo Adeyemi-Lund', 'Ottilie Brandvoll'])
  })

  it('should place everything and say why', () => {
    expect(unplaced).toEqual([])
    expect(placements.map(({ reason }) => reason)).toEqual([
      'Part 1 of TCR Trilogy.',
      'Part 2 of TCR Trilogy.',
      'Part 3 of TCR Trilogy.',
      'Weight 8, targeted at week 35: a section of its own.',
      'Weight 7, targeted at week 35: a section of its own.',
      'Weight 6, targeted at week 35: a section of its own.',
      'Weight 5, targeted at week 35: a section of its own.',
      'A move targeted at week 35.',
      'A move targeted at week 35.',
    ])
  })
})
