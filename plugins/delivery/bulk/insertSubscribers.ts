import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import type { Id } from '../../../collections/ids.js'

/** A subscriber who comes in with many others. */
export interface NewSubscriber {
  email: string
  emailHash: string
  name: string | null
  locale: string | null
  topics: readonly Id[]
  confirmedAt: Date
  consent: { at: Date; source: string }
}

/**
 * Writes many active subscribers of one publication by one statement: row by row, 100,000 take minutes. Those who are
 * there already, since another import runs beside this one, stay as they are. Gives back how many are new.
 */
export function insertSubscribers(
  payload: Payload,
  publication: Id,
  rows: readonly NewSubscriber[],
): Promise<number> {
  if (rows.length === 0) return Promise.resolve(0)
  return payload.db.name === 'mongoose'
    ? insertIntoMongo(payload.db, publication, rows)
    : insertIntoSqlite(payload.db as unknown as SqliteDatabase, publication, rows)
}

interface SqliteDatabase {
  idType?: 'number' | 'uuid' | 'uuidv7'
  client: {
    execute: (statement: { sql: string; args: (string | null)[] }) => Promise<{ rowsAffected: number }>
  }
}

/** Rows go in as JSON, so that the statement is the same for any number of them. */
async function insertIntoSqlite(
  { client, idType }: SqliteDatabase,
  publication: Id,
  rows: readonly NewSubscriber[],
): Promise<number> {
  const hasIds = idType !== undefined && idType !== 'number'
  const list = rows.map((row) => ({
    ...row,
    id: randomUUID(),
    confirmedAt: row.confirmedAt.toISOString(),
    consentAt: row.consent.at.toISOString(),
    consentSource: row.consent.source,
  }))
  const { rowsAffected } = await client.execute({
    sql: `INSERT INTO subscribers (${hasIds ? 'id, ' : ''}email, email_hash, publication_id, state, name, locale, topic_order,
        tracking, consent_at, consent_source, consent_text_version, source, confirmed_at, soft_bounces, token_version)
      SELECT ${hasIds ? "value ->> 'id', " : ''}value ->> 'email', value ->> 'emailHash', ?, 'active', value ->> 'name',
        value ->> 'locale', 'all', 0, value ->> 'consentAt', value ->> 'consentSource', 'import', 'import',
        value ->> 'confirmedAt', 0, 1
      FROM json_each(?) WHERE true ON CONFLICT (publication_id, email_hash) DO NOTHING`,
    args: [String(publication), JSON.stringify(list)],
  })
  const followers = list.filter(({ topics }) => topics.length > 0)
  if (followers.length > 0) {
    await client.execute({
      sql: `INSERT INTO subscribers_rels ("order", parent_id, path, topics_id)
        SELECT topic.key + 1, subscribers.id, 'topics', topic.value
        FROM json_each(?) AS row, json_each(row.value, '$.topics') AS topic
        JOIN subscribers ON subscribers.email_hash = row.value ->> 'emailHash' AND subscribers.publication_id = ?
        WHERE NOT EXISTS (SELECT 1 FROM subscribers_rels WHERE parent_id = subscribers.id AND topics_id = topic.value)`,
      args: [JSON.stringify(followers), String(publication)],
    })
  }
  return rowsAffected
}

interface MongoDatabase {
  collections: Record<
    string,
    { collection: { insertMany: (docs: object[], options: object) => Promise<{ insertedCount: number }> } }
  >
  connection: { base: { Types: { ObjectId: new (hex: string) => object } } }
}

const DUPLICATE_KEY = 11000

async function insertIntoMongo(
  { collections, connection }: MongoDatabase,
  publication: Id,
  rows: readonly NewSubscriber[],
): Promise<number> {
  const { ObjectId } = connection.base.Types
  const key = (id: Id): unknown => (/^[0-9a-f]{24}$/.test(String(id)) ? new ObjectId(String(id)) : id)
  const now = new Date()
  const docs = rows.map(({ topics, consent, ...row }) => ({
    ...row,
    publication: key(publication),
    topics: topics.map(key),
    state: 'active',
    topicOrder: 'all',
    tracking: false,
    consent: { ...consent, textVersion: 'import' },
    source: 'import',
    softBounces: 0,
    tokenVersion: 1,
    createdAt: now,
    updatedAt: now,
  }))
  try {
    const answer = await collections.subscribers?.collection.insertMany(docs, { ordered: false })
    return answer?.insertedCount ?? 0
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY)) throw error
    const { insertedCount } = error as Error & { insertedCount?: number }
    return insertedCount ?? 0
  }
}
