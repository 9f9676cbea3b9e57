import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Edition, EditionItem } from '../../src/core/edition/index.js'
import { moveSentence, type MoveFacts } from '../../src/core/people/moveSentence.js'
import { readMoveSentence } from '../../src/core/people/readMoveSentence.js'
import { renderMarkdown } from '../../src/core/render/markdown/index.js'
import { renderText } from '../../src/core/render/text/index.js'
import { renderWebPage } from '../../src/core/render/web/index.js'
import { splitIssue, visibleWords, visibleWordsOf, type SourceDocument } from '../../src/core/split/index.js'
import { FIXTURE_CONTEXT } from '../../src/scripts/bench/splitScore.js'
import { createEdition, html, item, site, story } from '../support/editionFixture.js'

const person = fc.constantFrom(
  'Ines Calder',
  'Ludo van der Meer',
  'J. P. O’Hara',
  'Zoë Nuñez-Ångström',
  'Ottilie Brandvoll',
)
const role = fc.constantFrom(
  'CTO',
  'VP, Product',
  'Head of Messaging',
  'Managing Director EMEA',
  'SVP Sales',
  'General Counsel',
)
const company = fc.constantFrom(
  'Larkhollow',
  'Kaleyra',
  'Brightline Networks Ltd',
  'Mast & Wire',
  'Vapi.ai',
  'The Campaign Registry',
)
const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

/** Moves of which the sentence says everything. */
const moves: fc.Arbitrary<MoveFacts> = fc
  .record({
    person,
    kind: fc.constantFrom(
      'joined' as const,
      'promoted' as const,
      'left' as const,
      'founded' as const,
      'retired' as const,
    ),
    role: nullable(role),
    company: nullable(company),
    fromRole: nullable(role),
    fromCompany: nullable(company),
  })
  .map((move) => {
    if (move.kind === 'retired') return { ...move, role: null, company: null }
    if (move.kind === 'left') return { ...move, role: null, company: null }
    return move
  })

describe('a move', () => {
  it('should be read back from its sentence as it was', () => {
    fc.assert(
      fc.property(moves, (move) => {
        const [read] = readMoveSentence(moveSentence(move))
        expect(read).toMatchObject({ ...move, rest: '' })
      }),
      { numRuns: 1_000 },
    )
  })

  it('should be read from a line of any length at once', () => {
    expect(readMoveSentence('Aa '.repeat(700_000))).toEqual([])
  })
})

const words = [
  'Porting',
  'Relay',
  'Numbers',
  'Quiet',
  'Lake',
  'Copper',
  'Signal',
  'Harbour',
  'Night',
  'Ledger',
]
const titles = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.constantFrom(...words))
    .map((parts) => parts.join(' ')),
  { minLength: 12, maxLength: 12 },
)
const sentence = fc.constantFrom(
  'It waits for a while.',
  'Nobody rang, and nobody minded.',
  'The report says <a href="https://report.example/a">so</a>.',
)

const editions: fc.Arbitrary<Edition> = fc
  .record({
    titles,
    shape: fc.array(fc.constantFrom('single', 'numbered'), { minLength: 1, maxLength: 3 }),
    text: sentence,
    moves: fc.array(moves, { maxLength: 3 }),
    listed: fc.boolean(),
  })
  .map(({ titles: names, shape, text, moves: people, listed }) => {
    let next = 0
    const title = () => names[next++ % names.length] ?? 'Untitled'
    const body = () => html(`<p>${text}</p><ul><li>one</li><li>two</li></ul><p>The end.</p>`)
    const sections: Edition['sections'] = shape.map((kind, index) => {
      const heading = title()
      const stories: EditionItem[] =
        kind === 'single'
          ? [item({ id: `s${index}`, story: story({ id: `s${index}`, title: heading, commentary: body() }) })]
          : [1, 2].map((number) => {
              const own = title()
              return item({
                id: `s${index}-${number}`,
                label: String(number),
                heading: own,
                story: story({ id: `s${index}-${number}`, title: own, commentary: body() }),
              })
            })
      return {
        heading,
        anchor: `a${index}`,
        kind: 'stories',
        intro: kind === 'single' ? null : html('<p>In two parts.</p>'),
        items: stories,
      }
    })
    if (people.length > 0) {
      const rows = people.map((move, index) =>
        item({
          id: `m${index}`,
          move: {
            id: `m${index}`,
            summary: moveSentence(move),
            kind: move.kind,
            person: null,
            company: null,
            fromCompany: null,
            role: move.role,
            fromRole: move.fromRole,
            effectiveOn: null,
            sourceUrl: null,
            note: 'I’ve known them for years.',
          },
        }),
      )
      sections.push({
        heading: 'People, Gossip, and Frivolous Stuff',
        anchor: 'people',
        kind: 'moves',
        intro: null,
        items: rows,
      })
    }
    const covered = listed
      ? sections.map(({ heading, anchor }) => ({ label: heading, anchor, entries: [] }))
      : []
    return createEdition({ sections, covered, references: [], corrections: [] })
  })

const FORMATS = { html: renderWebPage, markdown: renderMarkdown, text: renderText }

describe.each(Object.entries(FORMATS))('an issue rendered as %s', (format, render) => {
  const sourceOf = (edition: Edition): SourceDocument => ({
    key: 'one',
    url: null,
    title: null,
    publishedAt: null,
    author: null,
    tags: [],
    body: { format: format as keyof typeof FORMATS, text: render(edition, site) },
  })

  it('should come back with the same structure', () => {
    fc.assert(
      fc.property(editions, (edition) => {
        const issue = splitIssue(sourceOf(edition), FIXTURE_CONTEXT)
        expect({
          title: issue.title,
          week: issue.week,
          covered: issue.covered,
          sections: issue.sections.map(shapeOf),
        }).toEqual({
          title: edition.issue.title,
          week: edition.issue.week,
          covered: edition.covered.map(({ label, entries }) => ({
            label,
            entries: entries.map((entry) => entry.label),
          })),
          sections: edition.sections.map(({ heading, kind, intro, items }) => ({
            heading,
            kind,
            intro: intro !== null,
            numbered: items.some(({ label }) => label !== null),
            items: items.map((one) => ({
              heading: one.heading,
              url: one.story?.url ?? null,
              move: one.move?.kind ?? null,
              note: one.move?.note ?? null,
            })),
          })),
        })
      }),
      { numRuns: 60 },
    )
  })

  it('should keep every visible word', () => {
    fc.assert(
      fc.property(editions, (edition) => {
        const source = sourceOf(edition)
        const kept = new Set(visibleWordsOf(splitIssue(source, FIXTURE_CONTEXT)))
        expect(visibleWords(source).filter((word) => !kept.has(word))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

function shapeOf({
  heading,
  kind,
  intro,
  numbered,
  items,
}: ReturnType<typeof splitIssue>['sections'][number]) {
  return {
    heading,
    kind,
    intro: intro !== null,
    numbered,
    items: items.map((one) => ({
      heading: one.heading,
      url: one.story?.url ?? null,
      move: one.move?.kind ?? null,
      note: one.move?.note ?? null,
    })),
  }
}
