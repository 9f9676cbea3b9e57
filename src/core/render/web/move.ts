import type { Element } from 'hast'
import { h } from 'hastscript'

import { hrefOf, type DocumentRef, type EditionMove, type LinkPlace, type Site } from '../../edition/index.js'
import { words } from '../words.js'
import { linkNames } from './linkNames.js'
import { hostOf } from './links.js'

/** What it takes to link the names in a move. */
interface MovePlace {
  edition: LinkPlace
  site: Site
}

/** A move in one sentence, person and companies linked, and what is said about the person. */
export function moveParts(move: Omit<EditionMove, 'sponsors'>, context: MovePlace): (Element | null)[] {
  const companies = [move.company, move.fromCompany]
  const names = [move.person, ...(move.kind === 'left' ? companies.reverse() : companies)].map((document) =>
    nameOf(document, context),
  )
  const sentence = linkNames(move.summary, names).map(({ text, href }) =>
    href === null ? text : h('a', { href }, text),
  )
  const end = /[.!?…]$/.test(move.summary) ? '' : '.'
  const source = move.sourceUrl !== null && hostOf(move.sourceUrl) !== null
  return [
    h('p', { className: ['move-sentence'], dir: 'auto' }, [
      ...sentence,
      end,
      ...(source ? [' ', h('a', { className: ['move-source'], href: move.sourceUrl }, words.source)] : []),
    ]),
    move.note === null ? null : h('p', { className: ['move-note'], dir: 'auto' }, move.note),
  ]
}

function nameOf(document: DocumentRef | null, { edition, site }: MovePlace) {
  return document === null
    ? { name: '', href: null }
    : { name: document.title, href: hrefOf(document, edition, site, 'local') }
}
