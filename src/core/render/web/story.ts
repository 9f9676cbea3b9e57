import type { Element } from 'hast'
import { h } from 'hastscript'

import type { EditionStory } from '../../edition/index.js'
import { words } from '../words.js'
import type { HeadingLevel, WebContext } from './context.js'
import { dayInWords, dayOf, daysInWords } from './dates.js'
import { documentLink, hostOf, joined, webLink } from './links.js'
import { textBlock } from './text.js'

/** What a story says: where it comes from, when and where an event is, and the commentary. */
export function storyParts(
  story: EditionStory,
  context: WebContext,
  under: HeadingLevel,
): (Element | null)[] {
  return [
    sourceLine(story, context),
    eventLine(story.event, context),
    textBlock(story.commentary, context, { under, name: 'commentary' }),
  ]
}

/** What is to be said about a story: who pays, and what it belongs to. */
export function storyFooter(story: EditionStory, context: WebContext): (Element | null)[] {
  return [
    threadLine(story, context),
    ...story.sponsors.map((sponsor) => disclosure(sponsor, context)),
    tags(words.topics, 'topics', story.topics, context),
    tags(words.inThisStory, 'mentioned', [...story.people, ...story.companies], context),
  ]
}

function sourceLine({ kind, url, source, series }: EditionStory, { edition }: WebContext): Element | null {
  const { timezone } = edition.publication
  const name = source.name ?? (url === null ? null : hostOf(url))
  const cited = [
    ...(name === null ? [] : [h('span', { dir: 'auto' }, webLink(url, name))]),
    ...(source.author === null ? [] : [h('span', { dir: 'auto' }, source.author)]),
    ...(source.publishedAt === null ? [] : [day(source.publishedAt, timezone)]),
  ]
  const marks = [
    ...(kind === 'story' ? [] : [h('span', { className: ['mark', `mark-${kind}`] }, words.storyKinds[kind])]),
    ...(series === null
      ? []
      : [h('span', { className: ['mark'], dir: 'auto' }, words.series(series.title, series.part))]),
  ]
  if (cited.length === 0 && marks.length === 0) return null
  const from = cited.length === 0 ? null : h('span', [`${words.source}: `, ...joined(cited, ', ')])
  return h('p', { className: ['source'] }, joined([...marks, from].filter(Boolean), ' '))
}

function eventLine(event: EditionStory['event'], { edition }: WebContext): Element | null {
  if (event === null) return null
  const { timezone } = edition.publication
  const start = event.startsAt ?? event.endsAt
  const end = event.endsAt ?? start
  const days = start && end ? daysInWords(dayOf(start, timezone), dayOf(end, timezone)) : null
  const parts = [
    ...(start && days ? [h('time', { dateTime: dayOf(start, timezone) }, days)] : []),
    ...(event.place === null ? [] : [h('span', { dir: 'auto' }, event.place)]),
    ...(event.url === null || hostOf(event.url) === null ? [] : [webLink(event.url, words.eventPage)]),
  ]
  return parts.length === 0 ? null : h('p', { className: ['event'] }, joined(parts, ' · '))
}

/** What it does to an earlier text. A mere mention is a link in the commentary already. */
export function threadLine({ references }: EditionStory, context: WebContext): Element | null {
  const typed = references.filter(({ kind }) => kind !== 'mentions')
  if (typed.length === 0) return null
  const parts = typed.map(({ kind, target }) =>
    h('span', [`${words.referenceKinds[kind]}: `, documentLink(target, context)]),
  )
  return h('p', { className: ['thread'] }, joined(parts, ' · '))
}

/** Says that a company pays the publication. */
export function disclosure(
  { name, company }: EditionStory['sponsors'][number],
  context: WebContext,
): Element {
  const sentence = words.sponsors(name, context.edition.publication.name)
  const rest = sentence.startsWith(name) ? sentence.slice(name.length) : null
  const content = company === null || rest === null ? sentence : [documentLink(company, context), rest]
  return h('p', { className: ['disclosure'], dir: 'auto' }, h('strong', `${words.disclosure}:`), ' ', content)
}

function tags(
  name: string,
  className: string,
  documents: EditionStory['topics'],
  context: WebContext,
): Element | null {
  if (documents.length === 0) return null
  return h('div', { className: ['tags', className] }, [
    h('span', { className: ['tags-name'] }, name),
    h(
      'ul',
      documents.map((document) => h('li', documentLink(document, context))),
    ),
  ])
}

const day = (instant: string, timezone: string): Element =>
  h('time', { dateTime: dayOf(instant, timezone) }, dayInWords(instant, timezone))
