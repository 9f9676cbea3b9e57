import type { Element } from 'xast'
import { x } from 'xastscript'

import type { FeedHead, FeedItem } from './types.js'
import { rfc822, xmlDocument } from './xml.js'

/** MIME type of {@link renderRss}. */
export const RSS_TYPE = 'application/rss+xml; charset=utf-8'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/**
 * A feed as RSS 2.0, by the advice of the RSS Advisory Board's profile: the whole text in `content:encoded`, its own
 * address in `atom:link`, authors in `dc:creator`.
 */
export function renderRss(head: FeedHead, items: readonly FeedItem[]): string {
  const home = head.home ?? head.self
  return xmlDocument(
    x('rss', { version: '2.0', ...NAMESPACES }, [
      x('channel', [
        x('title', head.title),
        x('link', home),
        x('description', head.description),
        x('language', head.language),
        x('lastBuildDate', rfc822(head.updatedAt)),
        x('ttl', String(head.minutesToLive)),
        x('atom:link', { rel: 'self', type: 'application/rss+xml', href: head.self }),
        head.hub === null ? null : x('atom:link', { rel: 'hub', href: head.hub }),
        head.image === null
          ? null
          : x('image', [x('url', head.image), x('title', head.title), x('link', home)]),
        ...items.map(item),
      ]),
    ]),
  )
}

function item({ id, title, url, publishedAt, author, summary, content, topics }: FeedItem): Element {
  return x('item', [
    x('title', title),
    url === null ? null : x('link', url),
    x('guid', { isPermaLink: 'false' }, id),
    x('pubDate', rfc822(publishedAt)),
    author === null ? null : x('dc:creator', author),
    ...topics.map((topic) => x('category', topic)),
    summary === '' ? null : x('description', escapeMarkup(summary)),
    content === null ? null : x('content:encoded', content),
  ])
}

/** A description is HTML to those who read it, and what we have is text. */
const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
