/** After these a full stop ends a word, not a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|vs|No|Gen|Lt|Rev|Hon|e\.g|i\.e|approx|est|\p{Lu})\.$/u
const COMPANY_FORM = /(?:^|\s)(?:Inc|Ltd|Co|Corp|Bros|Intl|Pty)\.$/
/** With these a sentence begins, even after a name that ends in a full stop. */
const BEGINNING =
  /^(?:I|I['’]\p{L}+|He|She|They|We|It|This|That|The|A|An|My|His|Her|Their|Our|You|Congratulations|Congrats|Well|Good|Great|Nice|Happy|Best|Not|No|Before|After|When|What|If)(?=[\s,!'’]|$)/u
const END = /[.!?…]+["”’)\]]*(?=\s)|\n+/gu

/**
 * Cuts a text into sentences. A full stop after an initial or an abbreviation ends none.
 *
 * @example
 * sentences('J. Lund is now CTO at Larkhollow Inc. I’ve known her for years.')
 * // ['J. Lund is now CTO at Larkhollow Inc.', 'I’ve known her for years.']
 */
export function sentences(text: string): string[] {
  const found: string[] = []
  let from = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    const sentence = text.slice(from, end)
    if (!match[0].includes('\n') && !endsHere(sentence, text.slice(end, end + 40).trimStart())) continue
    found.push(sentence)
    from = end
  }
  return [...found, text.slice(from)].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

function endsHere(sentence: string, next: string): boolean {
  const tail = sentence.slice(-12)
  if (COMPANY_FORM.test(tail)) return BEGINNING.test(next)
  return !ABBREVIATION.test(tail) && !/^\p{Ll}/u.test(next)
}
