const ADDRESS = /\b(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+/giu

// Letters, their marks, digits and underscores of any script, with a letter somewhere: `#10DLC`, but not `#1`.
// A # inside a word, an address or an HTML entity starts nothing.
const HASHTAG = /(?<![\p{L}\p{N}_/#&])#(?=[\p{N}_]*\p{L})([\p{L}\p{M}\p{N}_]+)/gu

/**
 * The hashtags in a text without their `#`, each once whatever its case, as first written.
 *
 * @example
 * findHashtags('#Truth_In_Telecoms is our #1, see https://example.com/#top') // ['Truth_In_Telecoms']
 */
export function findHashtags(text: string): string[] {
  const found = new Map<string, string>()
  for (const [, tag] of text.replace(ADDRESS, ' ').matchAll(HASHTAG)) {
    if (tag !== undefined && !found.has(tag.toLowerCase())) found.set(tag.toLowerCase(), tag)
  }
  return [...found.values()]
}
