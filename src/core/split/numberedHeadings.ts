/** "1. Who Owns the List": a number typed by hand, then words that end like those of a heading. */
const NUMBERED = /^\s*(\d{1,2})[.)]\s+(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}"“'‘])(.{2,100}?)\s*$/u
const LIST = /^\s*\d{1,2}[.)]\s/u
/** Lines longer than this are not wrapped by hand: one line is one paragraph. */
const UNWRAPPED = 120
/** In a text wrapped by hand a heading does not fill its line. */
const HALF_LINE = 60

/**
 * Places of lines that are numbered headings of plain text rather than items of a list: prose follows each, and they
 * count up from 1.
 */
export function numberedHeadings(lines: readonly string[]): Set<number> {
  const isUnwrapped = lines.some((line) => line.length > UNWRAPPED)
  const rows = lines.flatMap((line, index) => {
    const [, number, words] = NUMBERED.exec(line) ?? []
    const next = lines[index + 1]?.trim() === '' ? lines[index + 2] : lines[index + 1]
    const isHeading =
      words !== undefined &&
      !/[.,;:!…]$|https?:/u.test(words) &&
      (isUnwrapped || line.length < HALF_LINE) &&
      next !== undefined &&
      /[\p{L}\p{N}]/u.test(next) &&
      !LIST.test(next) &&
      !/^\s*\p{Ll}/u.test(next)
    return isHeading ? [{ index, number: Number(number) }] : []
  })
  const found = new Set<number>()
  for (const [at, { index, number }] of rows.entries()) {
    const counts = rows[at - 1]?.number === number - 1 && found.has(rows[at - 1]?.index ?? -1)
    const begins = number === 1 && rows[at + 1]?.number === 2
    if (counts || begins) found.add(index)
  }
  return found
}
