import type { PayloadRequest, Where } from 'payload'

import { EVERY } from '../../../collections/every.js'
import { findByIds, selectOf } from '../../../collections/findByIds.js'
import { idOf, idsOf, type Id } from '../../../collections/ids.js'
import { placedIn } from '../../../collections/issues/contents.js'
import type { Issue, Move, Publication, Story } from '../../../collections/payload-types.js'
import type { AssemblyInput, MoveCandidate, StoryCandidate } from '../../../src/core/assembly/index.js'
import { placedElsewhere, type Elsewhere } from './placedElsewhere.js'

export interface Candidates {
  stories: StoryCandidate[]
  moves: MoveCandidate[]
  topicNames: Record<string, string>
  companyNames: Record<string, string>
  /** The ids as the database has them, by their text. */
  originalIds: Map<string, Id>
}

/**
 * What could go into an issue: stories and moves that stand in no issue, and those that stand in this one.
 * The archive is left out by the index on `placedIn`; a second look at the issues themselves catches a
 * placement that an interrupted write did not record.
 */
export async function loadCandidates(args: {
  issue: Partial<Omit<Issue, 'id'>> & { id?: Issue['id'] | null }
  publication: Publication
  period: AssemblyInput['period']
  req: PayloadRequest
}): Promise<Candidates> {
  const { issue, publication, req } = args
  const standing = placedIn(issue.sections)
  const where = { publication, req }
  const [stories, moves] = await Promise.all([
    find<Story>('stories', STORY_FIELDS, {
      ...where,
      standing: standing.stories,
      conditions: [NOT_GIVEN_UP],
    }),
    find<Move>('moves', MOVE_FIELDS, { ...where, standing: standing.moves }),
  ])
  const elsewhere = await placedElsewhere(issue.id ?? null, stories, moves, standing, req)
  const [topicNames, companyNames] = await Promise.all([
    names(
      'topics',
      stories.flatMap((story) => idsOf(story.topics)).concat(layoutIds(publication, 'topics')),
      req,
    ),
    names(
      'companies',
      stories.flatMap((story) => idsOf(story.companies)).concat(layoutIds(publication, 'companies')),
      req,
    ),
  ])
  return {
    stories: stories.map((story) => storyCandidate(story, elsewhere)),
    moves: moves.map((move) => moveCandidate(move, elsewhere)),
    topicNames,
    companyNames,
    originalIds: new Map([...stories, ...moves].map(({ id }) => [String(id), id])),
  }
}

const STORY_FIELDS = [
  'title',
  'kind',
  'stage',
  'weight',
  'topics',
  'companies',
  'series',
  'targetWeek',
  'source',
  'createdAt',
] as const
const MOVE_FIELDS = ['summary', 'effectiveOn', 'targetWeek', 'createdAt'] as const
const NOT_GIVEN_UP: Where = { stage: { not_in: ['parked', 'dropped'] } }

/** What stands in the issue, and what stands in none: two questions, each with an index that answers it. */
async function find<T extends Move | Story>(
  collection: 'moves' | 'stories',
  fields: readonly (keyof T & string)[],
  {
    standing,
    publication,
    req,
    conditions = [],
  }: { standing: readonly Id[]; publication: Publication; req: PayloadRequest; conditions?: Where[] },
): Promise<T[]> {
  const unplaced: Where = {
    and: [{ publication: { equals: publication.id } }, { placedIn: { exists: false } }, ...conditions],
  }
  const [stand, free] = await Promise.all([
    findByIds<T>(collection, standing, fields, req),
    req.payload.find({
      ...EVERY,
      collection,
      where: unplaced,
      req,
      select: selectOf(fields),
    }),
  ])
  const known = new Set(stand.map(({ id }) => id))
  return [...stand, ...(free.docs as T[]).filter(({ id }) => !known.has(id))]
}

async function names(
  collection: 'companies' | 'topics',
  ids: Id[],
  req: PayloadRequest,
): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const { docs } = await req.payload.find({
    ...EVERY,
    collection,
    where: { id: { in: [...new Set(ids)] } },
    sort: 'name',
    req,
    select: { name: true },
  })
  return Object.fromEntries(docs.map((doc) => [String(doc.id), doc.name]))
}

function layoutIds(publication: Publication, list: 'companies' | 'topics'): Id[] {
  return (publication.layout ?? []).flatMap((row) => idsOf(row[list]))
}

function storyCandidate(story: Story, elsewhere: Elsewhere): StoryCandidate {
  const id = String(story.id)
  return {
    id,
    title: story.title ?? 'Untitled',
    kind: story.kind,
    stage: story.stage,
    weight: story.weight ?? 5,
    topics: idsOf(story.topics).map(String),
    companies: idsOf(story.companies).map(String),
    series: story.series?.title ? { title: story.series.title, part: story.series.part ?? null } : null,
    targetWeek: weekOf(story.targetWeek),
    publishedAt: story.source?.publishedAt ?? null,
    createdAt: story.createdAt,
    standsIn: elsewhere.stories.get(id) ?? null,
  }
}

function moveCandidate(move: Move, elsewhere: Elsewhere): MoveCandidate {
  const id = String(move.id)
  return {
    id,
    label: move.summary ?? `move ${idOf(move)}`,
    effectiveOn: move.effectiveOn ?? null,
    targetWeek: weekOf(move.targetWeek),
    createdAt: move.createdAt,
    standsIn: elsewhere.moves.get(id) ?? null,
  }
}

function weekOf(target: Story['targetWeek']): { year: number; week: number } | null {
  return target?.year && target.week ? { year: target.year, week: target.week } : null
}
