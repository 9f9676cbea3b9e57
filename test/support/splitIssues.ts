import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

import { sanitise } from '../../src/core/edition/sanitise.js'
import type { Read, ImportPorts } from '../../plugins/archive/options.js'
import type {
  SourceDocument,
  SplitIssue,
  SplitItem,
  SplitMove,
  SplitName,
  SplitStory,
} from '../../src/core/split/types.js'

/** Hand-made splits for tests of the import: what a document says is JSON in its text. */
export interface OldIssue {
  key: string
  url?: string | null
  publishedAt?: string | null
  split: Partial<SplitIssue>
}

/** Reads old issues that tests hold in their hands. */
export const readOf = (issues: readonly OldIssue[]): ImportPorts['read'] =>
  async function* read(): AsyncIterable<Read> {
    for (const { key, url = null, publishedAt = null, split } of issues) {
      const document: SourceDocument = {
        ...{ key, url, publishedAt, title: split.title ?? null, author: null, tags: [] },
        body: { format: 'text', text: JSON.stringify(split) },
      }
      yield await Promise.resolve({ kind: 'document' as const, file: 'old.zip', document })
    }
  }

/** Knows the names that stand in the database, as the real splitter does. */
export const split: ImportPorts['split'] = ({ body }) => {
  const said = JSON.parse(body.text) as Partial<SplitIssue>
  return {
    ...{
      title: '',
      year: null,
      week: null,
      weeksCovered: 1,
      number: null,
      covered: [],
      sections: [],
      references: [],
    },
    findings: [],
    ...said,
    opening: { purpose: null, signUpCall: null, tipsCall: null, pitch: null, intro: null, ...said.opening },
  }
}

export const html = (text: string): Root =>
  JSON.parse(JSON.stringify(sanitise(fromHtml(text, { fragment: true })))) as Root
export const name = (text: string): SplitName => ({ name: text, id: null, confidence: 0.9 })

export function storyItem(title: string, more: Partial<SplitStory> = {}): SplitItem {
  const story: SplitStory = {
    ...{ title, kind: 'story', url: null, source: { name: null, author: null, publishedAt: null } },
    ...{
      commentary: html(`<p>What I think of ${title}.</p>`),
      topics: [],
      hashtags: [],
      people: [],
      companies: [],
    },
    ...{ series: null, links: [] },
    ...more,
  }
  return { heading: null, story, move: null, note: null }
}

export function moveItem(person: string, more: Partial<SplitMove> = {}): SplitItem {
  const move: SplitMove = {
    ...{ kind: 'joined', person: name(person), role: 'Editor', company: name('Brevo Wire'), fromRole: null },
    ...{ fromCompany: null, note: null, sourceUrl: null },
    ...more,
  }
  return { heading: null, story: null, move, note: null }
}

export const section = (heading: string, items: SplitItem[], more: object = {}) => ({
  ...{ heading, kind: 'stories' as const, numbered: false, intro: null, items },
  ...more,
})

/** “Letter Week 35 2019”, with two stories, a note and the people. */
export function oldIssue(week: number, more: Partial<SplitIssue> = {}): OldIssue {
  return {
    key: `week-${week}`,
    url: `https://old.example/p/week-${week}/`,
    publishedAt: new Date(Date.UTC(2019, 0, 3 + (week - 1) * 7, 9)).toISOString(),
    split: {
      ...{ title: `Letter Week ${week} 2019`, year: 2019, week },
      sections: [
        section(`First of ${week}`, [
          storyItem(`First of ${week}`, {
            url: `https://source.example/${week}`,
            companies: [name('Brevo Wire')],
          }),
        ]),
        section('Odds', [
          storyItem(`Second of ${week}`),
          { heading: null, story: null, move: null, note: html('<p>By the way.</p>') },
        ]),
        section('People', [moveItem(`Ann ${week}`), moveItem('Bo Everywhere')], { kind: 'moves' }),
      ],
      ...more,
    },
  }
}
