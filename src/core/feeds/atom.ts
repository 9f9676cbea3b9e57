import type { Element } from 'xast'
import { x } from 'xastscript'

import type { FeedHead, FeedItem, FeedPaging } from './types.js'
import { rfc3339, xmlDocument } from './xml.js'

/** MIME type of {@link renderAtom}. */
export const ATOM_TYPE = 'application/atom+xml; charset=utf-8'

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
}

/** A feed as Atom (RFC 4287), older items in archives (RFC 5005, section 4). */
export function renderAtom(head: FeedHead, items: readonly FeedItem[]): string {
  return xmlDocument(
    x('feed', { ...NAMESPACES, 'xml:lang': head.language }, [
      x('id', head.id),
      x('title', head.title),
      head.description === '' ? null : x('subtitle', head.description),
      x('updated', rfc3339(head.updatedAt)),
      // A feed has an author, or every entry has one.
      person(head.author ?? head.title),
      link('self', head.self, 'application/atom+xml'),
      head.home === null ? null : link('alternate', head.home, 'text/html'),
      head.hub === null ? null : link('hub', head.hub),
      ...paging(head.paging),
      head.image === null ? null : x('logo', head.image),
      ...items.map((item) => entry(item, head)),
    ]),
  )
}

function paging({ isArchive, current, older, newer }: FeedPaging): (Element | null)[] {
  return [
    isArchive ? x('fh:archive') : null,
    current === null ? null : link('current', current, 'application/atom+xml'),
    older === null ? null : link('prev-archive', older, 'application/atom+xml'),
    newer === null ? null : link('next-archive', newer, 'application/atom+xml'),
  ]
}

function entry(item: FeedItem, head: FeedHead): Element {
  return x('entry', item.language === head.language ? {} : { 'xml:lang': item.language }, [
    x('id', item.id),
    x('title', item.title),
    item.url === null ? null : link('alternate', item.url, 'text/html'),
    x('published', rfc3339(item.publishedAt)),
    x('updated', rfc3339(item.updatedAt)),
    item.author === null ? null : person(item.author),
    ...item.topics.map((topic) => x('category', { term: topic })),
    item.summary === '' ? null : x('summary', item.summary),
    // Without a page to link to, an entry has to have content.
    item.content !== null
      ? x('content', { type: 'html' }, item.content)
      : item.url === null
        ? x('content', item.summary)
        : null,
  ])
}

const link = (rel: string, href: string, type?: string): Element => x('link', { rel, type, href })

const person = (name: string): Element => x('author', [x('name', name)])
