import type { Id } from '../../../collections/ids.js'
import type { TopicOrder } from '../../../collections/subscribers/values.js'
import { STEPS, type DeliveryState, type Step } from '../../../src/core/delivery/states.js'
import { mongoDays } from './mongoDays.js'
import type { AudienceFilter, Ledger } from './types.js'

type Doc = Record<string, unknown>
interface Cursor {
  sort: (by: Doc) => Cursor
  limit: (count: number) => Cursor
  toArray: () => Promise<Doc[]>
}

/** As much of the driver's collection as the ledger uses. */
interface Collection {
  find: (where: Doc, options?: Doc) => Cursor
  findOne: (where: Doc, options?: Doc) => Promise<Doc | null>
  aggregate: (stages: Doc[]) => { toArray: () => Promise<Doc[]> }
  insertMany: (docs: Doc[], options: Doc) => Promise<unknown>
  updateOne: (where: Doc, change: Doc, options?: Doc) => Promise<{ modifiedCount: number }>
  updateMany: (where: Doc, change: Doc, options?: Doc) => Promise<{ modifiedCount: number }>
  bulkWrite: (writes: Doc[], options: Doc) => Promise<unknown>
}

export interface MongoDatabase {
  collections: Record<string, { collection: Collection }>
  connection: { base: { Types: { ObjectId: new (hex: string) => object } } }
}

/**
 * The ledger in MongoDB. There is no update of the first so many, so a claim finds some, then changes those that nobody
 * took meanwhile, and where another worker was faster reads which these were: each step is one conditional write, and
 * needs no transaction.
 */
