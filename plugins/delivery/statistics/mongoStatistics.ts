import type { Id } from '../../../collections/ids.js'
import { feedbackCounts, type Report } from '../../../src/core/delivery/feedbackCounts.js'
import type { TallyKind } from '../../../src/core/delivery/tracking/tallies.js'
import type { MongoDatabase } from '../ledger/mongoLedger.js'
import type { Statistics } from './types.js'

type Doc = Record<string, unknown>

/** The statistics in MongoDB. */
export function mongoStatistics(db: MongoDatabase): Statistics {
  const of = (slug: string) => {
    const model = db.collections[slug]
    if (!model) throw new Error(`payload-masthead: there is no collection “${slug}”`)
    return model.collection
  }
  const { ObjectId } = db.connection.base.Types
  const key = (id: Id): unknown => (/^[0-9a-f]{24}$/.test(String(id)) ? new ObjectId(String(id)) : id)
  return {
    note: async (delivery, report, at) => {
      const { where, set } = CHANGES[report]
      // Two steps: a hard bounce is not made soft again, but it is written down that something came.
      await of('deliveries').updateOne({ _id: key(delivery), ...where }, { $set: set })
      await of('deliveries').updateOne({ _id: key(delivery) }, { $set: { reportedAt: at } })
    },
    feedback: async (send) => {
      const groups = await of('deliveries')
        .aggregate([
          { $match: { send: key(send), reportedAt: { $gt: new Date(0) } } },
          {
            $group: {
              _id: { bounced: '$bounced', complained: '$complained', unsubscribed: '$unsubscribed' },
              n: { $sum: 1 },
            },
          },
        ])
        .toArray()
      return feedbackCounts(
        groups.map(({ _id, n }) => {
          const { bounced, complained, unsubscribed } = _id as Doc
          return {
            bounced: typeof bounced === 'string' ? bounced : null,
            complained: complained === true,
            unsubscribed: unsubscribed === true,
            count: Number(n),
          }
        }),
      )
    },
    tracked: async (send) => {
      const [group] = await of('deliveries')
        .aggregate([
          { $match: { send: key(send), state: 'accepted', tracked: true } },
          { $group: { _id: null, n: { $sum: 1 } } },
        ])
        .toArray()
      return Number(group?.n ?? 0)
    },
    deliveries: async (ids) => {
      const docs = await of('deliveries')
        .find({ _id: { $in: ids.map(key) } }, { projection: { send: 1, subscriber: 1, at: 1, state: 1 } })
        .toArray()
      const counting = await of('publications')
        .find({ 'mail.tracking': true }, { projection: { _id: 1 } })
        .toArray()
      const readers = await of('subscribers')
        .find(
          {
            _id: { $in: docs.map(({ subscriber }) => subscriber) },
            publication: { $in: counting.map(({ _id }) => _id) },
            tracking: true,
          },
          { projection: { _id: 1 } },
        )
        .toArray()
      const agreeing = new Set(readers.map(({ _id }) => textOf(_id)))
      return new Map(
        docs.map(({ _id, send, subscriber, at, state }) => [
          textOf(_id),
          {
            send: textOf(send),
            acceptedAt: isOut(state) && at instanceof Date ? at : null,
            agrees: agreeing.has(textOf(subscriber)),
          },
        ]),
      )
    },
    add: async (tallies) => {
      const writes = tallies.map(({ send, kind, target, day, ...sums }) => ({
        updateOne: {
          filter: { send: key(send), kind, target, day },
          update: { $inc: sums },
          upsert: true,
        },
      }))
      if (writes.length > 0) await of('tallies').bulkWrite(writes, { ordered: false })
    },
    tallies: async (send) => {
      const docs = await of('tallies')
        .find({ send: key(send) })
        .sort({ day: 1, target: 1 })
        .toArray()
      return docs.map(({ kind, target, day, hits, readers, filtered }) => ({
        ...{ send, kind: kind as TallyKind, target: String(target), day: String(day) },
        ...{ hits: Number(hits), readers: Number(readers), filtered: Number(filtered) },
      }))
    },
  }
}

/** An uncertain one may have come: whoever opens it has it. */
const isOut = (state: unknown) => state === 'accepted' || state === 'uncertain'

const textOf = (id: unknown): string => String(id)

const CHANGES = {
  'hard-bounce': { where: {}, set: { bounced: 'hard' } },
  'soft-bounce': { where: { bounced: { $in: [null, 'soft'] } }, set: { bounced: 'soft' } },
  complaint: { where: {}, set: { complained: true } },
  unsubscribe: { where: {}, set: { unsubscribed: true } },
} as const satisfies Record<Report, { where: Doc; set: Doc }>
