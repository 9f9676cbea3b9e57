/** Words that a reader takes in a minute: the middle of what is measured for English prose. */
export const WORDS_PER_MINUTE = 230

// A fixed locale, so that the count does not depend on the machine.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * How many words the text has, by the rules of Unicode (UAX #29): also right where words are not set apart by
 * spaces. Punctuation and emoji are not words.
 *
 * @example
 * countWords("TCR's owners: who are they?") // 5
 */
export function countWords(text: string): number {
  let words = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1
  return words
}

/**
 * Whole minutes that it takes to read so many words: at least 1 where there is anything to read, else 0.
 *
 * @example
 * readingMinutes(1_150) // 5
 */
export function readingMinutes(words: number): number {
  return words > 0 ? Math.max(1, Math.round(words / WORDS_PER_MINUTE)) : 0
}
