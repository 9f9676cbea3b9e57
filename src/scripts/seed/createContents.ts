import type { RequiredDataFromCollectionSlug, Where } from 'payload'

import { richText } from '../../core/richtext/index.js'
import { PUBLICATION } from './content/publication.js'
import type { SampleContents, SampleMove, SampleStory } from './content/types.js'
import { factsOf } from './facts.js'
import { findOrCreate } from './findOrCreate.js'
import type { Sample } from './sample.js'

/** The stories and moves of a week, as drafts: filed one by one, as an editor does all week. */
export async function createContents(
  { week, stories, moves }: SampleContents,
  sample: Sample,
): Promise<void> {
  for (const story of stories) await createStory(story, week, sample)
  for (const move of moves) await createMove(move, week, sample)
}

async function createStory(story: SampleStory, week: number, sample: Sample): Promise<void> {
  const { payload, ledger } = sample
  const publication = ledger.id('publication', PUBLICATION.slug)
  const where: Where = { and: [{ publication: { equals: publication } }, { slug: { equals: story.slug } }] }
  const id = await findOrCreate(payload, 'stories', where, () =>
    payload.create({
      collection: 'stories',
      data: { publication, ...storyData(story, week, sample) },
      draft: true,
      depth: 0,
      overrideAccess: true,
    }),
  )
  ledger.note('story', story.slug, id)
}

type StoryData = Omit<RequiredDataFromCollectionSlug<'stories'>, 'publication'>

function storyData(story: SampleStory, week: number, sample: Sample): StoryData {
  const { ledger, calendar } = sample
  const { slug, title, url, series, stage = 'written', kind = 'story', weight = 5, source, event } = story
  const facts = factsOf(sample)
  return {
    slug,
    title,
    url,
    series,
    stage,
    kind,
    weight,
    topics: ledger.ids('topic', story.topics),
    people: ledger.ids('person', story.people),
    companies: ledger.ids('company', story.companies),
    references: (story.refersTo ?? []).map(({ story: target, kind: how }) => ({
      story: ledger.id('story', target),
      kind: how,
    })),
    ...(source
      ? {
          source: {
            name: source.name,
            author: source.author,
            publishedAt: calendar.pastDay(week, source.weekday),
          },
        }
      : {}),
    ...(story.forWeek === undefined ? {} : { targetWeek: calendar.week(story.forWeek) }),
    ...(event
      ? {
          event: {
            startsAt: calendar.day(event.week, event.weekday),
            endsAt: calendar.day(event.week, event.weekday + event.days - 1),
            place: event.place,
            url: event.url,
          },
        }
      : {}),
    ...(story.commentary ? { commentary: richText(...story.commentary(facts)) } : {}),
  }
}

async function createMove(
  move: SampleMove,
  week: number,
  { payload, ledger, calendar }: Sample,
): Promise<void> {
  const publication = ledger.id('publication', PUBLICATION.slug)
  const person = ledger.id('person', move.person)
  const { company, fromCompany, weekday, ...data } = move
  const where: Where = {
    and: [
      { publication: { equals: publication } },
      { person: { equals: person } },
      { kind: { equals: move.kind } },
    ],
  }
  await findOrCreate(payload, 'moves', where, () =>
    payload.create({
      collection: 'moves',
      data: {
        ...data,
        publication,
        person,
        ...(company ? { company: ledger.id('company', company) } : {}),
        ...(fromCompany ? { fromCompany: ledger.id('company', fromCompany) } : {}),
        effectiveOn: calendar.pastDay(week, weekday),
      },
      draft: true,
      depth: 0,
      overrideAccess: true,
    }),
  )
}
