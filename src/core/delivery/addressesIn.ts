import { parseEmailAddress } from './emailAddress.js'

/**
 * The addresses in a list that was pasted, or in a CSV file, each once; and how many lines hold none. A first line
 * without an @ names the columns.
 *
 * @example
 * addressesIn('name,email\nAda,ada@example.org\nBea <bea@example.org>\nnobody')
 * // { addresses: ['ada@example.org', 'bea@example.org'], broken: 1 }
 */
export function addressesIn(text: string): { addresses: string[]; broken: number } {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const read = (lines[0]?.includes('@') === false ? lines.slice(1) : lines).map((line) =>
    line.split(/[,;\t<>"]|\s+/).flatMap((cell) => parseEmailAddress(cell)?.address ?? []),
  )
  return {
    addresses: [...new Set(read.flat())],
    broken: read.filter((found) => found.length === 0).length,
  }
}
