import type { Payload, PayloadRequest } from 'payload'

import { idFromText, idOf } from '../../../collections/ids.js'
import type { Subscriber } from '../../../collections/payload-types.js'
import type { Feedback } from '../../../src/core/delivery/feedback/index.js'
import { afterSoftBounce } from '../../../src/core/delivery/feedback/softBounceRun.js'
import type { Report } from '../../../src/core/delivery/feedbackCounts.js'
import { suppress } from '../operations/suppressions.js'
import { statisticsOf } from '../statistics/index.js'
import { findRecipients, findSubscribers, type Recipients } from './findRecipients.js'
import type { FeedbackSettings } from './options.js'

/**
 * What a report led to. `unknown`: nobody of ours, or a report without proof; `stale`: from before the reader asked
 * for the newsletter again, or known already; `noted`: nothing to do.
 */
export type Applied = 'suppressed' | 'counted' | 'stale' | 'unknown' | 'noted'

export interface ApplyArgs {
  payload: Payload
  req?: Partial<PayloadRequest>
  feedback: Feedback
  /** Whether a signature or a sealed address stands behind it. */
  isProven: boolean
  settings: Pick<FeedbackSettings, 'softBounceLimit' | 'softBounceDays'>
}

/**
 * Draws the consequence of one report: a dead mailbox is mailed no more by any publication, a complaint ends the
 * subscription at once, soft failures do so after a run of them. The same report twice does nothing more.
 *
 * @example
 * await applyFeedback({ payload, feedback, isProven: true, settings }) // 'suppressed'
 */
export async function applyFeedback(args: ApplyArgs): Promise<Applied> {
  const { feedback, payload, req } = args
  if (feedback.kind === 'delayed') return 'noted'
  const recipients = await findRecipients(args)
  if (recipients.subscribers.length === 0) return 'unknown'
  if (recipients.deliveryId !== undefined) await note(args, recipients.deliveryId, feedback.kind)
  const current = recipients.subscribers.filter(
    (subscriber) => isMailed(subscriber) && isOf(subscriber, feedback),
  )
  if (current.length === 0) return 'stale'
  switch (feedback.kind) {
    case 'hard-bounce':
      return endMailbox(args, current)
    case 'complaint':
      for (const subscriber of current)
        await end({ payload, req }, subscriber, 'complained', feedback.at, publicationOf(subscriber))
      return 'suppressed'
    case 'soft-bounce':
      return countSoftBounces(args, { ...recipients, subscribers: current })
  }
}

/** It counts for the send that it came from, whatever has become of the subscriber since. */
async function note({ payload, feedback }: ApplyArgs, delivery: string, kind: Report): Promise<void> {
  const id = idFromText(delivery, payload.db.defaultIDType)
  await statisticsOf(payload).note(id, kind, new Date(feedback.at))
}

const isMailed = ({ state }: Subscriber) => state === 'active' || state === 'pending'

/** Whoever came back after it happened asked for the newsletter anew. */
const isOf = ({ confirmedAt }: Subscriber, { at }: Feedback) =>
  !confirmedAt || Date.parse(confirmedAt) <= Date.parse(at)

const publicationOf = ({ publication }: Subscriber) => String(idOf(publication))

/** The mailbox is gone, whichever publication found out. */
async function endMailbox({ payload, req, feedback }: ApplyArgs, found: Subscriber[]): Promise<Applied> {
  for (const hash of new Set(found.map(({ emailHash }) => emailHash))) {
    const all = await findSubscribers({ payload, req }, { emailHash: { equals: hash } })
    for (const subscriber of all.filter((one) => isMailed(one) && isOf(one, feedback)))
      await end({ payload, req }, subscriber, 'bounced', feedback.at)
  }
  return 'suppressed'
}

/** The list first: after a crash in between, the mailbox is not mailed, and the report may come again. */
async function end(
  { payload, req }: Pick<ApplyArgs, 'payload' | 'req'>,
  { id, emailHash }: Subscriber,
  state: 'bounced' | 'complained',
  at: string,
  publication?: string,
): Promise<void> {
  const reason = state === 'bounced' ? 'hard-bounce' : 'complaint'
  await suppress({ payload, req, emailHash, reason, at, ...(publication ? { publication } : {}) })
  await change({ payload, req }, id, { state, endedAt: at })
}

async function countSoftBounces(args: ApplyArgs, { subscribers, deliveryId }: Recipients): Promise<Applied> {
  const results: Applied[] = []
  for (const subscriber of subscribers) results.push(await countSoftBounce(args, subscriber, deliveryId))
  return (['suppressed', 'counted'] as const).find((applied) => results.includes(applied)) ?? 'stale'
}

async function countSoftBounce(
  { payload, req, feedback, settings }: ApplyArgs,
  subscriber: Subscriber,
  deliveryId: string | undefined,
): Promise<Applied> {
  const { softBounces, softBouncedAt, softBounceOf } = subscriber
  const before = { count: softBounces ?? 0, at: softBouncedAt, deliveryId: softBounceOf }
  const happened = { at: feedback.at, ...(deliveryId ? { deliveryId } : {}) }
  const run = afterSoftBounce(before, happened, settings.softBounceDays)
  if (run === before) return 'stale'
  const isOver = run.count >= settings.softBounceLimit
  if (isOver) await end({ payload, req }, subscriber, 'bounced', feedback.at, publicationOf(subscriber))
  await change({ payload, req }, subscriber.id, {
    softBounces: run.count,
    softBouncedAt: run.at,
    softBounceOf: run.deliveryId,
  })
  return isOver ? 'suppressed' : 'counted'
}

async function change(
  { payload, req }: Pick<ApplyArgs, 'payload' | 'req'>,
  id: Subscriber['id'],
  data: Partial<Subscriber>,
): Promise<void> {
  await payload.update({ collection: 'subscribers', id, data, depth: 0, overrideAccess: true, req })
}
