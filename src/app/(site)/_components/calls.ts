import type { Element } from 'hast'
import { h } from 'hastscript'

import type { Edition, Site } from '../../../core/edition/index.js'
import { webText } from '../../../core/render/web/index.js'
import { siteWords } from './words.js'

/**
 * Where readers sign up: the call of the newest edition, until delivery brings a form; the form goes below it. Null
 * where the publication says nothing.
 */
export function subscribeSlot(edition: Edition | null, site: Site): Element | null {
  return slot('subscribe', siteWords.subscribe, edition, 'signUpCall', site)
}

/** Where readers send news: the call of the newest edition, until intake brings a form. */
export function tipSlot(edition: Edition | null, site: Site): Element | null {
  return slot('tip', siteWords.tips, edition, 'tipsCall', site)
}

function slot(
  id: string,
  heading: string,
  edition: Edition | null,
  call: 'signUpCall' | 'tipsCall',
  site: Site,
): Element | null {
  const text = edition ? webText(edition.opening[call], { edition, site }, { under: 2, name: 'call' }) : null
  return text === null ? null : h('section', { className: ['slot'], id }, [h('h2', heading), text])
}
