import { headingKey } from './blocks.js'
import { numbering } from './numbering.js'

/** A heading has no more letters. */
const LONGEST = 120
const LIST = /^\s*\d{1,2}[.)]\s/u
/** Lines longer than this are not wrapped by hand: one line is one paragraph. */
const UNWRAPPED = 120
/** In a text wrapped by hand a heading does not fill its line. */
const HALF_LINE = 60

/**
 * Lines that are numbered headings of plain text rather than items of a list: prose or an empty line stands before and
 * after each, and they count up from 1. What is said again further down is a table of contents.
 */
export function numberedHeadings(lines: readonly string[]): Set<string> {
  const isUnwrapped = lines.some((line) => line.length > UNWRAPPED)
  const isBlank = (index: number) => lines[index]?.trim() === ''
  const numberOf = numbering(lines)
  const rows = lines.flatMap((line, index) => {
    const { number, words, label } = numberOf(line) ?? {}
    if (words === undefined || words.length < 2 || words.length > LONGEST || /[.,;:!…]$|https?:/u.test(words))
      return []
    const [before, next] = [
      lines.slice(0, index).findLast((other) => other.trim() !== ''),
      lines.slice(index + 1, index + 3).find((other) => other.trim() !== ''),
    ]
    const standsAlone = isBlank(index + 1)
    const isSpaced = standsAlone && isBlank(index - 1) && !isSaidAgain(words, lines.slice(index + 1))
    const isLine =
      standsAlone ||
      ((isUnwrapped || line.length < HALF_LINE) && /^["“'‘]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(words))
    const isHeading =
      isLine &&
      (isSpaced || !LIST.test(before ?? '')) &&
      next !== undefined &&
      (isSpaced || !LIST.test(next)) &&
      (standsAlone || !/^\s*\p{Ll}/u.test(next))
    return isHeading ? [{ line, number, label }] : []
  })
  const found = new Set<string>()
  for (const [at, { line, number, label }] of rows.entries()) {
    const last = rows[at - 1]
    const counts = last?.number === (number ?? 0) - 1 && last.label === label && found.has(last.line)
    const begins = number === 1 && rows[at + 1]?.number === 2 && rows[at + 1]?.label === label
    if (counts || begins) found.add(line)
  }
  return found
}

const isSaidAgain = (words: string, lines: readonly string[]): boolean =>
  lines.some((line) => headingKey(line.slice(0, LONGEST * 2)).endsWith(headingKey(words)))
