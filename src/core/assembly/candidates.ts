import type { Days } from './days.js'
import { sortMoves } from './order.js'
import * as reasons from './reasons.js'
import type { AssemblyInput, Leftover, MoveCandidate, StoryCandidate } from './types.js'

/** What may be placed, and what may not, with the reason. Moves in the order in which they are placed. */
export interface Sifted {
  stories: StoryCandidate[]
  moves: MoveCandidate[]
  leftovers: Leftover[]
}

/**
 * Tells candidates from the rest; what stands in the issue already is neither.
 *
 * A story belongs to the issue when it is targeted at one of its weeks; without a target, when its source is dated
 * in the period, or not dated at all. A move belongs by the same rule, with the day on which it takes effect.
 */
export function siftCandidates(input: AssemblyInput, days: Days): Sifted {
  const { period, removed, sections } = input
  const items = sections.flatMap((section) => section.items)
  const offStories = new Set(removed.stories)
  const offMoves = new Set(removed.moves)
  const sifted: Sifted = { stories: [], moves: [], leftovers: [] }
  for (const story of unseen(
    input.stories,
    items.map((item) => item.story),
  )) {
    const reason =
      (story.standsIn === null ? null : reasons.standsElsewhere(story.standsIn)) ??
      (offStories.has(story.id) ? reasons.TAKEN_OUT : null) ??
      (story.stage === 'written' ? null : reasons.notWritten(story.stage)) ??
      notThisIssue(story.targetWeek, story.publishedAt, period, days, reasons.storyOutside)
    if (reason === null) sifted.stories.push(story)
    else sifted.leftovers.push({ story: story.id, move: null, reason })
  }
  for (const move of sortMoves(
    unseen(
      input.moves,
      items.map((item) => item.move),
    ),
  )) {
    const reason =
      (move.standsIn === null ? null : reasons.standsElsewhere(move.standsIn)) ??
      (offMoves.has(move.id) ? reasons.TAKEN_OUT : null) ??
      notThisIssue(move.targetWeek, move.effectiveOn, period, days, reasons.moveOutside)
    if (reason === null) sifted.moves.push(move)
    else sifted.leftovers.push({ story: null, move: move.id, reason })
  }
  return sifted
}

function notThisIssue(
  target: { year: number; week: number } | null,
  date: string | null,
  period: AssemblyInput['period'],
  days: Days,
  outside: (date: string, label: string) => string,
): string | null {
  if (target) {
    const covered = period.weeks.some(({ year, week }) => year === target.year && week === target.week)
    return covered ? null : reasons.otherWeek(target)
  }
  return date !== null && days.within(date) === false ? outside(days.tell(date), period.label) : null
}

/** Candidates that do not stand yet, each once. */
function unseen<T extends { id: string }>(candidates: T[], standing: (string | null)[]): T[] {
  const seen = new Set(standing)
  return candidates.filter(({ id }) => !seen.has(id) && seen.add(id))
}
