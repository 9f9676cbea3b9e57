import { rfc3339 } from './xml.js'
import type { FeedHead, FeedItem } from './types.js'

/** MIME type of {@link renderJsonFeed}. */
export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8'

/** A feed as JSON Feed 1.1 (jsonfeed.org). What is null is left out. */
export function renderJsonFeed(head: FeedHead, items: readonly FeedItem[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.home ?? undefined,
    feed_url: head.self,
    description: head.description || undefined,
    icon: head.image ?? undefined,
    authors: authors(head.author),
    language: head.language,
    next_url: head.paging.older ?? undefined,
    hubs: head.hub === null ? undefined : [{ type: 'WebSub', url: head.hub }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url ?? undefined,
      title: item.title,
      // One of the two has to be there.
      ...(item.content === null ? { content_text: item.summary } : { content_html: item.content }),
      summary: item.summary || undefined,
      image: item.image ?? undefined,
      date_published: rfc3339(item.publishedAt),
      date_modified: rfc3339(item.updatedAt),
      authors: authors(item.author),
      tags: item.topics.length === 0 ? undefined : item.topics,
      language: item.language,
    })),
  })
}

const authors = (name: string | null) => (name === null ? undefined : [{ name }])
