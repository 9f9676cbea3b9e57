import { hasLists } from './layout.js'
import type { LayoutRow, StoryCandidate } from './types.js'

/** What a row answers when it is asked for a story; whether it is full is asked afterwards. */
export type Verdict = 'takes' | 'other' | 'light' | 'heavy'

/**
 * The rows in the order in which a story asks them; the first that takes it and is not full gets it.
 *
 * 1. Rows with a rule (topics, kinds or companies), from top to bottom. A `topics` row without lists has the
 *    rule "has any topic".
 * 2. `moves` rows without a rule that take small stories.
 * 3. `each` rows without a rule.
 *
 * So a rule further down goes before a catch-all further up, and a small story goes to the people and gossip
 * before it gets a section of its own. Where a section stands in the issue follows the layout, not this order.
 */
export function askingOrder(layout: LayoutRow[]): LayoutRow[] {
  const asked = layout.filter((row) => row.kind !== 'moves' || row.smallStoriesUpTo !== null)
  return [0, 1, 2].flatMap((turn) => asked.filter((row) => turnOf(row) === turn))
}

/**
 * Whether a row takes a story. A series is asked as one: `story` is the part that speaks for it, `weight` the
 * weight of its heaviest part.
 */
export function verdict(
  row: LayoutRow,
  story: StoryCandidate,
  weight: number,
  topicOrder: string[],
): Verdict {
  if (!matchesLists(row, story)) return 'other'
  if (row.kind === 'topics' && topicFor(row, story, topicOrder) === null) return 'other'
  if (weight < row.minWeight) return 'light'
  if (row.kind === 'moves' && weight > (row.smallStoriesUpTo ?? -1)) return 'heavy'
  return 'takes'
}

/** The topic under which a `topics` row files a story: the first in the row's order, or in `topicOrder` where it names none. */
export function topicFor(row: LayoutRow, story: StoryCandidate, topicOrder: string[]): string | null {
  const order = row.topics.length > 0 ? row.topics : topicOrder
  return order.find((topic) => story.topics.includes(topic)) ?? null
}

/** First value of each list of the row that the story has too: why it matches. */
export function matchedBy(
  row: LayoutRow,
  story: StoryCandidate,
): { topic?: string; kind?: string; company?: string } {
  const topic = row.topics.find((id) => story.topics.includes(id))
  const kind = row.kinds.find((value) => value === story.kind)
  const company = row.companies.find((id) => story.companies.includes(id))
  return { ...(topic && { topic }), ...(kind && { kind }), ...(company && { company }) }
}

function turnOf(row: LayoutRow): number {
  if (row.kind === 'topics' || hasLists(row)) return 0
  return row.kind === 'moves' ? 1 : 2
}

function matchesLists(row: LayoutRow, story: StoryCandidate): boolean {
  return (
    (row.topics.length === 0 || row.topics.some((id) => story.topics.includes(id))) &&
    (row.kinds.length === 0 || row.kinds.includes(story.kind)) &&
    (row.companies.length === 0 || row.companies.some((id) => story.companies.includes(id)))
  )
}
