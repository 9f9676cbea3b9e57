import type { Edition } from '../../edition/index.js'
import { card, CARD } from './card.js'
import type { SocialFont } from './drawable.js'

export { CARD } from './card.js'
export type { SocialFont } from './drawable.js'

/**
 * The picture that networks show beside a link to an issue, as an SVG of 1200 by 630 pixels whose letters are drawn, so
 * that it looks the same wherever it is turned into pixels. Lines in letters that no font has are left out.
 *
 * @param fonts one of weight 400 and one of weight 700 at least
 */
export async function socialImageSvg(edition: Edition, fonts: readonly SocialFont[]): Promise<string> {
  // A megabyte and a half, for those who ask for pictures only.
  const { default: satori } = await import('satori')
  return satori(card(edition, fonts), {
    ...CARD,
    fonts: fonts.map(({ name, weight, data }) => ({ name, weight, data, style: 'normal' })),
  })
}
