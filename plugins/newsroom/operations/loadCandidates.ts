import type { PayloadRequest, Where } from 'payload'

import { idOf, idsOf, type Id } from '../../../collections/ids.js'
import { placedIn, without } from '../../../collections/issues/contents.js'
import type { Issue, Move, Publication, Story } from '../../../collections/payload-types.js'
import type { AssemblyInput, MoveCandidate, StoryCandidate } from '../../../src/core/assembly/index.js'

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
  const [freeStories, freeMoves] = await Promise.all([
    find<Story>(
      'stories',
      free(publication, standing.stories, [{ stage: { not_in: ['parked', 'dropped'] } }]),
      req,
    ),
    find<Move>('moves', free(publication, standing.moves, []), req),
  ])
  const elsewhere = await placedElsewhere(issue.id ?? null, freeStories, freeMoves, standing, req)
  const [topicNames, companyNames] = await Promise.all([
    names(
      'topics',
      freeStories.flatMap((story) => idsOf(story.topics)).concat(layoutIds(publication, 'topics')),
      req,
    ),
    names(
      'companies',
      freeStories.flatMap((story) => idsOf(story.companies)).concat(layoutIds(publication, 'companies')),
      req,
    ),
  ])
  return {
    stories: freeStories.map((story) => storyCandidate(story, elsewhere)),
    moves: freeMoves.map((move) => moveCandidate(move, elsewhere)),
    topicNames,
    companyNames,
    originalIds: new Map([...freeStories, ...freeMoves].map(({ id }) => [String(id), id])),
  }
}

function free(publication: Publication, standing: readonly Id[], conditions: Where[]): Where {
  const unplaced: Where = {
    and: [{ publication: { equals: publication.id } }, { placedIn: { exists: false } }, ...conditions],
  }
  return standing.length > 0 ? { or: [{ id: { in: standing } }, unplaced] } : unplaced
}

async function find<T>(collection: 'moves' | 'stories', where: Where, req: PayloadRequest): Promise<T[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
    select: CANDIDATE_FIELDS[collection],
  })
  return docs as T[]
}

const CANDIDATE_FIELDS = {
  stories: {
    title: true,
    kind: true,
    stage: true,
    weight: true,
    topics: true,
    companies: true,
    series: true,
    targetWeek: true,
    source: true,
    createdAt: true,
  },
  moves: { summary: true, effectiveOn: true, targetWeek: true, createdAt: true },
} as const

/** Titles of other issues in which a candidate stands, by its id; stories and moves may share ids. */
interface Elsewhere {
  stories: ReadonlyMap<string, string>
  moves: ReadonlyMap<string, string>
}
const NOWHERE: Elsewhere = { stories: new Map(), moves: new Map() }

async function placedElsewhere(
  issue: Id | null,
  stories: Story[],
  moves: Move[],
  standing: { stories: Id[]; moves: Id[] },
  req: PayloadRequest,
): Promise<Elsewhere> {
  const storyIds = without(
    stories.map(({ id }) => id),
    standing.stories,
  )
  const moveIds = without(
    moves.map(({ id }) => id),
    standing.moves,
  )
  if (storyIds.length + moveIds.length === 0) return NOWHERE
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      and: [
        { or: [{ 'sections.items.story': { in: storyIds } }, { 'sections.items.move': { in: moveIds } }] },
        ...(issue === null ? [] : [{ id: { not_equals: issue } }]),
      ],
    },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
    select: { title: true, sections: true },
  })
  const titles = (kind: 'moves' | 'stories') =>
    new Map(
      docs.flatMap((doc) =>
        placedIn(doc.sections)[kind].map((id) => [String(id), doc.title ?? 'another issue'] as const),
      ),
    )
  return { stories: titles('stories'), moves: titles('moves') }
}

async function names(
  collection: 'companies' | 'topics',
  ids: Id[],
  req: PayloadRequest,
): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    sort: 'name',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
    joins: false,
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
