import { idOf, type Id } from '../../../collections/ids.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import type { Send } from '../../../collections/payload-types.js'
import { countsOf, type SendCounts } from '../../../src/core/delivery/counts.js'
import type { FeedbackCounts } from '../../../src/core/delivery/feedbackCounts.js'
import { trackingFigures, type TrackingFigures } from '../../../src/core/delivery/tracking/trackingFigures.js'
import type { Edition } from '../../../src/core/edition/index.js'
import { issueOutputsOf } from '../../issueOutputs.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { ledgerOf } from '../ledger/index.js'
import { findSend, findSends } from '../sending/findSends.js'
import { statisticsOf } from '../statistics/index.js'

/** What became of an issue, over one of its sends or all of them. */
export interface SendStatistics {
  publication: Id | null
  sends: number
  counts: SendCounts
  feedback: FeedbackCounts
  tracking: {
    /** Whether the publication counts opens and clicks now. */
    isOn: boolean
    /** Accepted mails that are counted: their readers had agreed. All below is of these. */
    mails: number
  } & TrackingFigures
}

/**
 * The figures of one send.
 *
 * @throws MastheadError SEND_NOT_FOUND
 * @example
 * const { counts, feedback, tracking } = await sendStatistics({ payload, send: send.id })
 */
export async function sendStatistics(args: OperationContext & { send: Id }): Promise<SendStatistics> {
  return statisticsFor([await findSend(args.payload, args.send)], args)
}

/** The figures of all sends of an issue together; zeros where there is none. */
export async function issueStatistics(args: OperationContext & { issue: Id }): Promise<SendStatistics> {
  return statisticsFor(await findSends(args.payload, { issue: { equals: args.issue } }), args)
}

async function statisticsFor(sends: readonly Send[], args: OperationContext): Promise<SendStatistics> {
  const { payload } = args
  const req = await requestFor(args)
  const ledger = ledgerOf(payload)
  const statistics = statisticsOf(payload)
  const newest = sends.at(-1)
  const publication = newest ? await loadPublication(newest.publication, req) : null
  const counts = await Promise.all(sends.map(async ({ id }) => countsOf(await ledger.counts(id))))
  const feedback = await Promise.all(sends.map(({ id }) => statistics.feedback(id)))
  const tracked = await Promise.all(sends.map(({ id }) => statistics.tracked(id)))
  const tallies = await Promise.all(sends.map(({ id }) => statistics.tallies(id)))
  return {
    publication: publication?.id ?? null,
    sends: sends.length,
    counts: added([countsOf({}), ...counts]),
    feedback: added([NO_FEEDBACK, ...feedback]),
    tracking: {
      isOn: publication?.mail?.tracking === true,
      mails: tracked.reduce((total, count) => total + count, 0),
      ...trackingFigures(newest ? await editionOf(newest, args) : null, tallies.flat()),
    },
  }
}

const NO_FEEDBACK: FeedbackCounts = { hardBounces: 0, softBounces: 0, complaints: 0, unsubscribes: 0 }

/** Figures of the same kind, each summed up. */
function added<T extends Record<keyof T, number>>(all: readonly [T, ...T[]]): T {
  return all.reduce((sum, one) => {
    const pairs = (Object.keys(sum) as (keyof T)[]).map((name) => [name, sum[name] + one[name]])
    return Object.fromEntries(pairs) as T
  })
}

async function editionOf(send: Send, { payload }: OperationContext): Promise<Edition | null> {
  const frozen = await issueOutputsOf(payload).readEdition({
    ...{ payload, issue: idOf(send.issue) ?? '', revision: send.revision },
  })
  return frozen?.edition ?? null
}
