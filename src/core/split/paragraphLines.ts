/** Slack in which a word may have been too long for a line that an editor wrapped by hand. */
const SLACK = 10
/** Lines under this are set one below the other: verses, names, a title above its address. */
const SHORT = 50

/** The width to which a text is wrapped: what all but its longest lines keep to. Addresses are not wrapped. */
export function widthOf(lines: readonly string[]): number {
  const lengths = lines
    .filter((line) => line.trim() !== '' && !/https?:/.test(line))
    .map((line) => line.trim().length)
    .sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0
}

/**
 * Paragraphs of lines that no empty line parts, each with the lines that were ended on purpose: where the next word
 * would have fitted, the line was not ended by its width.
 */
export function paragraphLines(rows: readonly string[], width: number): string[][] {
  const lines = rows.map((row) => row.trim())
  const isVerse = lines.length > 1 && lines.slice(0, -1).every((line) => line.length < SHORT)
  if (isVerse || lines.slice(1).some((line) => /^https?:\/\/\S+$/.test(line))) return [lines]
  const paragraphs: string[][] = [[lines[0] ?? '']]
  for (const [index, line] of lines.slice(1).entries()) {
    const before = lines[index] ?? ''
    const paragraph = paragraphs.at(-1)
    const word = line.split(' ', 1)[0] ?? ''
    const fits = before.length + 1 + word.length + SLACK <= width
    const ends = /[.!?…]["”’')\]]*(?:\s*\p{Extended_Pictographic})*$/u.test(before)
    if (!paragraph || (fits && ends)) paragraphs.push([line])
    else if (fits && /^["“'‘(]?[\p{Lu}\p{N}]/u.test(line)) paragraph.push(line)
    else paragraph.push(`${paragraph.pop() ?? ''} ${line}`)
  }
  return paragraphs
}
