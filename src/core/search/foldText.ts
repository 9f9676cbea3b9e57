/**
 * Text as it is searched: lower case, without accents, one space between words.
 *
 * @example
 * foldText('Über  CAFÉ\n') // 'uber cafe'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
