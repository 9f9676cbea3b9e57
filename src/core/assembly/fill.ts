import type { Board, Place } from './board.js'
import { askingOrder, topicFor, verdict } from './match.js'
import { compareRanks, heaviestFirst, type Unit, unitsOf } from './order.js'
import * as reasons from './reasons.js'
import { seriesKey } from './series.js'
import type { Source } from './source.js'
import type { LayoutRow, Leftover, MoveCandidate, StoryCandidate } from './types.js'

export interface FillContext {
  layout: LayoutRow[]
  /** Topics in the order that decides where a row names none. */
  topicOrder: string[]
  names: reasons.Names
}

/** A unit that waits, its parts in the order in which they speak for it. */
interface Waiting {
  unit: Unit
  speakers: StoryCandidate[]
}

/**
 * Puts stories on the board and tells why the rest stays out.
 *
 * First come parts of series that stand already: they join their section. Then the rows are asked, in
 * {@link askingOrder}; among the stories that reach a row, its own sort decides which it takes before it is full.
 * A series is asked as one, by its heaviest part; where no row takes that, by the next.
 */
export function fillStories(board: Board, candidates: StoryCandidate[], context: FillContext): Leftover[] {
  const leftovers: Leftover[] = []
  let waiting: Waiting[] = []
  for (const unit of unitsOf(candidates, 'weight')) {
    const series = unit.stories[0] && seriesKey(unit.stories[0])
    const home = series ? board.homeOf(series) : undefined
    if (home) leftovers.push(...join(board, home, unit.stories, reasons.partOf, context.names))
    else waiting.push({ unit, speakers: heaviestFirst(unit.stories) })
  }
  const rows = askingOrder(context.layout)
  const unplaced = new Set(waiting)
  for (let turn = 0; waiting.length > 0; turn++) {
    for (const row of rows) {
      for (const one of takers(row, waiting, turn, context)) {
        const rest = offer(board, row, one, turn, context)
        if (!rest) continue
        leftovers.push(...rest)
        unplaced.delete(one)
      }
      waiting = waiting.filter((one) => unplaced.has(one))
    }
    waiting = waiting.filter(({ speakers }) => speakers.length > turn + 1)
  }
  for (const one of unplaced) leftovers.push(...refused(board, one, rows, context))
  return leftovers
}

/** Puts moves, in the order given, into the first `moves` row with room. */
export function fillMoves(board: Board, moves: MoveCandidate[], { layout, names }: FillContext): Leftover[] {
  const rows = layout.filter((row) => row.kind === 'moves')
  return moves.flatMap((move) => {
    for (const row of rows) {
      const place = board.placeFor(row, { by: 'row', rowId: row.id })
      if (!place) continue
      board.add(place, { story: null, move, reason: reasons.moveTaken(move, names) })
      return []
    }
    const last = rows.at(-1)
    const reason = last
      ? fullReason(board, last, { by: 'row', rowId: last.id }, names)
      : reasons.NO_ROW_FOR_MOVES
    return [{ story: null, move: move.id, reason }]
  })
}

function takers(row: LayoutRow, waiting: Waiting[], turn: number, { topicOrder }: FillContext): Waiting[] {
  return waiting
    .filter(({ unit, speakers }) => {
      const speaker = speakers[turn]
      return speaker !== undefined && verdict(row, speaker, unit.rank.weight, topicOrder) === 'takes'
    })
    .sort((a, b) => compareRanks(row.sort, a.unit.rank, b.unit.rank))
}

/** Places a unit in a row that takes it; returns the parts that found no more room, or `null` where the row is full. */
function offer(
  board: Board,
  row: LayoutRow,
  one: Waiting,
  turn: number,
  context: FillContext,
): Leftover[] | null {
  const speaker = one.speakers[turn]
  if (!speaker) return null
  const place = board.placeFor(row, sourceFor(row, speaker, context))
  if (!place) return null
  const topic = topicFor(row, speaker, context.topicOrder)
  const reason = reasons.takenBy(row, speaker, topic, context.names)
  const reasonFor = (story: StoryCandidate) => (story === speaker ? reason : reasons.partOf(story))
  return join(board, place, one.unit.stories, reasonFor, context.names)
}

function join(
  board: Board,
  place: Place,
  stories: StoryCandidate[],
  reasonFor: (story: StoryCandidate) => string,
  names: reasons.Names,
): Leftover[] {
  const leftovers: Leftover[] = []
  for (const story of stories) {
    const { row, source } = place
    if (row && source && board.isFull(place)) {
      leftovers.push({ story: story.id, move: null, reason: fullReason(board, row, source, names) })
    } else {
      board.add(place, { story, move: null, reason: reasonFor(story) })
    }
  }
  return leftovers
}

function sourceFor(row: LayoutRow, story: StoryCandidate, { topicOrder }: FillContext): Source {
  const series = seriesKey(story)
  const topic = row.kind === 'topics' ? topicFor(row, story, topicOrder) : null
  if (topic !== null) return { by: 'topic', rowId: row.id, topic }
  if (row.kind !== 'each') return { by: 'row', rowId: row.id }
  return series === null
    ? { by: 'story', rowId: row.id, story: story.id }
    : { by: 'series', rowId: row.id, series }
}

function fullReason(board: Board, row: LayoutRow, source: Source, { topicNames }: reasons.Names): string {
  const topic = source.by === 'topic' ? reasons.nameOf(source.topic, topicNames) : undefined
  return reasons.full(row, board.count(row, source), topic)
}

/** Why no row took them: a full row says most, then a weight that is too low, then one that is too high. */
function refused(board: Board, { unit }: Waiting, rows: LayoutRow[], context: FillContext): Leftover[] {
  const { names, topicOrder } = context
  return unit.stories.map((story) => {
    const answers = rows.map((row) => ({ row, answer: verdict(row, story, unit.rank.weight, topicOrder) }))
    const at = (answer: string) => answers.filter((one) => one.answer === answer).map(({ row }) => row)
    const [fullRow] = at('takes')
    const [heavy] = at('heavy').sort((a, b) => (b.smallStoriesUpTo ?? 0) - (a.smallStoriesUpTo ?? 0))
    const minimum = Math.min(...at('light').map((row) => row.minWeight))
    return { story: story.id, move: null, reason: reasonOf() }

    function reasonOf(): string {
      if (fullRow) return fullReason(board, fullRow, sourceFor(fullRow, story, context), names)
      if (minimum < Infinity) return reasons.tooLight(story.weight, minimum)
      if (heavy) return reasons.tooHeavy(heavy, unit.rank.weight, unit.stories.length > 1)
      return reasons.noRowMatches(story, names)
    }
  })
}
