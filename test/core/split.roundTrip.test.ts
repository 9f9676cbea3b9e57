import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Nodes, Root } from 'hast'
import { visit } from 'unist-util-visit'

import type { Edition } from '../../src/core/edition/index.js'
import { renderMarkdown } from '../../src/core/render/markdown/index.js'
import { renderText } from '../../src/core/render/text/index.js'
import { renderWebPage } from '../../src/core/render/web/index.js'
import { textOf } from '../../src/core/split/blocks.js'
import { splitIssue, type SourceDocument, type SplitIssue } from '../../src/core/split/index.js'
import { readMoveSentence } from '../../src/core/people/readMoveSentence.js'
import { FIXTURE_CONTEXT } from '../../src/scripts/bench/splitScore.js'
import { site } from '../support/editionFixture.js'
import { keptWords } from '../support/keptWords.js'
import { oldEditions } from '../support/oldEdition.js'
import { sourceWords } from '../support/sourceWords.js'

const FORMATS = { html: renderWebPage, markdown: renderMarkdown, text: renderText }

describe.each(Object.entries(FORMATS))('an issue of many parts, rendered as %s', (format, render) => {
  const sourceOf = (edition: Edition): SourceDocument => ({
    ...{ key: 'one', url: null, title: null, publishedAt: null, author: null, tags: [] },
    body: { format: format as keyof typeof FORMATS, text: render(edition, site) },
  })

  it('should come back with the same sections, stories, moves and texts', () => {
    fc.assert(
      fc.property(oldEditions, (edition) => {
        expect(foundIn(splitIssue(sourceOf(edition), FIXTURE_CONTEXT))).toEqual(saidBy(edition))
      }),
      { numRuns: 60 },
    )
  })

  it('should keep every word as often as it stood there', () => {
    fc.assert(
      fc.property(oldEditions, (edition) => {
        const source = sourceOf(edition)
        const kept = keptWords(splitIssue(source, FIXTURE_CONTEXT))
        const lost = [...sourceWords(source)].filter(([word, count]) => (kept.get(word) ?? 0) < count)
        expect(lost).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

const saidBy = ({ issue, covered, sections }: Edition) => ({
  title: issue.title,
  covered: covered.map(({ label, entries }) => [label, ...entries.map((entry) => entry.label)]),
  sections: sections.map(({ heading, kind, intro, items }) => ({
    heading,
    kind,
    numbered: items.some(({ label }) => label !== null),
    intro: shapeOf(intro),
    items: items.map(({ heading: own, note, story, move }) => ({
      heading: own,
      note: shapeOf(note),
      story: story && {
        ...{ title: story.title, kind: story.kind, url: story.url, series: story.series },
        commentary: shapeOf(story.commentary),
      },
      move: move && { ...factsOf(move.summary), note: move.note, sourceUrl: move.sourceUrl },
    })),
  })),
})

const foundIn = ({ title, covered, sections }: SplitIssue): ReturnType<typeof saidBy> => ({
  title,
  covered: covered.map(({ label, entries }) => [label, ...entries]),
  sections: sections.map(({ heading, kind, numbered, intro, items }) => ({
    heading,
    kind,
    numbered,
    intro: shapeOf(intro),
    items: items.map(({ heading: own, note, story, move }) => ({
      heading: own,
      note: shapeOf(note),
      story: story && {
        ...{ title: story.title, kind: story.kind, url: story.url, series: story.series },
        commentary: shapeOf(story.commentary),
      },
      move: move && {
        ...{ kind: move.kind, person: move.person.name, role: move.role },
        ...{ company: move.company?.name ?? null, fromCompany: move.fromCompany?.name ?? null },
        ...{ note: move.note, sourceUrl: move.sourceUrl },
      },
    })),
  })),
})

function factsOf(summary: string) {
  const [read] = readMoveSentence(summary)
  return {
    ...{ kind: read?.kind ?? 'joined', person: read?.person ?? '', role: read?.role ?? null },
    ...{ company: read?.company ?? null, fromCompany: read?.fromCompany ?? null },
  }
}

/** Lists, quotations and words of a text, without its marks: plain text has none. */
function shapeOf(text: Root | null): string[] | null {
  if (text === null) return null
  const shape: string[] = []
  visit(text, (node: Nodes) => {
    if (node.type !== 'element') return
    if (/^(?:ul|ol|li|blockquote|figcaption)$/.test(node.tagName)) shape.push(node.tagName)
  })
  const words = textOf(text).replace(/\s+/gu, ' ').replace(/[“”"]/gu, '').trim()
  return [...shape, words]
}
