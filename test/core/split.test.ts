import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import {
  splitDocuments,
  splitIssue,
  visibleWords,
  visibleWordsOf,
  type SourceDocument,
} from '../../src/core/split/index.js'
import {
  ASPECTS,
  FIXTURE_CONTEXT,
  readFixtures,
  score,
  summaryOf,
} from '../../src/scripts/bench/splitScore.js'

const fixtures = readFixtures(join(import.meta.dirname, '../fixtures/split'))

const sourceOf = (format: SourceDocument['body']['format'], text: string): SourceDocument => ({
  key: 'one',
  url: null,
  title: null,
  publishedAt: null,
  author: null,
  tags: [],
  body: { format, text },
})
const split = (format: SourceDocument['body']['format'], text: string) =>
  splitIssue(sourceOf(format, text), FIXTURE_CONTEXT)

describe('the hand-written issues', () => {
  it('should be at least 28', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(28)
  })

  it.each(fixtures)('should keep every visible word of $name', ({ source }) => {
    const kept = new Set(visibleWordsOf(splitIssue(source, FIXTURE_CONTEXT)))
    const seen = visibleWords(source)
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.filter((word) => !kept.has(word))).toEqual([])
  })

  it.each(fixtures)('should have title and week of $name', ({ source, expected }) => {
    const { title, year, week } = summaryOf(splitIssue(source, FIXTURE_CONTEXT))
    expect({ title, year, week }).toEqual({ title: expected.title, year: expected.year, week: expected.week })
  })

  it.each(['html', 'markdown', 'text'].flatMap((format) => ASPECTS.map((aspect) => ({ format, aspect }))))(
    'should be split well: $aspect of $format',
    ({ format, aspect }) => {
      const { precision, recall } = score(
        fixtures.filter(({ source }) => source.body.format === format),
        aspect,
      )
      expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(format === 'html' ? 0.98 : 0.95)
    },
  )
})

describe('titles', () => {
  it.each([
    ['Signal & Switch Week 35 2023', 2023, 35, 1],
    ['Signal & Switch Week 35 2023 News and Analysis', 2023, 35, 1],
    ['Signal & Switch Weeks 51-52 2022', 2022, 51, 2],
    ['Signal & Switch Week 52–1 2022', 2022, 52, 2],
    ['Week 35, 2023', 2023, 35, 1],
    ['2023 Week 35', 2023, 35, 1],
    ['The Morning Tone: 30 August 2023', 2023, 35, 1],
    ['Weekly for August 30, 2023', 2023, 35, 1],
    ['2021-01-03 Letter', 2020, 53, 1],
    ['A Letter', null, null, 1],
    ['Signal & Switch Week 60 2023', null, null, 1],
  ])('should read %s', (title, year, week, weeksCovered) => {
    const issue = split('html', `<h1>${title.replace('&', '&amp;')}</h1><h2>One</h2><p>Text.</p>`)
    expect([issue.title, issue.year, issue.week, issue.weeksCovered]).toEqual([
      title,
      year,
      week,
      weeksCovered,
    ])
  })

  it('should take the number by a pattern of the editor', () => {
    expect(split('html', '<h1>Mast &amp; Wire #42</h1><p>Text.</p>').number).toBe(42)
  })

  it('should take the week of the day of publishing where the title has none', () => {
    const source = {
      ...sourceOf('html', '<h1>A Letter</h1><p>Text.</p>'),
      publishedAt: '2023-08-30T09:00:00Z',
    }
    expect(splitIssue(source, FIXTURE_CONTEXT)).toMatchObject({ year: 2023, week: 35 })
  })
})

