import {
  hrefOf,
  type Edition,
  type EditionSection,
  type EditionStory,
  type Site,
} from '../../edition/index.js'
import { isWebUrl } from '../../richtext/linkUrl.js'
import { compact, type Thing } from './compact.js'
import { author, identity, idOf, organization, person, publisher } from './names.js'

interface StoryPlace {
  story: EditionStory
  anchor: string
  section: EditionSection
  edition: Edition
  site: Site
}

/** A story as a NewsArticle of the issue; what it is about is an Event too, where it is one. */
export function storyData({ story, anchor, section, edition, site }: StoryPlace): Thing[] {
  const { publication, issue } = edition
  const place = {
    collection: 'stories' as const,
    ...story,
    anchor,
    publication: publication.slug,
    issue: issue.slug,
  }
  const url = hrefOf(place, edition, site, 'absolute')
  const article = compact({
    '@type': 'NewsArticle',
    '@id': idOf('stories', story.id),
    headline: story.title,
    url,
    mainEntityOfPage: url,
    articleSection: section.heading || null,
    datePublished: issue.publishedAt,
    dateModified: issue.updatedAt,
    inLanguage: publication.language,
    author: author(publication),
    publisher: publisher(publication),
    isPartOf: { '@id': idOf('issues', issue.id) },
    isBasedOn: source(story),
    about: story.topics.map((topic) =>
      compact({ '@type': 'Thing', name: topic.title, ...identity(topic, site) }),
    ),
    mentions: [
      ...story.people.map((document) => person(document, site)),
      ...story.companies.map((company) => organization(company.title, company, site)),
    ],
    sponsor: story.sponsors.map(({ name, company }) => organization(name, company, site)),
  })
  return [article, ...event(story)]
}

/** What the story comments on. */
function source({ url, source: { name, author: writer, publishedAt } }: EditionStory): Thing | null {
  if (url === null || !isWebUrl(url)) return null
  return compact({
    '@type': 'CreativeWork',
    url,
    datePublished: publishedAt,
    author: writer === null ? null : { '@type': 'Person', name: writer },
    publisher: name === null ? null : { '@type': 'Organization', name },
  })
}

/** schema.org asks a start of an event. */
function event({ id, title, event: facts }: EditionStory): Thing[] {
  const start = facts?.startsAt ?? facts?.endsAt ?? null
  if (facts === null || start === null) return []
  return [
    compact({
      '@type': 'Event',
      '@id': `${idOf('stories', id)}:event`,
      name: title,
      startDate: start,
      endDate: facts.endsAt,
      url: facts.url !== null && isWebUrl(facts.url) ? facts.url : null,
      location: facts.place === null ? null : { '@type': 'Place', name: facts.place, address: facts.place },
      subjectOf: { '@id': idOf('stories', id) },
    }),
  ]
}
