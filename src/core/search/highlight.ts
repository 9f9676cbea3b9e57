import { foldText } from './foldText.js'

/** A piece of a text; `isMatch` where it is one of the words looked for. */
export interface HighlightPart {
  text: string
  isMatch: boolean
}

/** Longer queries than these cost more than they find. */
const MAX_WORDS = 8
const MAX_WORD_LENGTH = 60

/**
 * The words of a query as they are looked for: folded, each once. Signs without a letter or a digit are no words.
 *
 * @example
 * searchWords('Über  TCR, tcr!') // ['uber', 'tcr,', 'tcr!']
 */
export function searchWords(query: string): string[] {
  const found = foldText(query)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  return [...new Set(found)].slice(0, MAX_WORDS).map((word) => word.slice(0, MAX_WORD_LENGTH))
}

/**
 * Cuts a text at the words looked for, whatever their case and accents.
 *
 * @param words folded, as {@link searchWords} gives them
 * @example
 * highlight('Über alles', ['uber']) // [{ text: 'Über', isMatch: true }, { text: ' alles', isMatch: false }]
 */
export function highlight(text: string, words: readonly string[]): HighlightPart[] {
  const parts: HighlightPart[] = []
  let from = 0
  for (const [start, end] of matches(text, words)) {
    if (start > from) parts.push({ text: text.slice(from, start), isMatch: false })
    parts.push({ text: text.slice(start, end), isMatch: true })
    from = end
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMatch: false })
  return parts
}

/**
 * The part of a text around the first word looked for; its beginning where there is none.
 *
 * @param length at most, in UTF-16 units, without the dots that say that something is left out
 * @example
 * excerpt('One two three four five', ['four'], 12) // '…three four…'
 */
export function excerpt(text: string, words: readonly string[], length = 240): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const first = matches(flat, words)[0]?.[0] ?? 0
  const earliest = Math.min(Math.max(0, first - Math.floor(length / 3)), flat.length - length)
  const start = earliest === 0 ? 0 : earliest + 1 + flat.slice(earliest, first).indexOf(' ')
  const wanted = flat.slice(start, start + length)
  const isEnd = start + length >= flat.length
  const end = isEnd ? wanted.length : Math.max(wanted.lastIndexOf(' '), Math.floor(length / 2))
  return `${start === 0 ? '' : '…'}${wanted.slice(0, end).trim()}${isEnd ? '' : '…'}`
}

/** Where words stand in a text, in order, those that overlap joined. */
function matches(text: string, words: readonly string[]): [number, number][] {
  const { folded, places } = fold(text)
  const found: [number, number][] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); word !== '' && at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([places[at] ?? 0, places[at + word.length] ?? text.length])
    }
  }
  const merged: [number, number][] = []
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** The text folded sign by sign, and for each sign of it the place in the text that it comes from. */
function fold(text: string): { folded: string; places: number[] } {
  const places: number[] = []
  let folded = ''
  let place = 0
  for (const sign of text) {
    const plain = /\s/.test(sign) ? ' ' : foldText(sign)
    places.push(...plain.split('').map(() => place))
    folded += plain
    place += sign.length
  }
  return { folded, places }
}
