import { refOf, refsOf, referencesOf, type EditionContext } from './editionContext.js'
import {
  idOf,
  isVisible,
  populated,
  type CompanyFacts,
  type Link,
  type MoveFacts,
  type SectionFacts,
  type StoryFacts,
} from './facts.js'
import type { EditionItem, EditionMove, EditionStory } from './types.js'

type ItemFacts = NonNullable<SectionFacts['items']>[number]

/** One item of a section; nothing where what it holds is not there any more and it says nothing itself. */
export function createItem(
  item: ItemFacts,
  { heading, path }: { heading: string; path: string },
  context: EditionContext,
): EditionItem[] {
  const storyFacts = shown(item.story, context)
  const moveFacts = shown(item.move, context)
  const note = context.texts(item.note, `${path}.note`)
  const own = item.heading?.trim() || null
  const isEmptied = Boolean(item.story ?? item.move) && note === null
  if (!storyFacts && !moveFacts && (isEmptied || (note === null && own === null))) return []
  return [
    {
      id: String(item.id ?? item.anchor ?? path),
      label: item.label || null,
      heading: own ?? headingOf(storyFacts, heading),
      anchor: item.anchor ?? '',
      note,
      story: storyFacts ? createStory(storyFacts, `${path}.story`, context) : null,
      move: moveFacts ? createMove(moveFacts, context) : null,
    },
  ]
}

function shown<Document extends MoveFacts | StoryFacts>(
  link: Link<Document>,
  { drafts }: EditionContext,
): Document | null {
  const document = populated(link)
  return document && (drafts || isVisible(document)) ? document : null
}

/** A story that has a section to itself is not headed twice. */
function headingOf(story: StoryFacts | null, section: string): string | null {
  if (!story) return null
  return story.title.trim() === section.trim() ? null : story.title
}

function createStory(story: StoryFacts, path: string, context: EditionContext): EditionStory {
  const { source, event, series } = story
  const isEvent = story.kind === 'event' && Boolean(event?.startsAt || event?.place || event?.url)
  return {
    id: String(story.id),
    title: story.title,
    slug: story.slug ?? '',
    kind: story.kind,
    url: story.url ?? null,
    source: {
      name: source?.name ?? null,
      author: source?.author ?? null,
      publishedAt: source?.publishedAt ?? null,
    },
    commentary: context.texts(story.commentary, `${path}.commentary`),
    event: isEvent
      ? {
          startsAt: event?.startsAt ?? null,
          endsAt: event?.endsAt ?? null,
          place: event?.place ?? null,
          url: event?.url ?? null,
        }
      : null,
    topics: refsOf('topics', story.topics, context),
    people: refsOf('people', story.people, context),
    companies: refsOf('companies', story.companies, context),
    series: series?.title ? { title: series.title, part: series.part ?? null } : null,
    references: referencesOf(story.references, context),
    sponsors: sponsorsAmong(story.companies ?? [], context),
  }
}

function sponsorsAmong(links: Link<CompanyFacts>[], context: EditionContext): EditionStory['sponsors'] {
  const companies = links.flatMap((link) => populated(link) ?? [])
  return companies
    .filter(({ id }, index) => companies.findIndex((other) => other.id === id) === index)
    .filter((company) => sponsors(company, context))
    .map((company) => ({ name: company.name, company: refOf('companies', company, context) }))
}

/** Whether a company paid the publication when the issue came out. The last day counts. */
function sponsors({ sponsorships }: CompanyFacts, { publication, publishedAt }: EditionContext): boolean {
  const day = publishedAt.slice(0, 10)
  return (sponsorships ?? []).some(
    ({ publication: sponsored, from, to }) =>
      idOf(sponsored) === publication.id &&
      (!from || from.slice(0, 10) <= day) &&
      (!to || to.slice(0, 10) >= day),
  )
}

function createMove(move: MoveFacts, context: EditionContext): EditionMove {
  return {
    id: String(move.id),
    summary: move.summary ?? '',
    kind: move.kind,
    person: refOf('people', move.person, context),
    company: refOf('companies', move.company, context),
    fromCompany: refOf('companies', move.fromCompany, context),
    role: move.role ?? null,
    fromRole: move.fromRole ?? null,
    effectiveOn: move.effectiveOn ?? null,
    sourceUrl: move.sourceUrl ?? null,
    note: move.note ?? null,
    sponsors: sponsorsAmong([move.company, move.fromCompany], context),
  }
}