export function mongoLedger(db: MongoDatabase): Ledger {
  const of = (slug: string): Collection => {
    const model = db.collections[slug]
    if (!model) throw new Error(`payload-masthead: there is no collection “${slug}”`)
    return model.collection
  }
  const { ObjectId } = db.connection.base.Types
  const key = (id: Id): unknown => (/^[0-9a-f]{24}$/.test(String(id)) ? new ObjectId(String(id)) : id)
  const keys = (ids: readonly Id[]) => ({ $in: ids.map(key) })
  const deliveries = () => of('deliveries')

  return {
    ...mongoDays(() => of('sending-days'), key, { durable: DURABLE, isDuplicate }),
    audience: async (filter, after, limit) => {
      const docs = await of('subscribers')
        .find(audienceWhere(filter, after, key), { projection: { topics: 1, topicOrder: 1 } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray()
      return docs.map(({ _id, topics, topicOrder }) => ({
        id: String(_id),
        topicOrder: (topicOrder ?? 'all') as TopicOrder,
        topics: Array.isArray(topics) ? topics.map(String) : [],
      }))
    },
    having: async (sends, subscribers, states) => {
      const docs = await deliveries()
        .find(
          { send: keys(sends), subscriber: keys(subscribers), state: { $in: [...states] } },
          { projection: { subscriber: 1 } },
        )
        .toArray()
      return new Set(docs.map(({ subscriber }) => String(subscriber)))
    },
    add: async (send, rows) => {
      const docs = rows.map(({ subscriber, variant }) => ({
        ...{ send: key(send), subscriber: key(subscriber), variant, state: 'waiting', attempts: 0 },
      }))
      try {
        await deliveries().insertMany(docs, { ordered: false, ...DURABLE })
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
    },
    counts: async (send) => {
      const rows = await deliveries()
        .aggregate([{ $match: { send: key(send) } }, { $group: { _id: '$state', n: { $sum: 1 } } }])
        .toArray()
      return Object.fromEntries(rows.map(({ _id, n }) => [_id as DeliveryState, Number(n)]))
    },
    claim: async (send, worker, until, limit) => {
      const due = { $or: [{ nextAttemptAt: null }, { nextAttemptAt: { $lte: new Date() } }] }
      const found = await deliveries()
        .find(
          { send: key(send), ...canTake('claim'), ...due },
          { projection: { subscriber: 1, attempts: 1, variant: 1 } },
        )
        .limit(limit)
        .toArray()
      const ids = { $in: found.map(({ _id }) => _id) }
      const { modifiedCount } = await deliveries().updateMany(
        { _id: ids, ...canTake('claim') },
        { $set: { state: STEPS.claim.to, worker, leaseUntil: until } },
        DURABLE,
      )
      const isWhole = modifiedCount === found.length
      const mine = isWhole
        ? found
        : await deliveries().find({ _id: ids, state: STEPS.claim.to, worker }).toArray()
      return mine.map(({ _id, subscriber, attempts, variant }) => ({
        id: String(_id),
        subscriber: subscriber ? textOf(subscriber) : null,
        attempts: Number(attempts ?? 0),
        variant: typeof variant === 'string' ? variant : '',
      }))
    },
    recipients: async (subscribers) => {
      const docs = await of('subscribers')
        .find(
          { _id: keys(subscribers) },
          {
            projection: {
              ...{ email: 1, emailHash: 1, state: 1, tokenVersion: 1 },
              ...{ publication: 1, pausedUntil: 1, tracking: 1 },
            },
          },
        )
        .toArray()
      const suppressed = await of('suppressions')
        .find({ emailHash: { $in: docs.map(({ emailHash }) => emailHash) } })
        .toArray()
      const isSuppressed = ({ emailHash, publication }: Doc) =>
        suppressed.some(
          (row) =>
            row.emailHash === emailHash &&
            (!row.publication || textOf(row.publication) === textOf(publication)),
        )
      return new Map(
        docs.map((doc) => [
          String(doc._id),
          {
            id: String(doc._id),
            email: typeof doc.email === 'string' ? doc.email : null,
            pausedUntil: doc.pausedUntil instanceof Date ? doc.pausedUntil : null,
            isActive: doc.state === 'active' && !isSuppressed(doc),
            tokenVersion: Number(doc.tokenVersion ?? 1),
            tracking: doc.tracking === true,
          },
        ]),
      )
    },
    begin: async (ids, worker, until) => {
      const where = { _id: keys(ids), worker }
      const { modifiedCount } = await deliveries().updateMany(
        { ...where, ...canTake('begin') },
        { $set: { state: STEPS.begin.to, leaseUntil: until } },
        DURABLE,
      )
      if (modifiedCount === ids.length) return new Set(ids.map(String))
      const begun = await deliveries()
        .find({ ...where, state: STEPS.begin.to }, { projection: { _id: 1 } })
        .toArray()
      return new Set(begun.map(({ _id }) => String(_id)))
    },
    record: async (entries, worker, at) => {
      const writes = entries.map(({ id, step, ...entry }) => ({
        updateOne: {
          filter: { _id: key(id), worker, ...canTake(step) },
          update: { $set: { ...entry, state: STEPS[step].to, at, leaseUntil: null } },
        },
      }))
      if (writes.length > 0) await deliveries().bulkWrite(writes, { ordered: false, ...DURABLE })
    },
    giveBack: async (worker) => {
      await deliveries().updateMany(
        { worker, ...canTake('giveBack') },
        { $set: { state: STEPS.giveBack.to, worker: null, leaseUntil: null } },
        DURABLE,
      )
    },
    renew: async (worker, until) => {
      await deliveries().updateMany(
        { worker, state: { $in: ['claimed', 'sending'] } },
        { $set: { leaseUntil: until } },
      )
    },
    recover: async (now) => {
      const isOver = { leaseUntil: { $lt: now } }
      await deliveries().updateMany(
        { ...canTake('giveBack'), ...isOver },
        { $set: { state: STEPS.giveBack.to, worker: null, leaseUntil: null } },
        DURABLE,
      )
      await deliveries().updateMany(
        { state: 'sending', ...isOver },
        { $set: { state: STEPS.lose.to, leaseUntil: null, at: now, response: LOST } },
        DURABLE,
      )
    },
    stepAll: async (send, step, response, at) => {
      const cleared = { worker: null, leaseUntil: null, nextAttemptAt: null, status: null, attempts: 0 }
      const { modifiedCount } = await deliveries().updateMany(
        { send: key(send), ...canTake(step) },
        { $set: { ...cleared, state: STEPS[step].to, response, at } },
        DURABLE,
      )
      return modifiedCount
    },
    nextAttempt: async (send) => {
      const [first] = await deliveries()
        .find({ send: key(send), state: 'waiting' }, { projection: { nextAttemptAt: 1 } })
        .sort({ nextAttemptAt: 1 })
        .limit(1)
        .toArray()
      return first?.nextAttemptAt instanceof Date ? first.nextAttemptAt : null
    },
    changeSend: async (send, from, change) => {
      const { modifiedCount } = await of('sends').updateOne(
        { _id: key(send), state: { $in: [...from] } },
        { $set: { ...change, updatedAt: new Date() } },
        DURABLE,
      )
      return modifiedCount > 0
    },
  }
}

/** On the disk of most members before we go on: what is written down before a mail is given away must not be lost. */
const DURABLE = { writeConcern: { w: 'majority', j: true } }

const LOST = 'The worker ended before the answer of the server was written down'

/** An id as text, whatever the driver has for it. */
const textOf = (id: unknown): string => String(id)

const canTake = (step: Step): Doc => ({ state: { $in: [...STEPS[step].from] } })

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000
}

function audienceWhere(
  { publication, joinedUntil, joinedAfter, topics, hashes }: AudienceFilter,
  after: Id | null,
  key: (id: Id) => unknown,
): Doc {
  const joined = (range: Doc): Doc => ({
    $or: [{ confirmedAt: range }, { confirmedAt: null, createdAt: range }],
  })
  return {
    publication: key(publication),
    state: 'active',
    $and: [joined({ $lte: joinedUntil }), ...(joinedAfter ? [joined({ $gt: joinedAfter })] : [])],
    ...(after === null ? {} : { _id: { $gt: key(after) } }),
    ...(topics ? { topics: { $in: topics.map(key) } } : {}),
    ...(hashes ? { emailHash: { $in: [...hashes] } } : {}),
  }
}
