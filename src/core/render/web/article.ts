import type { Element } from 'hast'
import { h } from 'hastscript'

import type { Edition, Site } from '../../edition/index.js'
import { corrections, references, share } from './closing.js'
import { createContext } from './context.js'
import { covered } from './covered.js'
import { header } from './header.js'
import { section } from './sections.js'
import { textBlock } from './text.js'

/** The whole issue as one element, in the order of every output. */
export function article(edition: Edition, site: Site): Element {
  const context = createContext(edition, site)
  const { opening, publication } = edition
  const openingText = (name: keyof Edition['opening']) =>
    textBlock(opening[name], context, { under: 1, name })
  return h('article', { className: ['issue'], lang: publication.language }, [
    header(context),
    openingText('purpose'),
    openingText('signUpCall'),
    openingText('tipsCall'),
    openingText('pitch'),
    openingText('intro'),
    covered(context),
    ...edition.sections.map((row) => section(row, context)),
    corrections(context),
    references(context),
    openingText('signUpCall'),
    share(context),
  ])
}
