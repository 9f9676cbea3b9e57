import type { Element } from 'hast'
import { h } from 'hastscript'

import { urlOf } from '../../edition/index.js'
import { words } from '../words.js'
import { pageId, type WebContext } from './context.js'
import { dayInWords, daysInWords } from './dates.js'

/** Name of the publication, title of the issue, when, and how long it takes. */
export function header({ edition, site }: WebContext): Element {
  const { publication, issue } = edition
  const home = urlOf(site, { collection: 'publications', slug: publication.slug })
  const name = home === null ? publication.name : h('a', { href: home }, publication.name)
  return h('header', { className: ['issue-head'] }, [
    h('p', { className: ['issue-publication'], dir: 'auto' }, name),
    h('h1', { dir: 'auto' }, issue.title),
    h('p', { className: ['meta'] }, facts(edition)),
  ])
}

function facts({ publication, issue, corrections }: WebContext['edition']): Element[] {
  const days = daysInWords(issue.periodStart, issue.periodEnd)
  const published = dayInWords(issue.publishedAt, publication.timezone)
  return [
    ...(publication.author === null ? [] : [h('span', { dir: 'auto' }, words.by(publication.author))]),
    ...(days === null ? [] : [h('span', days)]),
    h('time', { dateTime: issue.publishedAt }, words.published(published)),
    h('span', words.readingTime(issue.readingMinutes)),
    ...(corrections.length === 0 ? [] : [h('a', { href: `#${pageId('corrections')}` }, words.corrected)]),
  ]
}
