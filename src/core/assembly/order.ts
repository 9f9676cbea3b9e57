import { groupBySeries, seriesTitle } from './series.js'
import type { LayoutSort, MoveCandidate, StoryCandidate } from './types.js'

/** What sorts a story, or a whole series as one. Times are epoch milliseconds. */
export interface Rank {
  weight: number
  newest: number
  oldest: number
  createdAt: number
  title: string
  id: string
}

/** One story, or the parts of one series, which are placed and sorted as one. */
export interface Unit {
  /** In part order; parts without a number last. */
  stories: StoryCandidate[]
  /** A series counts as its heaviest part, its newest or its oldest, and by its own title. */
  rank: Rank
}

/**
 * Orders two ranks by a row's sort, then by higher weight, earlier creation, title and id: two different
 * stories never tie, so the order of the input does not matter.
 */
export function compareRanks(sort: LayoutSort, a: Rank, b: Rank): number {
  return (
    bySort(sort, a, b) ||
    b.weight - a.weight ||
    a.createdAt - b.createdAt ||
    compareTitles(a.title, b.title) ||
    compareIds(a.id, b.id)
  )
}

/** Units of the stories, in order of `sort`. */
export function unitsOf(stories: StoryCandidate[], sort: LayoutSort): Unit[] {
  return groupBySeries(stories)
    .map(unitOf)
    .sort((a, b) => compareRanks(sort, a.rank, b.rank))
}

/** Stories in order of `sort`, where the parts of a series stand together and in part order. */
export function sortStories(stories: StoryCandidate[], sort: LayoutSort): StoryCandidate[] {
  if (stories.length < 2) return stories
  return unitsOf(stories, sort).flatMap((unit) => unit.stories)
}

/** The unit of stories that are known to belong together. */
export function unitOf(stories: StoryCandidate[]): Unit {
  const ranked = stories.map((story) => ({
    story,
    part: story.series?.part ?? Infinity,
    rank: rankOf(story),
  }))
  ranked.sort((a, b) => (a.part === b.part ? compareRanks('weight', a.rank, b.rank) : a.part - b.part))
  const parts = ranked.map(({ story }) => story)
  const rank = ranked.map((one) => one.rank).reduce(together)
  return {
    stories: parts,
    rank: parts.length > 1 ? { ...rank, title: seriesTitle(parts) ?? rank.title } : rank,
  }
}

/** Heaviest first: the order in which the parts of a series speak for it. */
export function heaviestFirst(stories: StoryCandidate[]): StoryCandidate[] {
  if (stories.length < 2) return stories
  return stories
    .map((story) => ({ story, rank: rankOf(story) }))
    .sort((a, b) => compareRanks('weight', a.rank, b.rank))
    .map(({ story }) => story)
}

/** Moves by the day on which they take effect (those without one last), then by label. */
export function sortMoves(moves: MoveCandidate[]): MoveCandidate[] {
  return [...moves].sort(
    (a, b) =>
      time(a.effectiveOn, Number.MAX_SAFE_INTEGER) - time(b.effectiveOn, Number.MAX_SAFE_INTEGER) ||
      compareTitles(a.label, b.label) ||
      time(a.createdAt) - time(b.createdAt) ||
      compareIds(a.id, b.id),
  )
}

/** One fixed locale: the order must not depend on the machine. */
const collator = new Intl.Collator('en', { numeric: true })

function compareTitles(a: string, b: string): number {
  return collator.compare(a, b)
}

function compareIds(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function bySort(sort: LayoutSort, a: Rank, b: Rank): number {
  switch (sort) {
    case 'weight':
      return b.weight - a.weight
    case 'newest':
      return b.newest - a.newest
    case 'oldest':
      return a.oldest - b.oldest
    case 'title':
      return compareTitles(a.title, b.title)
  }
}

function rankOf(story: StoryCandidate): Rank {
  const createdAt = time(story.createdAt)
  const dated = time(story.publishedAt, createdAt)
  return { weight: story.weight, newest: dated, oldest: dated, createdAt, title: story.title, id: story.id }
}

function together(a: Rank, b: Rank): Rank {
  const lead = compareRanks('weight', a, b) <= 0 ? a : b
  return { ...lead, newest: Math.max(a.newest, b.newest), oldest: Math.min(a.oldest, b.oldest) }
}

function time(iso: string | null, otherwise = 0): number {
  const parsed = iso === null ? Number.NaN : Date.parse(iso)
  return Number.isNaN(parsed) ? otherwise : parsed
}
