import type { Endpoint, PayloadRequest } from 'payload'

import { findPublication } from '../../../collections/publications/findPublication.js'
import type { Publication } from '../../../collections/payload-types.js'
import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import { parseEmailAddress } from '../../../src/core/delivery/emailAddress.js'
import { fillText } from '../../../src/core/delivery/fillText.js'
import { MastheadError, type ErrorCode } from '../../../src/core/errors.js'
import { callerOf } from '../limits/callerOf.js'
import { take } from '../limits/index.js'
import { topicsNamed } from '../operations/findTopics.js'
import { requestSubscription } from '../operations/requestSubscription.js'
import { HONEYPOT } from '../pages/honeypot.js'
import { answerPage, paragraph, PRIVATE } from '../pages/page.js'
import { wordingFor, type PageWords } from '../pages/words/index.js'
import { serverUrlOf, settingsOf } from '../settings.js'
import { readForm, textIn, textsIn, wantsPage, type Form } from './readForm.js'

/** Which wording of the consent a subscriber has seen, where the publication has none of its own. */
const CONSENT_VERSION = '1'

/**
 * `POST /api/subscribers/subscribe`: always 202 and the same words, for every address that is one. Whether it is known,
 * suppressed or new shows in the mailbox alone.
 */
export const subscribeEndpoint: Omit<Endpoint, 'root'> = {
  path: '/subscribe',
  method: 'post',
  handler: async (req) => {
    const asksForPage = wantsPage(req)
    try {
      const { publication, wait } = await subscribe(req)
      if (wait !== null) return refuse(req, tooMany(), asksForPage, wait)
      return asksForPage
        ? requestedPage(req, publication)
        : Response.json(ANSWER, { status: 202, headers: PRIVATE })
    } catch (error) {
      if (error instanceof MastheadError && error.status < 500 && asksForPage)
        return refuse(req, error, true, null)
      throw error
    }
  },
}

const ANSWER = {
  message: 'If this address can be subscribed, a mail asks it to confirm.',
}

async function subscribe(
  req: PayloadRequest,
): Promise<{ publication: Publication | null; wait: number | null }> {
  const { payload } = req
  const { limits } = settingsOf(payload)
  // Without it no mail can be written: better said now than never.
  serverUrlOf(payload)
  const form = await readForm(req)
  const address = typeof form.email === 'string' ? parseEmailAddress(form.email) : null
  if (address === null)
    throw new MastheadError('EMAIL_INVALID', 'That is no e-mail address', { path: 'email' })
  const caller = callerOf(req)
  const network = await take(payload, 'subscribe-network', caller.networkHash, limits.perNetwork)
  if (network !== null) return { publication: null, wait: network }
  const mailbox = emailHash(payload, address.comparable)
  const wait = await take(payload, 'subscribe-address', mailbox, limits.perAddress)
  if (wait !== null) return { publication: null, wait }

  const publication = await findPublication(textIn(form, 'publication', 200) ?? undefined, req)
  const topics = await topicsNamed(textsIn(form, 'topics', 50), req)
  const name = textIn(form, 'name', 200)
  const { language, words } = readerWording(req, publication, textIn(form, 'locale', 35))
  if (textIn(form, HONEYPOT, 10_000) !== null) return { publication, wait: null }
  await requestSubscription(
    {
      address,
      publication: publication.id,
      request: {
        email: address.address,
        name,
        locale: language,
        topics,
        ...consentIn(form, publication, words, caller.ipHash),
      },
    },
    req,
  )
  return { publication, wait: null }
}

/** What they agree to, in the words that they saw. Being counted is asked for apart, where the publication counts. */
function consentIn(form: Form, publication: Publication, words: PageWords, ipHash: string | null) {
  const own = publication.mail?.consentText?.trim()
  const text = fillText(own || words.consentText, { publication: publication.name })
  const tracking = publication.mail?.tracking === true && (form.tracking === 'yes' || form.tracking === true)
  return {
    tracking,
    consent: {
      at: new Date().toISOString(),
      source: sourceIn(form),
      text: tracking ? `${text}\n${words.trackingLabel}` : text,
      textVersion: own ? `publication ${publication.updatedAt}` : `masthead ${CONSENT_VERSION}`,
      ipHash,
    },
  }
}

const sourceIn = (form: Form): string => textIn(form, 'source', 100) ?? 'form'

const readerWording = (req: PayloadRequest, publication: Publication | null, locale: string | null = null) =>
  wordingFor(settingsOf(req.payload), [locale, req.headers.get('accept-language'), publication?.language])

function requestedPage(req: PayloadRequest, publication: Publication | null): Response {
  const wording = readerWording(req, publication)
  const { words } = wording
  const content = [paragraph(words.requestedText)]
  return answerPage({ ...wording, publication, title: words.requestedTitle, content }, 202)
}

const tooMany = () => new MastheadError('TOO_MANY_REQUESTS', 'This was asked too often')

/** Titles of what can be wrong, for those who look at a page. */
const REFUSALS: Partial<Record<ErrorCode, [keyof PageWords, keyof PageWords]>> = {
  EMAIL_INVALID: ['emailInvalidTitle', 'emailInvalidText'],
  TOO_MANY_REQUESTS: ['tooManyTitle', 'tooManyText'],
}

function refuse(req: PayloadRequest, error: MastheadError, isPage: boolean, wait: number | null): Response {
  const headers: Record<string, string> = wait === null ? {} : { 'Retry-After': String(wait) }
  const { code, advice, message, name, path, status } = error
  if (!isPage) {
    const data = { code, advice, path }
    return Response.json(
      { errors: [{ name, message, data }] },
      { status, headers: { ...PRIVATE, ...headers } },
    )
  }
  const wording = readerWording(req, null)
  const [title, text] = REFUSALS[code] ?? ['badRequestTitle', 'badRequestText']
  const content = [paragraph(wording.words[text])]
  return answerPage({ ...wording, publication: null, title: wording.words[title], content }, status, headers)
}
