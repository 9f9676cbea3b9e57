import type { Place } from './board.js'
import { compareRanks, type Rank, unitOf } from './order.js'
import type { LayoutRow, StoryCandidate } from './types.js'

interface Ideal {
  place: Place
  row: LayoutRow
  /** Of the row in the layout. */
  turn: number
  topic: number
  /** `null` where none of its stories is known: last of its row. */
  rank: Rank | null
}

/**
 * Sections in the order of a fresh issue: in layout order, within an `each` row by its sort, within a `topics` row
 * in the order of topics. Those made by hand, or by a row that is gone, have no place in it and are left out.
 */
export function sortPlaces(
  places: Place[],
  {
    layout,
    stories,
    topicNames,
  }: { layout: LayoutRow[]; stories: Map<string, StoryCandidate>; topicNames: Record<string, string> },
): Place[] {
  const turns = new Map(layout.map((row, index) => [row, index]))
  const allTopics = Object.keys(topicNames)
  const topicTurns = new Map(
    layout.map((row) => [row, indexOf(row.topics.length > 0 ? row.topics : allTopics)] as const),
  )
  const ideals = places.flatMap((place): Ideal[] => {
    const { row, source } = place
    if (!row || !source) return []
    const topic = source.by === 'topic' ? topicTurns.get(row)?.get(source.topic) : 0
    const rank = row.kind === 'each' ? rankOf(place, stories) : null
    return [{ place, row, turn: turns.get(row) ?? 0, topic: topic ?? Number.MAX_SAFE_INTEGER, rank }]
  })
  // The sort is stable: what is equal keeps the order in which it stands.
  return ideals.sort(compare).map(({ place }) => place)
}

function compare(a: Ideal, b: Ideal): number {
  return a.turn - b.turn || a.topic - b.topic || compareKnown(a, b)
}

function compareKnown(a: Ideal, b: Ideal): number {
  if (!a.rank || !b.rank) return Number(!a.rank) - Number(!b.rank)
  return compareRanks(a.row.sort, a.rank, b.rank)
}

function rankOf({ additions, standing }: Place, stories: Map<string, StoryCandidate>): Rank | null {
  const ids = [
    ...(standing?.items ?? []).map((item) => item.story),
    ...additions.map(({ story }) => story?.id ?? null),
  ]
  const held = ids.flatMap((id) => (id === null ? [] : (stories.get(id) ?? [])))
  return held.length === 0 ? null : unitOf(held).rank
}

function indexOf(values: string[]): Map<string, number> {
  return new Map(values.map((value, index) => [value, index]))
}
