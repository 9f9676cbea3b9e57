import type { Edition, Site } from '../edition/index.js'
import { summaryOf } from '../render/web/summary.js'
import { renderFeedContent } from './content.js'
import { feedId, type FeedItem } from './types.js'

/** An issue as an item of a feed, in full. */
export function feedItemOf(edition: Edition, site: Site): FeedItem {
  const { publication, issue } = edition
  const { title, description, url, image } = summaryOf(edition, site)
  return {
    id: feedId('issues', issue.id),
    title,
    url,
    publishedAt: issue.publishedAt,
    updatedAt: issue.updatedAt,
    author: publication.author,
    summary: description,
    content: renderFeedContent(edition, site),
    language: publication.language,
    image,
    topics: topicsOf(edition),
  }
}

/** Each topic of its stories once, in the order in which they come up. */
function topicsOf({ sections }: Edition): string[] {
  const stories = sections.flatMap(({ items }) => items.flatMap(({ story }) => story ?? []))
  return [...new Set(stories.flatMap(({ topics }) => topics.map(({ title }) => title)))]
}
