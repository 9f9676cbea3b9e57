import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Payload } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { fillText } from '../../../src/core/delivery/fillText.js'
import { settingsOf } from '../settings.js'
import { choice } from './choice.js'
import { HONEYPOT } from './honeypot.js'
import { wordingFor } from './words/index.js'

interface SubscribeFormArgs {
  payload: Payload
  publication: { id: Id; slug: string; name: string; language: string }
  /** Of the field, once a page. */
  id: string
}

/**
 * The box in which readers of a site subscribe: a plain form that works wherever a browser works. Null where the plugin
 * is switched off.
 */
export async function subscribeForm({
  payload,
  publication,
  id,
}: SubscribeFormArgs): Promise<Element | null> {
  const settings = settingsOf(payload)
  if (!settings.enabled) return null
  const { words, language } = wordingFor(settings, [publication.language])
  const { mail } = await payload.findByID({
    collection: 'publications',
    id: publication.id,
    depth: 0,
    joins: false,
    overrideAccess: true,
    select: { mail: { consentText: true, tracking: true } },
  })
  const consent = fillText(mail?.consentText?.trim() || words.consentText, { publication: publication.name })
  const action = `${payload.config.routes.api}/subscribers/subscribe`
  return h('form', { className: ['subscribe-form'], action, method: 'post', lang: language }, [
    h('input', { type: 'hidden', name: 'publication', value: publication.slug }),
    h('label', { for: id }, words.emailLabel),
    h('div', { className: ['subscribe-line'] }, [
      h('input', {
        id,
        type: 'email',
        name: 'email',
        required: true,
        maxLength: 254,
        autoComplete: 'email',
        placeholder: 'ada@example.org',
        ariaDescribedBy: [`${id}-consent`],
      }),
      h('button', { type: 'submit' }, words.subscribe),
    ]),
    h('div', { className: ['hidden'], ariaHidden: 'true' }, [
      h('label', { for: `${id}-${HONEYPOT}` }, words.honeypotLabel),
      h('input', {
        id: `${id}-${HONEYPOT}`,
        type: 'text',
        name: HONEYPOT,
        tabIndex: -1,
        autoComplete: 'off',
      }),
    ]),
    h('p', { className: ['consent'], id: `${id}-consent`, dir: 'auto' }, consent),
    mail?.tracking ? choice({ type: 'checkbox', name: 'tracking', value: 'yes' }, words.trackingLabel) : null,
  ])
}
