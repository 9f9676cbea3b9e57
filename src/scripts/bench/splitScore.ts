import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  splitIssue,
  type SourceDocument,
  type SplitContext,
  type SplitIssue,
} from '../../core/split/index.js'

/** What a fixture is expected to be split into; each row is one finding in words. */
export interface ExpectedSplit {
  title: string
  year: number | null
  week: number | null
  sections: string[]
  /** `Section > Item`. */
  subs: string[]
  /** `kind|person|role|company|fromRole|fromCompany`. */
  moves: string[]
  /** `2023-29`. */
  references: string[]
  links: string[]
}

export interface Fixture {
  name: string
  source: SourceDocument
  expected: ExpectedSplit
}

export const ASPECTS = ['sections', 'subs', 'moves', 'references', 'links'] as const
const FORMATS = { html: 'html', md: 'markdown', txt: 'text' } as const

/** What the splitter is told for all fixtures. */
export const FIXTURE_CONTEXT: SplitContext = {
  publication: {
    name: 'Signal & Switch',
    titleTemplate: '{name} Week {week} {year}',
    timezone: 'Europe/London',
    standing: { purpose: '', signUpCall: '', tipsCall: '', pitches: [] },
    movesHeadings: ['The Year in People'],
  },
  titlePatterns: ['Mast & Wire #{number}', 'The Morning Tone: {date}'],
  topics: [],
  people: [],
  companies: [],
}

export function readFixtures(folder: string): Fixture[] {
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.json'))
    .sort()
    .map((name) => {
      const [base = '', extension = ''] = name.split('.')
      const format = FORMATS[extension as keyof typeof FORMATS]
      const text = readFileSync(join(folder, name), 'utf8')
      const beside = readFileSync(join(folder, `${base}.expected.json`), 'utf8')
      const source = { key: name, url: null, title: null, publishedAt: null, author: null, tags: [] }
      return {
        name,
        source: { ...source, body: { format, text } },
        expected: JSON.parse(beside) as ExpectedSplit,
      }
    })
}

/** A split issue in the words of {@link ExpectedSplit}. */
export function summaryOf(issue: SplitIssue): ExpectedSplit {
  const items = issue.sections.flatMap(({ heading, items: rows }) =>
    rows.map((item) => ({ section: heading, item, alone: rows.length === 1 })),
  )
  return {
    title: issue.title,
    year: issue.year,
    week: issue.week,
    sections: issue.sections.map(({ heading }) => heading),
    subs: items.flatMap(({ section, item, alone }) => {
      const title = item.heading ?? (alone ? null : (item.story?.title ?? null))
      return title === null ? [] : [`${section} > ${title}`]
    }),
    moves: items.flatMap(({ item: { move } }) =>
      move === null
        ? []
        : [
            [
              move.kind,
              move.person.name,
              move.role,
              move.company?.name,
              move.fromRole,
              move.fromCompany?.name,
            ]
              .map((part) => part ?? '')
              .join('|'),
          ],
    ),
    references: issue.references.flatMap(({ year, week }) => (week === null ? [] : [`${year}-${week}`])),
    links: [
      ...new Set([
        ...items.flatMap(({ item }) => [
          ...(item.story?.links ?? []),
          ...(item.move?.sourceUrl ? [item.move.sourceUrl] : []),
        ]),
        ...issue.findings
          .filter(({ kind, text }) => kind === 'link' && /^https?:\S+$/.test(text))
          .map(({ text }) => text),
      ]),
    ],
  }
}

export interface Score {
  precision: number
  recall: number
  missing: string[]
  surplus: string[]
}

/** How well one aspect of some fixtures is found. */
export function score(fixtures: readonly Fixture[], aspect: (typeof ASPECTS)[number]): Score {
  const counts = { found: 0, wanted: 0, right: 0 }
  const [missing, surplus]: [string[], string[]] = [[], []]
  for (const { name, source, expected } of fixtures) {
    const found = summaryOf(splitIssue(source, FIXTURE_CONTEXT))[aspect]
    const wanted = [...expected[aspect]]
    counts.found += found.length
    counts.wanted += wanted.length
    for (const row of found) {
      const at = wanted.indexOf(row)
      if (at < 0) surplus.push(`${name}: ${row}`)
      else {
        wanted.splice(at, 1)
        counts.right += 1
      }
    }
    missing.push(...wanted.map((row) => `${name}: ${row}`))
  }
  return {
    precision: counts.found === 0 ? 1 : counts.right / counts.found,
    recall: counts.wanted === 0 ? 1 : counts.right / counts.wanted,
    missing,
    surplus,
  }
}
