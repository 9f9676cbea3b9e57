import type { PayloadRequest, Where } from 'payload'

import { published } from '../../../collections/access.js'
import { idOf, type Id } from '../../../collections/ids.js'
import type { Person, Topic } from '../../../collections/payload-types.js'
import { urlOf, type Edition, type EditionItem, type Site } from '../../../src/core/edition/index.js'
import { feedId, renderFeedContent, SINGLE_DOCUMENT, type FeedItem } from '../../../src/core/feeds/index.js'
import { settingsOf, siteOf } from '../settings.js'
import { asReader } from './findPublic.js'
import { MINUTES_TO_LIVE } from './formats.js'
import { loadEditions } from './loadEditions.js'
import { FEED_SIZE, newest, type Feed } from './publicationFeed.js'

/** Stories on a topic, newest issue first. */
export function topicFeed(topic: Topic, path: string, req: PayloadRequest): Promise<Feed> {
  return subjectFeed({
    req,
    path,
    subject: { ...topic, description: topic.description ?? '' },
    collection: 'topics',
    stories: { topics: { equals: topic.id } },
    isAbout: ({ story }) => story?.topics.some(({ id }) => id === String(topic.id)) ?? false,
  })
}

/** Stories that a person stands in, and the person’s changes of job, newest issue first. */
export function personFeed(person: Person, path: string, req: PayloadRequest): Promise<Feed> {
  // An edition that was frozen before a duplicate was merged into this person has the duplicate's id and slug.
  const former = new Set(person.formerSlugs ?? [])
  const isPerson = ({ id, slug }: { id: string; slug: string }) =>
    id === String(person.id) || former.has(slug)
  return subjectFeed({
    req,
    path,
    subject: { ...person, description: person.currentRole ?? '' },
    collection: 'people',
    stories: { people: { equals: person.id } },
    moves: { person: { equals: person.id } },
    isAbout: ({ story, move }) =>
      (story?.people.some(isPerson) ?? false) || (move?.person ? isPerson(move.person) : false),
  })
}

interface SubjectFeedArgs {
  req: PayloadRequest
  path: string
  subject: { id: Id; name: string; slug?: string | null; description: string; createdAt: string }
  collection: 'people' | 'topics'
  stories: Where
  moves?: Where
  isAbout: (item: EditionItem) => boolean
}

async function subjectFeed({ req, path, subject, collection, ...about }: SubjectFeedArgs): Promise<Feed> {
  const site = siteOf(req.payload, req)
  const homes = [
    ...(await issuesOf('stories', about.stories, req)),
    ...(about.moves ? await issuesOf('moves', about.moves, req) : []),
  ]
  const editions =
    homes.length === 0
      ? []
      : await loadEditions({ id: { in: homes } }, { sort: '-publishedAt', limit: FEED_SIZE }, req)
  const items = editions.flatMap((edition) =>
    edition.sections
      .flatMap((section) => section.items)
      .filter(about.isAbout)
      .map((item) => itemOf(item, edition, site)),
  )
  const [first] = editions
  return {
    head: {
      id: feedId(collection, subject.id),
      title: subject.name,
      description: subject.description,
      home: urlOf(site, {
        collection,
        id: String(subject.id),
        slug: subject.slug ?? '',
        title: subject.name,
      }),
      self: `${site.feedsUrl}/${path}`,
      language: first?.publication.language ?? 'en',
      author: first?.publication.author ?? null,
      image: null,
      updatedAt: newest([subject.createdAt, ...items.map(({ updatedAt }) => updatedAt)]),
      hub: settingsOf(req.payload).hub,
      minutesToLive: MINUTES_TO_LIVE,
      paging: SINGLE_DOCUMENT,
    },
    items,
  }
}

async function issuesOf(collection: 'moves' | 'stories', where: Where, req: PayloadRequest): Promise<Id[]> {
  const { docs } = await req.payload.find({
    ...asReader,
    collection,
    where: { and: [where, { placedIn: { exists: true } }, published(collection)] },
    select: { placedIn: true },
    limit: 0,
    req,
  })
  return [...new Set(docs.flatMap(({ placedIn }) => idOf(placedIn) ?? []))]
}

/** One item of an issue as an item of a feed: its own content, at its place in the issue. */
function itemOf(item: EditionItem, edition: Edition, site: Site): FeedItem {
  const { issue, publication } = edition
  const alone: Edition = {
    ...edition,
    opening: { purpose: null, signUpCall: null, tipsCall: null, pitch: null, intro: null },
    covered: [],
    sections: [
      {
        heading: '',
        anchor: '',
        kind: 'stories',
        intro: null,
        items: [{ ...item, heading: null, label: null }],
      },
    ],
    references: [],
    corrections: [],
  }
  const page = urlOf(site, { collection: 'issues', ...issue, publication: publication.slug })
  return {
    id: item.story ? feedId('stories', item.story.id) : feedId('moves', item.move?.id ?? item.id),
    title: item.story?.title ?? item.move?.summary ?? issue.title,
    url: page === null ? null : `${page}#${item.anchor}`,
    publishedAt: issue.publishedAt,
    updatedAt: issue.updatedAt,
    author: publication.author,
    summary: issue.title,
    content: renderFeedContent(alone, site),
    language: publication.language,
    image: null,
    topics: item.story?.topics.map(({ title }) => title) ?? [],
  }
}
