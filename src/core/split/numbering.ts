/** A number typed before the words of a heading. */
export interface Numbered {
  number: number
  words: string
  /** "TCR" of "TCR 1: Brands"; null where the number stands alone. */
  label: string | null
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ALONE =
  /^\s*(?:(\d{1,2})[.):]|\((\d{1,2})\)|#(\d{1,2})[.:)]?|([1-9])\uFE0F?\u20E3)\s*(?<=[\s\u20E3])(?=\S)/u
const LABELLED = new RegExp(
  String.raw`^\s*(\p{Lu}[\p{L}&'’-]*(?:\s[\p{L}&'’-]+)?)\s+#?(\d{1,2}|${WORDS.join('|')})(?:\s*[:.)]|\s+[–—-])\s+(?=\S)`,
  'iu',
)

/**
 * Makes a function that reads the number before a heading: "1. Brands", "(1) Brands", "#1 Brands", "1️⃣ Brands", and
 * "TCR 1: Brands" or "Part one – Brands" where another one of `texts` counts on with the same words.
 *
 * @param texts what stands in the issue, in order
 */
export function numbering(texts: readonly string[]): (text: string) => Numbered | null {
  const places = new Set(
    texts.flatMap((text) => {
      const read = labelled(text)
      return read ? [`${read.label} ${read.number}`] : []
    }),
  )
  return (text) => {
    const [whole, ...numbers] = ALONE.exec(text) ?? []
    const number = numbers.find((one) => one !== undefined)
    if (whole !== undefined && number !== undefined)
      return { number: Number(number), words: text.slice(whole.length).trim(), label: null }
    const read = labelled(text)
    const counts = read && [-1, 1].some((step) => places.has(`${read.label} ${read.number + step}`))
    return counts ? read : null
  }
}

function labelled(text: string): (Numbered & { label: string }) | null {
  const [whole, label, number] = LABELLED.exec(text) ?? []
  if (whole === undefined || label === undefined || number === undefined) return null
  const spelt = WORDS.indexOf(number.toLowerCase()) + 1
  return { number: spelt || Number(number), words: text.slice(whole.length).trim(), label }
}
