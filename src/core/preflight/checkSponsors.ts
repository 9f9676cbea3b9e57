import { toString } from 'hast-util-to-string'

import type { Edition, EditionItem } from '../edition/index.js'
import { foldText } from '../search/foldText.js'
import type { Finding, PreflightFacts } from './types.js'

/**
 * Items that name a company which sponsors the publication, without a disclosure: the company is not attached to
 * the story or the move, which would disclose it, and the words do not say “sponsor” either.
 */
export function checkSponsors(
  { sections }: Edition,
  { sponsors }: Pick<PreflightFacts, 'sponsors'>,
): Finding[] {
  return sections.flatMap(({ items }, section) =>
    items.flatMap((item, index) => {
      const said = ` ${wordsOf(item)} `
      if (/\bsponsor/.test(said)) return []
      const disclosed = new Set(
        [...(item.story?.sponsors ?? []), ...(item.move?.sponsors ?? [])].map(({ company }) => company?.id),
      )
      return sponsors
        .filter(({ id, names }) => !disclosed.has(id) && names.some((name) => isNamed(said, name)))
        .map(({ names: [name] }): Finding => ({
          code: 'SPONSOR_UNDISCLOSED',
          severity: 'error',
          message: `“${item.story?.title ?? item.move?.summary ?? item.heading ?? ''}” names ${name}, a sponsor: add the company to the story, or say it in the text`,
          path: `sections.${section}.items.${index}`,
        }))
    }),
  )
}

function wordsOf({ heading, note, story, move }: EditionItem): string {
  const texts = [note, story?.commentary].flatMap((text) => (text ? [toString(text)] : []))
  const lines = [heading, story?.title, move?.summary, move?.note].flatMap((line) => line ?? [])
  return plain([...lines, ...texts].join(' '))
}

const isNamed = (said: string, name: string): boolean =>
  plain(name) !== '' && said.includes(` ${plain(name)} `)

/** Folded words with single spaces and no punctuation, so that “Kaleyra’s” names Kaleyra. */
const plain = (text: string): string =>
  foldText(text)
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
