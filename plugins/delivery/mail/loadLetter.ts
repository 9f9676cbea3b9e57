import type { Payload } from 'payload'

import { macOf } from '../../../collections/subscribers/keyedHash.js'
import type { Publication, Send } from '../../../collections/payload-types.js'
import type { Id } from '../../../collections/ids.js'
import { idOf } from '../../../collections/ids.js'
import { cut, type Mark, type Recipient } from '../../../src/core/delivery/mailTemplate.js'
import { listHeaders } from '../../../src/core/delivery/listHeaders.js'
import { domainOf, messageId } from '../../../src/core/delivery/messageId.js'
import { actionUrl, makeToken } from '../../../src/core/delivery/token.js'
import type { OutgoingMessage } from '../../../src/core/delivery/transport.js'
import { arrangeFor, topicsOf } from '../../../src/core/delivery/variants.js'
import { urlOf, type Edition } from '../../../src/core/edition/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import { PREFERENCES_PLACEHOLDER, UNSUBSCRIBE_PLACEHOLDER } from '../../../src/core/render/email/index.js'
import { words } from '../../../src/core/render/words.js'
import { issueOutputsOf } from '../../issueOutputs.js'
import { returnPathFor } from '../feedback/reportMail.js'
import type { SendingSettings } from '../sending/options.js'
import { tracker } from '../tracking/tracker.js'
import { buildTemplate, type Part } from './buildTemplate.js'
import { messageBuffers } from './messageBuffers.js'
import { senderOf } from './senderOf.js'
import { composer, type Compose } from './signDkim.js'

/** An issue as mail: rendered and encoded once for each variant, filled in for each recipient. */
export interface Letter {
  subject: string
  /** Topics that its stories have. */
  topics: ReadonlySet<string>
  /** Whether opens and clicks of those who agree are counted. */
  isTracking: boolean
  /** The whole message of one delivery, and the envelope that carries it. */
  compose: (delivery: Addressed) => Promise<OutgoingMessage>
  /** The next mails may use its memory. Only where the server has taken it: else its line may still hold it. */
  release: (message: OutgoingMessage) => void
}

export interface Addressed {
  id: Id
  email: string
  subscriber: Id
  tokenVersion: number
  variant: string
  /** Whether this reader has agreed to be counted, and the publication does it. All others get the mail as it is. */
  isTracked: boolean
}

/** Renderings kept at a time: one weighs some hundred kB, and a list with many wishes has many. */
const KEPT_VARIANTS = 40

export interface LetterArgs {
  payload: Payload
  settings: Pick<SendingSettings, 'dkim' | 'from' | 'returnPath'>
  send: Pick<Send, 'id' | 'issue' | 'publication' | 'revision'>
  /** Whether the transport signs itself. */
  isSigned: boolean
}

/**
 * @throws MastheadError ISSUE_UNPUBLISHED, SENDER_MISSING, MAIL_WITHOUT_WAY_OUT, CONFIG_INVALID
 */
