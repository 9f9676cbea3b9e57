import { urlOf, type Edition, type Site } from '../../edition/index.js'

/** What is said about an issue where it is linked from: results of search engines, cards, feed readers. */
export interface IssueSummary {
  title: string
  description: string
  /** Canonical address; null where the issue has no page. */
  url: string | null
  /** Address of the picture for cards, 1200 by 630. */
  image: string
  feed: string
}

/** The summary of an issue: its preheader, or the list of what it covers. */
export function summaryOf({ publication, issue, covered }: Edition, site: Site): IssueSummary {
  const feeds = `${site.feedsUrl}/${encodeURIComponent(publication.slug)}`
  return {
    title: issue.title,
    description: issue.preheader ?? covered.map(({ label }) => label).join(' · '),
    url: urlOf(site, { collection: 'issues', ...issue, publication: publication.slug }),
    image: `${feeds}/${encodeURIComponent(issue.slug)}/social.png`,
    feed: `${feeds}/feed.xml`,
  }
}
