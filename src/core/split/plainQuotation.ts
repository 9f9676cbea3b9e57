/** Longer than any name of who said something. */
const LONGEST_SOURCE = 120
const QUOTED = /^["“„«].{20,}["”“»]$/u
const DASHED = /^\s*(?:[—–]|--?\s)\s*(?=["“]?\p{Lu})/u

export interface PlainQuotation {
  words: string
  source: string
}

/** Lines of plain text that are a quotation: words in quotation marks, and below them who said them. */
export function plainQuotation(rows: readonly string[]): PlainQuotation | null {
  const words = rows.slice(0, -1).join(' ').trim()
  const last = rows.at(-1)?.trim() ?? ''
  const isSource =
    last.length <= LONGEST_SOURCE &&
    (DASHED.test(last) || (/^\p{Lu}/u.test(last) && !/[.!?:;…]$/u.test(last)))
  return QUOTED.test(words) && isSource ? { words, source: last.replace(DASHED, '') } : null
}

/** Puts who said something, in a paragraph of its own after a dash, to the quotation above it. */
export function withSources(groups: readonly string[][]): string[][] {
  const found: string[][] = []
  for (const rows of groups) {
    const above = found.at(-1)
    const [first = ''] = rows
    if (above && rows.length === 1 && DASHED.test(first) && QUOTED.test(above.join(' ').trim()))
      above.push(first)
    else found.push([...rows])
  }
  return found
}