export async function loadLetter({ payload, settings, send, isSigned }: LetterArgs): Promise<Letter> {
  const outputs = issueOutputsOf(payload)
  const frozen = await outputs.readEdition({
    payload,
    issue: idOf(send.issue) ?? '',
    revision: send.revision,
  })
  if (!frozen) throw new MastheadError('ISSUE_UNPUBLISHED', 'The issue is not published', { path: 'issue' })
  const { edition } = frozen
  const publication = await findPublication(payload, idOf(send.publication) ?? '')
  const sender = senderOf(publication, settings.from)
  const domain = domainOf(sender.address)
  const site = outputs.site(payload)
  const archiveUrl = urlOf(site, { collection: 'publications', slug: publication.slug ?? '' }) ?? site.url
  const headers = listHeaders({
    ...{ slug: publication.slug ?? String(publication.id), name: publication.name, domain, archiveUrl },
    ...{ owner: sender.replyTo ?? sender.address, helpUrl: archiveUrl, send: send.id },
  })
  const { serverURL, routes } = payload.config
  const base = `${serverURL || site.url}${routes.api}`
  const track = tracker(payload, edition, site, base)
  const build = async (variant: string, isTracked: boolean): Promise<Compose> => {
    const arranged = arrangeFor(edition, variant)
    const html = await outputs.render({ payload, edition: arranged, format: 'email' })
    const text = await outputs.render({ payload, edition: arranged, format: 'text' })
    const template = buildTemplate({
      ...{ from: sender, replyTo: sender.replyTo, subject: edition.issue.subject, headers },
      html: isTracked ? htmlPart(track.html(html), track.marks) : htmlPart(html),
      text: textPart(text, edition),
    })
    return composer(template, isSigned ? null : settings.dkim)
  }
  const variants = new Map<string, Promise<Compose>>()
  const composeOf = (variant: string, isTracked: boolean): Promise<Compose> => {
    const key = isTracked ? `tracked ${variant}` : variant
    const standing = variants.get(key)
    if (standing) return standing
    if (variants.size >= KEPT_VARIANTS) variants.delete(variants.keys().next().value ?? '')
    const made = build(variant, isTracked)
    variants.set(key, made)
    return made
  }
  await composeOf('', false)

  const buffers = messageBuffers()
  const mac = macOf(payload, 'token')
  const link = (purpose: 'preferences' | 'unsubscribe', { id, subscriber, tokenVersion }: Addressed) => {
    const claims = { subscriber, version: tokenVersion, delivery: id }
    return actionUrl(purpose, serverURL || site.url, makeToken(purpose, claims, mac), routes.api)
  }
  return {
    subject: edition.issue.subject,
    topics: topicsOf(edition),
    isTracking: publication.mail?.tracking === true,
    compose: async (delivery) => {
      const recipient: Recipient = {
        to: delivery.email,
        messageId: messageId(delivery.id, domain),
        date: mailDate(new Date()),
        unsubscribe: link('unsubscribe', delivery),
        preferences: link('preferences', delivery),
        reader: delivery.isTracked ? track.reader(delivery.id) : '',
      }
      const compose = await composeOf(delivery.variant, delivery.isTracked)
      const from = returnPathFor(payload, settings.returnPath ?? sender.address, String(delivery.id))
      const raw = await compose(recipient, buffers.take)
      return {
        deliveryId: String(delivery.id),
        envelope: { from, to: delivery.email },
        raw,
        isWireReady: true,
      }
    },
    release: ({ raw }) => buffers.giveBack(raw),
  }
}

function findPublication(payload: Payload, id: Id): Promise<Publication> {
  return payload.findByID({ collection: 'publications', id, depth: 0, joins: false, overrideAccess: true })
}

/** RFC 5322, 3.3. */
const mailDate = (date: Date): string => date.toUTCString().replace('GMT', '+0000')

/** Only a link that is a placeholder and nothing else: see `fillPlaceholders`. */
const WAYS_OUT: Record<string, Mark> = {
  [`href="${UNSUBSCRIBE_PLACEHOLDER}"`]: { before: 'href="', token: 'unsubscribe', after: '"' },
  [`href="${PREFERENCES_PLACEHOLDER}"`]: { before: 'href="', token: 'preferences', after: '"' },
}

function htmlPart(html: string, more: Record<string, Mark> = {}): Part {
  const part = cut(html, { ...WAYS_OUT, ...more })
  if (part.some((piece) => 'token' in piece && piece.token === 'unsubscribe')) return part
  throw new MastheadError('MAIL_WITHOUT_WAY_OUT', 'The mail has no link to unsubscribe')
}

/** The text of an issue, then who sends it, why, and how to stop it. */
function textPart(text: string, { publication }: Edition): Part {
  const address = publication.postalAddress === null ? '' : `\n\n${publication.postalAddress}`
  return [
    { text: `${text.trimEnd()}\n\n${words.why(publication.name)}\n${words.unsubscribe}: ` },
    { token: 'unsubscribe' },
    { text: `\n${words.preferences}: ` },
    { token: 'preferences' },
    { text: `${address}\n` },
  ]
}
