import { urlOf, type Site } from '../../../../core/edition/index.js'
import { compact, feedId, publisher, type Thing } from '../../../../core/feeds/index.js'
import type { IssueCard } from '../../_data/issues.js'
import type { PublicationView } from '../../_data/publications.js'

/** A publication as linked data: a Periodical with the issues of the page. */
export function periodicalData(
  publication: PublicationView,
  issues: readonly IssueCard[],
  site: Site,
): Thing {
  return compact({
    '@context': 'https://schema.org',
    '@type': 'Periodical',
    '@id': feedId('publications', publication.id),
    name: publication.name,
    description: publication.tagline,
    url: urlOf(site, { collection: 'publications', slug: publication.slug }),
    inLanguage: publication.language,
    publisher: publisher(publication),
    hasPart: issues.map(({ id, title, path, publishedAt }) => ({
      '@type': 'PublicationIssue',
      '@id': feedId('issues', id),
      name: title,
      url: new URL(path, site.url).href,
      datePublished: publishedAt,
    })),
  })
}