describe('bad input', () => {
  it('should drop scripts and handlers', () => {
    const issue = split(
      'html',
      '<h2>A</h2><p onclick="x()">b<script>alert(1)</script><a href="javascript:x()">c</a></p>',
    )
    expect(JSON.stringify(issue.sections)).not.toMatch(/alert|onclick|javascript/)
  })

  it('should make an issue of nothing', () => {
    expect(split('text', '')).toMatchObject({ title: 'Signal & Switch', sections: [] })
  })

  it.each(['html', 'markdown', 'text'] as const)('should read a line of 2 MB of %s', (format) => {
    const line = 'Name Surname is now VP, Product at word '.repeat(50_000)
    expect(split(format, line).sections).toHaveLength(1)
  })

  it('should read what is nested ten thousand deep', () => {
    expect(split('html', `${'<div>'.repeat(10_000)}deep<h2>A</h2>`).sections).toHaveLength(1)
  })

  it('should report a second title, and cut there when asked', () => {
    const text = ['29', '30']
      .map((week) => `# Signal & Switch Week ${week} 2023\n\n## Story ${week}\n\nText.\n`)
      .join('\n')
    const source = sourceOf('markdown', text)
    expect(splitIssue(source, FIXTURE_CONTEXT).findings).toContainEqual(
      expect.objectContaining({ kind: 'title', text: 'Signal & Switch Week 30 2023', confidence: 0.3 }),
    )
    const parts = splitDocuments(source, FIXTURE_CONTEXT).map((part) => splitIssue(part, FIXTURE_CONTEXT))
    expect(parts.map(({ week, sections }) => [week, sections.map(({ heading }) => heading)])).toEqual([
      [29, ['Story 29']],
      [30, ['Story 30']],
    ])
  })
})

describe('tags of the source', () => {
  const context = {
    ...FIXTURE_CONTEXT,
    topics: [{ id: 'porting', name: 'Number porting', keywords: ['lnp'] }],
  }
  const topicsOf = (text: string) => {
    const issue = splitIssue({ ...sourceOf('html', text), tags: ['LNP', 'Cats'] }, context)
    const told = issue.findings.filter(({ kind }) => kind === 'topic')
    return {
      topics: issue.sections.flatMap(({ items }) => items.map(({ story }) => story?.topics)),
      told: told.map(({ text: tag, confidence }) => [tag, confidence]),
    }
  }

  it('should file a single story under the topics that they name', () => {
    expect(topicsOf('<h1>An Essay</h1><p>On keeping it.</p>')).toEqual({
      topics: [['porting']],
      told: [
        ['LNP', 0.95],
        ['Cats', 0.3],
      ],
    })
  })

  it('should be reported where they do not say which story they mean', () => {
    expect(topicsOf('<h2>One</h2><p>First.</p><h2>Two</h2><p>Second.</p>')).toEqual({
      topics: [[], []],
      told: [
        ['LNP', 0.5],
        ['Cats', 0.3],
      ],
    })
  })
})

describe('a quotation in plain text', () => {
  it.each([
    ['on the line below', '“There is no such thing as a free text.”\nMessaging Weekly, May 2024'],
    [
      'in a paragraph after a dash',
      '“There is no such thing as a free text.”\n\n— Messaging Weekly, May 2024',
    ],
  ])('should have its source %s', (_, text) => {
    const issue = split(
      'text',
      `Signal & Switch Week 3 2024\n\nPRICES\n\nThey rise.\n\n${text}\n\nSo it was said.`,
    )
    const [item] = issue.sections[0]?.items ?? []
    const figure = item?.story?.commentary?.children.find(
      (node) => node.type === 'element' && node.tagName === 'figure',
    )
    expect(figure).toMatchObject({
      properties: { className: ['quotation'] },
      children: [
        { tagName: 'blockquote' },
        { tagName: 'figcaption', children: [{ value: 'Messaging Weekly, May 2024' }] },
      ],
    })
  })
})

describe('a picture of one point', () => {
  it('should be no part of an issue: it counts who opens a mail', () => {
    const issue = split(
      'html',
      '<h1>Signal &amp; Switch Week 3 2024</h1><h2>One</h2><p>Text. <img src="https://mail.example/open.gif" width="1" height="1" alt=""></p><figure><img src="https://mail.example/mast.png" width="600" height="400" alt="A mast"></figure>',
    )
    const said = JSON.stringify(issue)
    expect(said).toContain('mast.png')
    expect(said).not.toContain('open.gif')
  })
})
