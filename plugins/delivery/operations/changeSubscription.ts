import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { idOf, type Id } from '../../../collections/ids.js'
import type { Publication, Subscriber } from '../../../collections/payload-types.js'
import type { SubscriberState, SuppressionReason } from '../../../collections/subscribers/values.js'
import { statisticsOf } from '../statistics/index.js'
import { fileMail } from './requestSubscription.js'
import { liftOwnWish, suppress } from './suppressions.js'

/** How long a mail that asks for confirmation can be answered. */
export const CONFIRM_DAYS = 30
const DAY = 24 * 3600 * 1000

/** Whether the link in a confirmation mail still leads somewhere. */
export function canConfirm({ state, consent }: Subscriber, now = new Date()): boolean {
  if (state === 'active') return true
  return state === 'pending' && Date.parse(consent?.at ?? '') > now.getTime() - CONFIRM_DAYS * DAY
}

/** The owner of the mailbox says yes. What they had wished before no longer holds. */
export async function confirmSubscription(
  { subscriber, publication }: { subscriber: Subscriber; publication: Publication },
  req: PayloadRequest,
): Promise<Subscriber> {
  if (subscriber.state === 'active') return subscriber
  const active = await change(
    subscriber,
    { state: 'active', confirmedAt: new Date().toISOString(), endedAt: null, softBounces: 0 },
    req,
  )
  await liftOwnWish({ emailHash: subscriber.emailHash, publication: publication.id }, req)
  if (publication.mail?.sendWelcome !== false) await fileMail('welcome', subscriber, publication.id, req)
  return active
}

const ENDS = {
  unsubscribed: 'unsubscribe',
  bounced: 'hard-bounce',
  complained: 'complaint',
} as const satisfies Partial<Record<SubscriberState, SuppressionReason>>

/**
 * Ends a subscription, for good as far as imports go. Ending it again changes nothing, but that a complaint or a bounce
 * closes a mailbox that had unsubscribed.
 *
 * @example
 * await endSubscription({ subscriber, state: 'complained' }, req)
 */
export async function endSubscription(
  { subscriber, state }: { subscriber: Subscriber; state: keyof typeof ENDS },
  req: PayloadRequest,
): Promise<Subscriber> {
  const publication = idOf(subscriber.publication)
  if (publication === null || subscriber.state === 'erased') return subscriber
  const { payload } = req
  const { emailHash } = subscriber
  await suppress({ payload, req, emailHash, publication, reason: ENDS[state] })
  const isOver = subscriber.state !== 'active' && subscriber.state !== 'pending'
  if (subscriber.state === state || (isOver && state === 'unsubscribed')) return subscriber
  return change(subscriber, { state, endedAt: new Date().toISOString() }, req)
}

/** The owner of the mailbox leaves; by a link in a mail, it counts for the send of that mail. */
export async function unsubscribe(
  {
    subscriber,
    publication,
    delivery = null,
  }: { subscriber: Subscriber; publication: Publication; delivery?: Id | null },
  req: PayloadRequest,
): Promise<Subscriber> {
  const ended = await endSubscription({ subscriber, state: 'unsubscribed' }, req)
  const hasLeft = subscriber.state === 'active' && ended.state === 'unsubscribed'
  if (hasLeft && delivery !== null) await statisticsOf(req.payload).note(delivery, 'unsubscribe', new Date())
  if (hasLeft && publication.mail?.sendGoodbye) await fileMail('goodbye', subscriber, publication.id, req)
  return ended
}

/** Forgets a person. Their row stays without anything of theirs, so that the figures of past sends add up. */
export async function eraseSubscriber(subscriber: Subscriber, req: PayloadRequest): Promise<void> {
  const publication = idOf(subscriber.publication)
  if (publication === null || subscriber.state === 'erased') return
  const { payload } = req
  const { emailHash } = subscriber
  await suppress({ payload, req, emailHash, publication, reason: 'erased' })
  await payload.delete({
    collection: 'automatic-mails',
    where: { and: [{ emailHash: { equals: emailHash } }, { publication: { equals: publication } }] },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await change(
    subscriber,
    {
      state: 'erased',
      email: null,
      emailHash: `erased-${randomUUID()}`,
      name: null,
      locale: null,
      topics: [],
      topicOrder: 'all',
      source: null,
      tracking: false,
      trackingAt: null,
      softBounces: 0,
      consent: { at: null, source: null, textVersion: null, text: null, ipHash: null },
      pausedUntil: null,
      endedAt: new Date().toISOString(),
      tokenVersion: subscriber.tokenVersion + 1,
    },
    req,
  )
}

/** What the owner of the mailbox may set. */
export type Preferences = Pick<Subscriber, 'locale' | 'name' | 'topicOrder' | 'tracking'> & {
  topics: Subscriber['topics']
}

export function savePreferences(
  subscriber: Subscriber,
  preferences: Preferences,
  req: PayloadRequest,
): Promise<Subscriber> {
  return change(subscriber, { ...preferences, ...trackingSince(subscriber, preferences.tracking) }, req)
}

/** When somebody agreed to be counted, as long as they do. */
const trackingSince = ({ tracking, trackingAt }: Subscriber, isWanted: Subscriber['tracking']) => ({
  trackingAt: isWanted ? ((tracking ? trackingAt : null) ?? new Date().toISOString()) : null,
})

function change({ id }: Subscriber, data: Partial<Subscriber>, req: PayloadRequest): Promise<Subscriber> {
  return req.payload.update({ collection: 'subscribers', id, data, depth: 0, overrideAccess: true, req })
}
