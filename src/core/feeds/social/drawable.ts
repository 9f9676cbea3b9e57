/** A font and the characters that it can draw. */
export interface SocialFont {
  /** A name of its own: the program that draws falls back from name to name, not inside of one. */
  name: string
  weight: 400 | 700
  /** A file of type ttf, otf or woff. */
  data: ArrayBuffer
  /** Code points from and to, both counted in. */
  covers: readonly (readonly [from: number, to: number])[]
}

const EMOJI =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u20e3\ufe0e\ufe0f]|[\u{e0020}-\u{e007f}]/gu

/**
 * What the fonts can draw of a line: the line without emoji; null where a letter is left that no font has. A line with
 * boxes in the place of its letters says less than none.
 */
export function drawable(text: string, fonts: readonly SocialFont[]): string | null {
  const plain = text.normalize('NFC').replace(EMOJI, '').replace(/\s+/g, ' ').trim()
  const isCovered = (point: number) =>
    fonts.some(({ covers }) => covers.some(([from, to]) => from <= point && point <= to))
  return plain !== '' && [...plain].every((letter) => isCovered(letter.codePointAt(0) ?? 0)) ? plain : null
}
