import type { Endpoint, PayloadRequest } from 'payload'
import { h } from 'hastscript'

import { loadPublication } from '../../../collections/publications/loadPublication.js'
import type { Publication } from '../../../collections/payload-types.js'
import { fillText } from '../../../src/core/delivery/fillText.js'
import { actionUrl, type TokenPurpose } from '../../../src/core/delivery/token.js'
import { canConfirm, confirmSubscription, unsubscribe } from '../operations/changeSubscription.js'
import { bearerOf, tokenFor, type Bearer } from '../operations/tokens.js'
import { answerPage, paragraph } from '../pages/page.js'
import { submit } from '../pages/submit.js'
import { wordingFor, type Wording } from '../pages/words/index.js'
import { settingsOf } from '../settings.js'

/** Somebody who came by a link that holds. */
export interface Visit extends Wording, Bearer {
  req: PayloadRequest
  publication: Publication
  /** Fills the publication and the address into words. */
  say: (text: string) => string
}

type Answer = (visit: Visit) => Promise<Response> | Response

/** The page of a link and what its button does. GET changes nothing: mail scanners follow every link. */
export function tokenPage(
  purpose: TokenPurpose,
  path: string,
  method: 'get' | 'post',
  answer: Answer,
): Omit<Endpoint, 'root'> {
  return {
    path,
    method,
    handler: async (req) => {
      const visit = await visitOf(purpose, req)
      return visit === null ? deadLink(req, 404) : answer(visit)
    },
  }
}

export const confirmEndpoints: Omit<Endpoint, 'root'>[] = [
  tokenPage('confirm', '/confirm/:token', 'get', (visit) => {
    const { words, say, subscriber } = visit
    if (!canConfirm(subscriber)) return deadLink(visit.req, 410)
    if (subscriber.state === 'active') return confirmedPage(visit)
    return answerPage({
      ...visit,
      title: say(words.confirmTitle),
      content: [
        paragraph(say(words.confirmText)),
        subscriber.tracking ? paragraph(words.confirmTracking) : null,
        buttonTo('confirm', words.confirmButton),
      ],
    })
  }),
  tokenPage('confirm', '/confirm/:token', 'post', async (visit) => {
    if (!canConfirm(visit.subscriber)) return deadLink(visit.req, 410)
    const subscriber = await confirmSubscription(visit, visit.req)
    return confirmedPage({ ...visit, subscriber })
  }),
]

export const unsubscribeEndpoints: Omit<Endpoint, 'root'>[] = [
  tokenPage('unsubscribe', '/unsubscribe/:token', 'get', (visit) => {
    const { words, say, subscriber } = visit
    if (subscriber.state !== 'active' && subscriber.state !== 'pending') return unsubscribedPage(visit)
    return answerPage({
      ...visit,
      title: say(words.unsubscribeTitle),
      content: [paragraph(say(words.unsubscribeText)), buttonTo('unsubscribe', words.unsubscribeButton)],
    })
  }),
  // RFC 8058: mail programs post here themselves, by either type of form. The body says nothing that the address does
  // not, so it is not asked.
  tokenPage('unsubscribe', '/unsubscribe/:token', 'post', async (visit) => {
    await unsubscribe(visit, visit.req)
    return unsubscribedPage(visit)
  }),
]

/** A page that says that a link is dead, and nothing of whom it was for. */
export function deadLink(req: PayloadRequest, status: 404 | 410): Response {
  const wording = wordingFor(settingsOf(req.payload), [req.headers.get('accept-language')])
  const content = [paragraph(wording.words.deadText)]
  return answerPage({ ...wording, publication: null, title: wording.words.deadTitle, content }, status)
}

/** Where somebody with a link can go to their preferences. */
export function preferencesUrl({ req: { payload }, subscriber }: Visit): string {
  return actionUrl('preferences', '', tokenFor(payload, 'preferences', subscriber), payload.config.routes.api)
}

export function unsubscribedPage(visit: Visit): Response {
  const { words, say } = visit
  return answerPage({
    ...visit,
    title: words.unsubscribedTitle,
    content: [paragraph(say(words.unsubscribedText))],
  })
}

function confirmedPage(visit: Visit): Response {
  const { words, say } = visit
  return answerPage({
    ...visit,
    title: words.confirmedTitle,
    content: [
      paragraph(say(words.confirmedText)),
      h('p', h('a', { href: preferencesUrl(visit) }, words.preferences)),
    ],
  })
}

const buttonTo = (action: string, label: string) => h('form', { method: 'post' }, submit(action, label))

async function visitOf(purpose: TokenPurpose, req: PayloadRequest): Promise<Visit | null> {
  const bearer = await bearerOf(purpose, req.routeParams?.token, req)
  const publication = bearer && (await loadPublication(bearer.subscriber.publication, req))
  if (!bearer || !publication) return null
  const { subscriber } = bearer
  const asked = [subscriber.locale, req.headers.get('accept-language'), publication.language]
  const values = { publication: publication.name, email: subscriber.email ?? '' }
  return {
    ...wordingFor(settingsOf(req.payload), asked),
    ...bearer,
    req,
    publication,
    say: (text) => fillText(text, values),
  }
}
