import { urlOf, type Edition, type Site } from '../edition/index.js'
import { summaryOf } from '../render/web/summary.js'
import { compact, type Thing } from './structured/compact.js'
import { moveData } from './structured/moves.js'
import { author, idOf, organization, publisher } from './structured/names.js'
import { storyData } from './structured/stories.js'

/**
 * An issue as linked data (JSON-LD, schema.org): a PublicationIssue of a Periodical, a NewsArticle for every story, the
 * people who moved with their roles, events, and the way to the page.
 */
export function structuredData(edition: Edition, site: Site): Thing {
  const { publication } = edition
  const home = urlOf(site, { collection: 'publications', slug: publication.slug })
  const items = edition.sections.flatMap((section) => section.items.map((item) => ({ item, section })))
  const stories = items.flatMap(({ item, section }) =>
    item.story ? storyData({ story: item.story, anchor: item.anchor, section, edition, site }) : [],
  )
  const articles = stories.filter((thing) => thing['@type'] === 'NewsArticle')
  return {
    '@context': 'https://schema.org',
    '@graph': [
      compact({
        '@type': 'Periodical',
        '@id': idOf('publications', publication.id),
        name: publication.name,
        description: publication.tagline,
        url: home,
        inLanguage: publication.language,
        publisher: publisher(publication),
      }),
      issueData(edition, site, articles),
      ...stories,
      ...items.flatMap(({ item }) => (item.move ? moveData(item.move, site, publication.timezone) : [])),
      ...breadcrumbs(edition, site, home),
    ],
  }
}

/** The same as an element for the head of a page. Nothing in it can end the element. */
export const structuredDataScript = (data: Thing): string =>
  `<script type="application/ld+json">${structuredDataText(data)}</script>`

/** What stands in that element. */
export const structuredDataText = (data: Thing): string => JSON.stringify(data).replace(/</g, '\\u003c')

function issueData(edition: Edition, site: Site, articles: Thing[]): Thing {
  const { publication, issue, corrections } = edition
  const { description, url, image } = summaryOf(edition, site)
  return compact({
    '@type': 'PublicationIssue',
    '@id': idOf('issues', issue.id),
    name: issue.title,
    headline: issue.subject,
    description: description || null,
    url,
    mainEntityOfPage: url,
    image,
    issueNumber: issue.number ?? issue.week,
    datePublished: issue.publishedAt,
    dateModified: issue.updatedAt,
    temporalCoverage: issue.periodStart && issue.periodEnd && `${issue.periodStart}/${issue.periodEnd}`,
    timeRequired: `PT${issue.readingMinutes}M`,
    inLanguage: publication.language,
    author: author(publication),
    publisher: publisher(publication),
    isPartOf: { '@id': idOf('publications', publication.id) },
    hasPart: articles.map((article) => ({ '@id': article['@id'] })),
    sponsor: sponsors(edition, site),
    correction: corrections.map(({ at, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: at,
    })),
  })
}

/** Each sponsor of a story once. */
function sponsors({ sections }: Edition, site: Site): Thing[] {
  const all = sections.flatMap(({ items }) => items.flatMap(({ story }) => story?.sponsors ?? []))
  const firsts = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index)
  return firsts.map(({ name, company }) => organization(name, company, site))
}

/** Publication, then issue; nothing where they have no pages. */
function breadcrumbs(edition: Edition, site: Site, home: string | null): Thing[] {
  const { title, url } = summaryOf(edition, site)
  if (home === null || url === null) return []
  const steps = [
    { name: edition.publication.name, item: home },
    { name: title, item: url },
  ]
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
    },
  ]
}
