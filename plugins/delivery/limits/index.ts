import type { Payload } from 'payload'
import { RateLimiterMongo, RateLimiterRes, type RateLimiterStoreAbstract } from 'rate-limiter-flexible'

import { SqliteLimiter, type SqliteDatabase } from './sqliteLimiter.js'

/** So many times in so many seconds, by each key. */
export interface Limit {
  points: number
  seconds: number
}

/**
 * Counts one more time that something was done under a key, on all nodes together. Null while the limit holds; past it,
 * after how many seconds it may be done again.
 *
 * @param key no address and no name: a keyed hash
 * @example
 * const wait = await take(payload, 'subscribe-network', hash, { points: 30, seconds: 3600 })
 * if (wait !== null) return tooMany(wait)
 */
export async function take(
  payload: Payload,
  name: string,
  key: string,
  limit: Limit,
): Promise<number | null> {
  try {
    await limiterFor(payload, name, limit).consume(key)
    return null
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/**
 * Whether it is the first time within so many seconds: of several workers that ask, one at most is told so.
 *
 * @example
 * if (await isFirst(payload, 'forget', 'daily', 86_400)) await forget()
 */
export async function isFirst(
  payload: Payload,
  name: string,
  key: string,
  seconds: number,
): Promise<boolean> {
  return (await take(payload, name, key, { points: 1, seconds })) === null
}

/** Forgets the counters that are over. */
export async function forgetCounters({ db }: Payload): Promise<void> {
  const now = new Date()
  if (db.name === 'mongoose') {
    await countersIn(db).deleteMany({ expire: { $lte: now } })
    return
  }
  const { client } = db as unknown as SqliteDatabase
  await client.execute({ sql: 'DELETE FROM rate_limits WHERE expire <= ?', args: [now.getTime()] })
}

const limiters = new WeakMap<Payload, Map<string, RateLimiterStoreAbstract>>()

function limiterFor(payload: Payload, name: string, { points, seconds }: Limit): RateLimiterStoreAbstract {
  const standing = limiters.get(payload) ?? new Map<string, RateLimiterStoreAbstract>()
  limiters.set(payload, standing)
  const id = `${name}:${points}:${seconds}`
  const limiter = standing.get(id) ?? createLimiter(payload, { keyPrefix: name, points, duration: seconds })
  standing.set(id, limiter)
  return limiter
}

function createLimiter({ db }: Payload, limit: { keyPrefix: string; points: number; duration: number }) {
  if (db.name !== 'mongoose') return new SqliteLimiter(db as unknown as SqliteDatabase, limit)
  return new RateLimiterMongo({
    ...limit,
    storeClient: (db as unknown as MongoDatabase).connection.db,
    tableName: countersIn(db).collectionName,
    // Payload makes the unique one, before the first request comes.
    disableIndexesCreation: true,
    // Past the limit a node need not ask the database again.
    inMemoryBlockOnConsumed: limit.points + 1,
  })
}

/** As much of Payload's adapter for MongoDB as the counters use. */
interface MongoDatabase {
  connection: { db: unknown }
  collections: Record<string, { collection: Counters }>
}

interface Counters {
  collectionName: string
  deleteMany: (where: { expire: { $lte: Date } }) => Promise<unknown>
}

function countersIn({ collections }: MongoDatabase): Counters {
  const model = collections['rate-limits']
  if (!model) throw new Error('payload-masthead: there is no collection “rate-limits”')
  return model.collection
}
