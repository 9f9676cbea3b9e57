import type { Element } from 'xast'
import { x } from 'xastscript'

import { rfc822, xmlDocument } from './xml.js'

/** MIME type of {@link renderOpml}. */
export const OPML_TYPE = 'text/x-opml; charset=utf-8'

/** A feed in a list of feeds. */
export interface OpmlFeed {
  title: string
  description: string
  /** Address of the feed. */
  feed: string
  /** The page that it belongs to; null where there is none. */
  home: string | null
  language: string
}

/** Feeds under a heading of their own. */
export interface OpmlGroup {
  title: string
  feeds: OpmlFeed[]
}

/**
 * All feeds in one list that readers can import (OPML 2.0, subscription list).
 *
 * @param modifiedAt ISO 8601 instant
 */
export function renderOpml(
  { title, modifiedAt }: { title: string; modifiedAt: string },
  groups: readonly OpmlGroup[],
): string {
  return xmlDocument(
    x('opml', { version: '2.0' }, [
      x('head', [x('title', title), x('dateModified', rfc822(modifiedAt))]),
      x(
        'body',
        groups
          .filter(({ feeds }) => feeds.length > 0)
          .map((group) => x('outline', { text: group.title, title: group.title }, group.feeds.map(outline))),
      ),
    ]),
  )
}

/** Readers know the one type `rss` for feeds of every kind. */
const outline = ({ title, description, feed, home, language }: OpmlFeed): Element =>
  x('outline', {
    type: 'rss',
    text: title,
    title,
    description: description || undefined,
    xmlUrl: feed,
    htmlUrl: home,
    language,
  })
