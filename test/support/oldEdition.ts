import fc from 'fast-check'

import type { Edition, EditionItem, EditionMove, EditionStory } from '../../src/core/edition/index.js'
import { moveSentence, type MoveFacts } from '../../src/core/people/moveSentence.js'
import { createEdition, html, item, story, weekTwo } from './editionFixture.js'

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
const word = fc.constantFrom(...words)
const headings = fc.uniqueArray(
  fc.tuple(word, word, word).map((parts) => parts.join(' ')),
  { minLength: 16, maxLength: 16 },
)

/** Parts of a commentary; each is a block or two, with what readers of old issues find hard. */
const PARTS = {
  paragraph:
    '<p>Nobody rang, and <strong>nobody</strong> minded: <a href="https://report.example/a">so it says</a>.</p>',
  nested:
    '<ul><li>Mobile first<ul><li>prepaid</li><li>postpaid</li></ul></li><li>No fee</li></ul><p>That was the list.</p>',
  ordered: '<p>In this order:</p><ol><li>Ask for it</li><li>Wait for it</li></ol><p>Then ask again.</p>',
  quoted:
    '<figure class="quotation"><blockquote><p>A day is enough, and a night is too long.</p></blockquote><figcaption>The regulator, July 2023</figcaption></figure><p>So they say.</p>',
  plainQuote: '<blockquote><p>It was like that before.</p></blockquote><p>It was not.</p>',
  mention: '<p>As I said in <a href="masthead:issues/week-2">Week 2 2024</a>, it waits.</p>',
}
const commentary = fc
  .array(fc.constantFrom(...Object.values(PARTS)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))

const move = fc
  .record({
    person: fc.constantFrom('Ines Calder', 'Ludo van der Meer', 'J. P. O’Hara', 'Zoë Nuñez-Ångström'),
    kind: fc.constantFrom('joined' as const, 'promoted' as const, 'left' as const, 'retired' as const),
    role: fc.constantFrom('CTO', 'VP, Product', 'Head of Messaging'),
    company: fc.constantFrom('Larkhollow', 'Kaleyra', 'Mast & Wire'),
    note: fc.option(
      fc.constantFrom(
        'I’ve known them for years.',
        'We met in Ghent, in 2011. It rained.',
        'Ten years of signalling.',
      ),
      { nil: null },
    ),
    sourceUrl: fc.option(fc.constant('https://people.example/moved'), { nil: null }),
  })
  .map(
    ({
      person,
      kind,
      role,
      company,
      note,
      sourceUrl,
    }): { facts: MoveFacts; note: string | null; sourceUrl: string | null } => {
      const goes = kind === 'left' || kind === 'retired'
      return {
        facts: {
          ...{ person, kind, role: goes ? null : role, company: goes ? null : company },
          ...{ fromRole: null, fromCompany: goes ? company : null },
        },
        note,
        sourceUrl,
      }
    },
  )

const facts: fc.Arbitrary<Partial<EditionStory>> = fc.constantFrom<Partial<EditionStory>>(
  {},
  { source: { name: 'The Source', author: null, publishedAt: null } },
  { series: { title: 'Numbering Letters', part: 3 } },
  { kind: 'podcast' },
  {
    kind: 'event',
    event: {
      startsAt: '2024-02-05T09:00:00.000Z',
      endsAt: '2024-02-07T17:00:00.000Z',
      place: 'Lisbon',
      url: 'https://event.example/',
    },
  },
)

const section = fc.record({
  shape: fc.constantFrom('single', 'numbered', 'headed'),
  stories: fc.array(fc.record({ commentary, facts }), { minLength: 2, maxLength: 3 }),
  intro: fc.boolean(),
})

/** What stands between the moves and after them. */
const aside = fc.option(fc.constantFrom('note' as const, 'story' as const), { nil: null })

/** An issue with the parts that a newsletter has had over the years. */
export const oldEditions: fc.Arbitrary<Edition> = fc
  .record({
    headings,
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
    moves: fc.uniqueArray(move, { maxLength: 4, selector: ({ facts: { person } }) => person }),
    aside,
    listed: fc.boolean(),
    corrected: fc.boolean(),
    referring: fc.boolean(),
  })
  .map(({ headings: names, sections, moves, aside: last, listed, corrected, referring }) => {
    let next = 0
    const heading = () => names[next++ % names.length] ?? 'Untitled'
    const rows = sections.map(({ shape, stories, intro }, index): Edition['sections'][number] => {
      const own = heading()
      const isSingle = shape === 'single'
      const items = (isSingle ? stories.slice(0, 1) : stories).map((row, at): EditionItem => {
        const title = isSingle ? own : heading()
        const id = `s${index}-${at}`
        return item({
          id,
          label: shape === 'numbered' ? String(at + 1) : null,
          heading: isSingle ? null : title,
          story: story({ id, title, commentary: html(row.commentary), ...row.facts }),
        })
      })
      return {
        ...{ heading: own, anchor: `a${index}`, kind: 'stories', items },
        intro: intro && !isSingle ? html('<p>A few things that belong together.</p>') : null,
      }
    })
    if (moves.length > 0) rows.push(people(moves, last, heading))
    return createEdition({
      sections: rows,
      covered: listed ? rows.map(coveredRow) : [],
      references: referring ? [{ kind: 'mentions', target: weekTwo }] : [],
      corrections: corrected
        ? [{ revision: 2, at: '2024-01-23T10:30:00.000Z', note: 'The rule starts in May, not March.' }]
        : [],
    })
  })

const coveredRow = ({ heading, anchor, kind, items }: Edition['sections'][number]) => ({
  label: heading,
  anchor,
  entries:
    kind === 'moves'
      ? items.flatMap((one) => (one.heading === null ? [] : [{ label: one.heading, anchor: one.anchor }]))
      : [],
})

function people(
  moves: readonly { facts: MoveFacts; note: string | null; sourceUrl: string | null }[],
  last: 'note' | 'story' | null,
  heading: () => string,
): Edition['sections'][number] {
  const rows = moves.map(({ facts: said, note, sourceUrl }, index) =>
    item({ id: `m${index}`, move: editionMove(said, note, sourceUrl, `m${index}`) }),
  )
  const title = heading()
  const more: Record<'note' | 'story', EditionItem> = {
    note: item({ id: 'aside', heading: title, note: html('<p>The office cat has a badge now.</p>') }),
    story: item({
      id: 'aside',
      heading: title,
      story: story({ id: 'aside', title, commentary: html(PARTS.paragraph) }),
    }),
  }
  return {
    ...{ heading: 'People, Gossip, and Frivolous Stuff', anchor: 'people', kind: 'moves', intro: null },
    items: last === null ? rows : [...rows, more[last]],
  }
}

const editionMove = (
  said: MoveFacts,
  note: string | null,
  sourceUrl: string | null,
  id: string,
): EditionMove => ({
  ...{ id, summary: moveSentence(said), kind: said.kind, person: null, company: null, fromCompany: null },
  ...{ role: said.role, fromRole: said.fromRole, effectiveOn: null, sourceUrl, note },
})
