import { h } from 'hastscript'

import { pathOf, urlOf } from '../../../core/edition/index.js'
import { compact, feedId } from '../../../core/feeds/index.js'
import { chips, empty, timeline } from '../_components/lists.js'
import type { SitePage } from '../_components/page.js'
import { pager, pagingOf } from '../_components/pager.js'
import { siteWords } from '../_components/words.js'
import type { Reader } from '../_data/reader.js'
import { loadTimeline } from '../_data/timeline.js'
import type { TopicPage, TopicView } from '../_data/topics.js'

/** A topic: what it is, the topics around it, and its stories issue by issue. */
export async function topicPage(reader: Reader, topic: TopicPage, page: number): Promise<SitePage | null> {
  const entries = await loadTimeline(reader, { topics: { equals: topic.id } }, page)
  const base = pathOf(refOf(topic))
  const paging = pagingOf(base, page, entries.totalPages)
  if (paging === null) return null
  return {
    title: topic.name,
    description: topic.description,
    path: paging.path,
    previous: paging.previous,
    next: paging.next,
    feeds: [{ title: topic.name, path: base }],
    data: compact({
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name: topic.name,
      description: topic.description,
      url: urlOf(reader.site, refOf(topic)),
      about: { '@type': 'Thing', '@id': feedId('topics', topic.id), name: topic.name },
    }),
    content: h('div', { className: ['page'] }, [
      h('header', [
        h('p', { className: ['kicker'] }, topic.parent ? above(topic.parent) : siteWords.topic),
        h('h1', { dir: 'auto' }, topic.name),
        topic.description === null ? null : h('p', { className: ['lede'], dir: 'auto' }, topic.description),
        chips(topic.below.map((below) => ({ name: below.name, href: pathOf(refOf(below)) }))),
      ]),
      timeline(entries.rows, 'h2') ?? empty(siteWords.noStories),
      pager(paging),
    ]),
  }
}

const above = (parent: TopicView) => [
  `${siteWords.partOf} `,
  h('a', { href: pathOf(refOf(parent)), dir: 'auto' }, parent.name),
]

const refOf = ({ id, slug, name }: TopicView) => ({
  collection: 'topics' as const,
  id: String(id),
  slug,
  title: name,
})
