import { Board } from './board.js'
import { siftCandidates } from './candidates.js'
import { daysOf } from './days.js'
import { fillMoves, fillStories } from './fill.js'
import { assertLayout } from './layout.js'
import { laySections } from './lay.js'
import { heaviestFirst, sortMoves } from './order.js'
import { PLACED_BY_EDITOR } from './reasons.js'
import type {
  AssemblyInput,
  AssemblyResult,
  Leftover,
  MoveCandidate,
  Placement,
  Section,
  StoryCandidate,
} from './types.js'

/**
 * Assembles an issue: puts the written stories and the moves of its period into sections, as the layout says, and
 * gives a reason in words for everything that is placed or left over.
 *
 * It never undoes the editor. What stands is not moved, removed or renamed; what was removed stays out; only headings
 * that the editor left as assembly wrote them follow their story, series, topic or row. Running it on its own result
 * changes nothing. The result does not depend on the order of `stories` and `moves`. The input is not changed; what
 * stays the same in the result is shared with it.
 *
 * A story asks the rows in this order, and the first that takes it and is not full gets it: rows with a rule from top
 * to bottom (a `topics` row without lists has the rule "has any topic"), then `moves` rows that take small stories,
 * then `each` rows without a rule. A part of a series that stands joins it, wherever it is.
 *
 * @throws MastheadError `LAYOUT_EMPTY` or `LAYOUT_INVALID`, see {@link assertLayout}.
 * @example
 * const { sections, placements, unplaced, changed } = assemble({
 *   layout: defaultLayout(newId), period, sections: [], removed: { stories: [], moves: [] },
 *   stories, moves, topicNames: {}, companyNames: {}, newId,
 * })
 */
export function assemble(input: AssemblyInput): AssemblyResult {
  const { companyNames, layout, newId, topicNames } = input
  assertLayout(layout)
  const days = daysOf(input.period)
  const names = { topicNames, companyNames, days }
  const stories = byId(input.stories)
  const sifted = siftCandidates(input, days)
  const board = new Board(input, stories)
  const filling = { layout, names, topicOrder: Object.keys(topicNames) }
  const leftovers = [
    ...sifted.leftovers,
    ...fillMoves(board, sifted.moves, filling),
    ...fillStories(board, sifted.stories, filling),
  ]
  const moves = byId(input.moves)
  const rows = byId(layout)
  const sections = laySections(board.places, { layout, rows, stories, moves, names, topicNames, newId })
  return {
    sections,
    placements: placementsOf(sections, input.sections),
    unplaced: inOrder(leftovers, stories, moves),
    changed: differ(sections, input.sections),
  }
}

function placementsOf(sections: Section[], before: Section[]): Placement[] {
  const stood = new Set(before.flatMap((section) => section.items.map((item) => item.id)))
  return sections.flatMap((section) =>
    section.items
      .filter((item) => item.story !== null || item.move !== null)
      .map((item) => ({
        story: item.story,
        move: item.move,
        section: section.id,
        item: item.id,
        reason: item.reason ?? PLACED_BY_EDITOR,
        added: !stood.has(item.id),
      })),
  )
}

/** Stories first, the heaviest first, then moves: what stands in the issue has no say in it. */
function inOrder(
  leftovers: Leftover[],
  stories: Map<string, StoryCandidate>,
  moves: Map<string, MoveCandidate>,
): Leftover[] {
  const byStory = new Map(leftovers.map((leftover) => [leftover.story, leftover]))
  const byMove = new Map(leftovers.map((leftover) => [leftover.move, leftover]))
  return [
    ...heaviestFirst([...stories.values()].filter(({ id }) => byStory.has(id))).map(({ id }) =>
      byStory.get(id),
    ),
    ...sortMoves([...moves.values()].filter(({ id }) => byMove.has(id))).map(({ id }) => byMove.get(id)),
  ].flatMap((leftover) => leftover ?? [])
}

/** What did not change is the same object. */
function differ(sections: Section[], before: Section[]): boolean {
  return sections.length !== before.length || sections.some((section, index) => section !== before[index])
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}
