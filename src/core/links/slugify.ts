/** In UTF-16 units, as `length` counts. */
const LONGEST = 96

/** Latin letters of living languages that Unicode does not decompose into a plain letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  œ: 'oe',
  ŧ: 't',
  ɓ: 'b',
  ɗ: 'd',
  ə: 'e',
  ƙ: 'k',
  ƴ: 'y',
}

/** Letters and digits, with the vowel signs that Hindi or Thai cannot do without. */
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`
const SLUG = new RegExp(`^${WORD}(?:-${WORD})*$`, 'u')

/**
 * Makes the part of an address that stands for a title: at most 96 characters, words joined by hyphens.
 * Latin script becomes lower-case ASCII; other scripts are kept. Nothing left gives ''.
 *
 * @example
 * slugify('CXTech Week 51–52 2023') // 'cxtech-week-51-52-2023'
 * slugify('Łukasz’s R&D café') // 'lukaszs-r-and-d-cafe'
 * slugify('通信の未来') // '通信の未来'
 */
export function slugify(text: string): string {
  return shorten(hyphenate(plainLetters(text)))
}

/**
 * The slug itself, or with the lowest number from 2 that makes it unlike those taken.
 *
 * @param base A slug; not empty.
 * @example
 * uniqueSlug('vcon', new Set(['vcon', 'vcon-2'])) // 'vcon-3'
 */
export function uniqueSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/**
 * Whether a text has the form of a slug: lower-case letters and digits of any script, single hyphens between.
 * The length is not judged: addresses brought in from elsewhere may be longer than ours.
 */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text === text.toLowerCase()
}

/** Marks go from Latin letters and digits only: in other scripts they tell one letter from another. */
function plainLetters(text: string): string {
  return text
    .replace(/[®©™℠\p{Cf}\p{Variation_Selector}]/gu, '')
    .normalize('NFKD')
    .replace(/['‘’ʼ]/g, '')
    .replace(/([\p{Script=Latin}\p{Nd}])\p{M}+/gu, '$1')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => LATIN[letter] ?? letter)
    .normalize('NFC')
}

function hyphenate(text: string): string {
  return text
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/(^|-)\p{M}+/gu, '$1')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
}

/** Ends at a word where one ends in the second half, so that a long first word is not the end of it. */
function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug
  const lastHyphen = slug.lastIndexOf('-', LONGEST)
  if (lastHyphen > LONGEST / 2) return slug.slice(0, lastHyphen)
  return slug.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')
}
