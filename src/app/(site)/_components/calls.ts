import type { Element } from 'hast'
import { h } from 'hastscript'

import type { Edition, Site } from '../../../core/edition/index.js'
import { webText } from '../../../core/render/web/index.js'
import { subscribeForm } from '../../../../plugins/delivery/pages/subscribeForm.js'
import type { PublicationView } from '../_data/publications.js'
import type { Reader } from '../_data/reader.js'
import { siteWords } from './words.js'

/** Where readers sign up: the call of the newest edition, where there is one, and the form. */
export async function subscribeSlot(
  edition: Edition | null,
  publication: PublicationView,
  { payload, site }: Reader,
): Promise<Element | null> {
  const form = await subscribeForm({ payload, publication, id: 'subscribe-email' })
  return slot('subscribe', siteWords.subscribe, callOf(edition, 'signUpCall', site), form)
}

/** Where readers send news: the call of the newest edition, until intake brings a form. */
export function tipSlot(edition: Edition | null, site: Site): Element | null {
  return slot('tip', siteWords.tips, callOf(edition, 'tipsCall', site), null)
}

const callOf = (edition: Edition | null, call: 'signUpCall' | 'tipsCall', site: Site): Element | null =>
  edition ? webText(edition.opening[call], { edition, site }, { under: 2, name: 'call' }) : null

function slot(id: string, heading: string, text: Element | null, form: Element | null): Element | null {
  if (text === null && form === null) return null
  return h('section', { className: ['slot'], id }, [h('h2', heading), text, form])
}
