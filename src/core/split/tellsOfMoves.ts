import { h } from 'hastscript'

import { textOf } from './blocks.js'
import { movesOf, unitsOf } from './moves.js'
import type { OutlineSection } from './outline.js'
import type { Tools } from './storyItem.js'

/** Lines on people are short: an essay is not searched for them. */
const LONGEST_LINE = 300
/** From here on a move is no guess. */
const SURE = 0.75

/** Whether most lines of a section say a move, whatever its heading says. Short lines of plain text may look like headings. */
export function tellsOfMoves(
  { items }: OutlineSection,
  { known, lexicon }: Pick<Tools, 'known' | 'lexicon'>,
): boolean {
  const headed = items.filter(({ heading }) => heading !== null)
  if (headed.some(({ number }) => number !== null)) return false
  if (headed.filter(({ blocks }) => blocks.length > 0).length > headed.length / 4) return false
  const units = items.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [h('p', heading)]),
    ...blocks.flatMap(unitsOf),
  ])
  const lines = units.filter((unit) => textOf(unit).length <= LONGEST_LINE)
  if (lines.length < units.length / 2) return false
  const moves = lines.filter((unit) =>
    movesOf(unit, known, lexicon).some(({ confidence }) => confidence >= SURE),
  )
  return moves.length > 1 && moves.length >= units.length / 2
}
