import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

import { hostOf } from '../../../core/render/web/index.js'
import { words } from '../../../core/render/words.js'
import { dayInWords } from '../../../core/render/web/index.js'
import { excerpt, highlight } from '../../../core/search/highlight.js'
import type { IssueCard } from '../_data/issues.js'
import type { StoryView } from '../_data/stories.js'
import type { TimelineEntry } from '../_data/timeline.js'
import { siteWords } from './words.js'

/** A part of a page under a heading of its own; null where it holds nothing. */
export function block(heading: string, ...content: (ElementContent | null)[]): Element | null {
  const shown = content.filter((part) => part !== null)
  return shown.length === 0 ? null : h('section', [h('h2', heading), ...shown])
}

/** The day on which an issue came out, for machines and for people. */
export function when({ publishedAt, publication }: IssueCard): Element {
  return h('time', { dateTime: publishedAt }, dayInWords(publishedAt, publication.timezone))
}

/** Links as a row of chips; null where there are none. */
export function chips(links: readonly { name: string; href: string }[]): Element | null {
  if (links.length === 0) return null
  return h(
    'ul',
    { className: ['chips'] },
    links.map(({ name, href }) => h('li', h('a', { href, dir: 'auto' }, name))),
  )
}

/** Issue by issue, newest first, with those of its stories that the page is about. */
export function timeline(entries: readonly TimelineEntry[], level: 'h2' | 'h3' = 'h3'): Element | null {
  if (entries.length === 0) return null
  return h(
    'ol',
    { className: ['line'] },
    entries.map(({ issue, stories }) =>
      h('li', [
        h('p', { className: ['when'] }, [
          when(issue),
          ' · ',
          h('a', { href: issue.path, dir: 'auto' }, issue.title),
        ]),
        ...stories.map((story) => storyRow(story, { level, path: story.path })),
      ]),
    ),
  )
}

const GIST_LENGTH = 220

/** A story by its title, where it comes from, and how it begins, or what of it matches the words looked for. */
export function storyRow(
  story: StoryView,
  { level, path, found = [] }: { level: 'h2' | 'h3'; path: string | null; found?: readonly string[] },
): Element {
  const title = marked(story.title, found)
  const source = story.source ?? (story.url === null ? null : hostOf(story.url))
  const facts = [
    ...(story.kind === 'story' ? [] : [words.storyKinds[story.kind]]),
    ...(source ? [source] : []),
  ]
  return h('div', { className: ['entry'] }, [
    h(level, { dir: 'auto' }, path === null ? title : h('a', { href: path }, title)),
    facts.length === 0 ? null : h('p', { className: ['when'], dir: 'auto' }, facts.join(' · ')),
    story.text === ''
      ? null
      : h('p', { className: ['gist'], dir: 'auto' }, marked(excerpt(story.text, found, GIST_LENGTH), found)),
  ])
}

/** A text with the words looked for marked in it. */
export function marked(text: string, found: readonly string[]): (Element | string)[] {
  return highlight(text, found).map((part) => (part.isMatch ? h('mark', part.text) : part.text))
}

/** An issue in a list: its title, when, how long, and what it covers. */
export function issueRow(issue: IssueCard, found: readonly string[] = []): Element {
  const covered = issue.covered.map(({ label }) => label).join(' · ')
  return h('li', [
    h('h3', { dir: 'auto' }, h('a', { href: issue.path }, marked(issue.title, found))),
    h('p', { className: ['when'] }, [
      issue.days ?? when(issue),
      ' · ',
      siteWords.minutes(issue.readingMinutes),
    ]),
    covered === '' ? null : h('p', { className: ['gist'], dir: 'auto' }, marked(covered, found)),
  ])
}

/** What a list says that holds nothing. */
export const empty = (text: string): Element => h('p', { className: ['empty'], dir: 'auto' }, text)
