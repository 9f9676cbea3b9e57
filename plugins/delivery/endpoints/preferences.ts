import type { Endpoint } from 'payload'
import { h } from 'hastscript'

import { TOPIC_ORDERS } from '../../../collections/subscribers/values.js'
import { MastheadError } from '../../../src/core/errors.js'
import { eraseSubscriber, savePreferences, unsubscribe } from '../operations/changeSubscription.js'
import { allTopics, topicsNamed } from '../operations/findTopics.js'
import { heldAbout } from '../operations/heldAbout.js'
import { pauseSubscription } from '../operations/pauseSubscription.js'
import { answerPage, paragraph, PRIVATE } from '../pages/page.js'
import { preferencesForm } from '../pages/preferencesForm.js'
import { languagesOf, wordingFor } from '../pages/words/index.js'
import { settingsOf } from '../settings.js'
import { readForm, textIn, textsIn, type Form } from './readForm.js'
import { preferencesUrl, tokenPage, unsubscribedPage, type Visit } from './tokenPages.js'

/** What the owner of a mailbox may see and set: no password, only the link that was mailed to them. */
export const preferencesEndpoints: Omit<Endpoint, 'root'>[] = [
  tokenPage('preferences', '/preferences/:token', 'get', (visit) => preferencesPage(visit)),
  tokenPage('preferences', '/preferences/:token', 'post', async (visit) => {
    const form = await readForm(visit.req)
    switch (form.action) {
      case 'save':
        return save(visit, form)
      case 'pause':
        return pause(visit, form)
      case 'unsubscribe':
        await unsubscribe(visit, visit.req)
        return unsubscribedPage(visit)
      case 'erase':
        return erase(visit, form)
      default:
        throw new MastheadError('BAD_REQUEST', 'action: say save, pause, unsubscribe or erase', {
          path: 'action',
        })
    }
  }),
  tokenPage('preferences', '/preferences/:token/data', 'get', async ({ req, subscriber }) =>
    Response.json(await heldAbout(subscriber, req), {
      headers: { ...PRIVATE, 'Content-Disposition': 'attachment; filename="my-subscription.json"' },
    }),
  ),
]

/** Who agreed while the publication counted can take it back also when it has stopped. */
const asksForTracking = ({ publication, subscriber }: Visit): boolean =>
  publication.mail?.tracking === true || subscriber.tracking === true

async function save(visit: Visit, form: Form): Promise<Response> {
  const settings = settingsOf(visit.req.payload)
  const order = TOPIC_ORDERS.find((one) => one === form.topicOrder)
  const locale = languagesOf(settings).find((one) => one === form.locale)
  const subscriber = await savePreferences(
    visit.subscriber,
    {
      name: textIn(form, 'name', 200),
      locale: locale ?? visit.subscriber.locale,
      topics: (await topicsNamed(textsIn(form, 'topics', 200), visit.req)) as string[],
      topicOrder: order ?? visit.subscriber.topicOrder,
      tracking: asksForTracking(visit) && form.tracking === 'yes',
    },
    visit.req,
  )
  const wording = wordingFor(settings, [subscriber.locale, visit.req.headers.get('accept-language')])
  return preferencesPage({ ...visit, ...wording, subscriber }, wording.words.saved)
}

async function pause(visit: Visit, form: Form): Promise<Response> {
  const until = textIn(form, 'until', 10)
  const subscriber = await pauseSubscription({ ...visit, until }, visit.req)
  return preferencesPage({ ...visit, subscriber }, visit.words.saved)
}

async function erase(visit: Visit, form: Form): Promise<Response> {
  const { words } = visit
  if (form.sure !== 'yes') return preferencesPage(visit, words.eraseNotSure)
  await eraseSubscriber(visit.subscriber, visit.req)
  return answerPage({ ...visit, title: words.erasedTitle, content: [paragraph(words.erasedText)] })
}

async function preferencesPage(visit: Visit, notice?: string): Promise<Response> {
  const { language, publication, req, say, subscriber, words } = visit
  const isIn = subscriber.state === 'active'
  return answerPage({
    ...visit,
    title: words.preferencesTitle,
    content: [
      notice ? h('p', { className: ['notice'], role: 'status' }, notice) : null,
      paragraph(isIn ? say(words.preferencesText) : words.endedText),
      ...preferencesForm({
        publication,
        subscriber,
        words,
        language,
        asksForTracking: asksForTracking(visit),
        languages: languagesOf(settingsOf(req.payload)),
        topics: await allTopics(req),
        dataUrl: `${preferencesUrl(visit)}/data`,
      }),
    ],
  })
}
