import {
  type AssemblyInput,
  type Leftover,
  type MoveCandidate,
  type Placement,
  type StoryCandidate,
} from '../../../src/core/assembly/index.js'
import { daysOf, type Days } from '../../../src/core/assembly/days.js'

/**
 * How the editor can get something in after all: by targeting it at a week of this issue (it is written, but
 * dated or targeted outside), or by asking it back (the editor took it out).
 */
export type Remedy = 'askBack' | 'target'

/** A placement with the title of its story, or the summary of its move. */
export type NamedPlacement = Placement & { title: string }
export type NamedLeftover = Leftover & { title: string; remedy: Remedy | null }

type Named = Pick<AssemblyInput, 'moves' | 'period' | 'removed' | 'stories'>

/** Adds titles and remedies to what assembly answers in ids. */
export function nameContents(
  { placements, unplaced }: { placements: Placement[]; unplaced: Leftover[] },
  input: Named,
): { placements: NamedPlacement[]; unplaced: NamedLeftover[] } {
  const stories = new Map(input.stories.map((story) => [story.id, story]))
  const moves = new Map(input.moves.map((move) => [move.id, move]))
  const days = daysOf(input.period)
  const storyOf = ({ story }: { story: string | null }) => (story === null ? undefined : stories.get(story))
  const moveOf = ({ move }: { move: string | null }) => (move === null ? undefined : moves.get(move))
  const titleOf = (one: Leftover | Placement) => storyOf(one)?.title ?? moveOf(one)?.label ?? ''
  return {
    placements: placements.map((placement) => ({ ...placement, title: titleOf(placement) })),
    unplaced: unplaced.map((leftover) => ({
      ...leftover,
      title: titleOf(leftover),
      remedy: remedyFor(storyOf(leftover), moveOf(leftover), input, days),
    })),
  }
}

/** Asks in the order in which assembly does when it gives its reason. */
function remedyFor(
  story: StoryCandidate | undefined,
  move: MoveCandidate | undefined,
  { period, removed }: Named,
  days: Days,
): Remedy | null {
  const candidate = story ?? move
  if (candidate?.standsIn !== null) return null
  if ((story ? removed.stories : removed.moves).includes(candidate.id)) return 'askBack'
  if (story && story.stage !== 'written') return null
  const date = story ? story.publishedAt : (move?.effectiveOn ?? null)
  return isOutside(candidate.targetWeek, date, period, days) ? 'target' : null
}

function isOutside(
  target: { year: number; week: number } | null,
  date: string | null,
  period: AssemblyInput['period'],
  days: Days,
): boolean {
  if (target) return !period.weeks.some(({ year, week }) => year === target.year && week === target.week)
  return date !== null && days.within(date) === false
}
