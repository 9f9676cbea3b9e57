import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

const AT_ONCE = 5_000

/** A list of many subscribers, by statements over thousands: it is not signing up that is measured. */
export async function manyReaders(payload: Payload, publication: string, count: number): Promise<void> {
  for (let done = 0; done < count; done += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, n) => done + n)
    await (payload.db.name === 'sqlite' ? inSqlite : inMongo)(payload, publication, numbers)
  }
}

const emailOf = (n: number) => `reader-${n}@example.org`

async function inSqlite({ db }: Payload, publication: string, numbers: number[]): Promise<void> {
  const { client } = db as unknown as {
    client: { execute: (statement: { sql: string; args: string[] }) => Promise<unknown> }
  }
  const rows = numbers.map((n) => [randomUUID(), emailOf(n)])
  const now = new Date().toISOString()
  await client.execute({
    sql: `INSERT INTO subscribers (id, email, email_hash, publication_id, state, topic_order, token_version,
            confirmed_at, created_at, updated_at)
          SELECT value ->> 0, value ->> 1, value ->> 1, ?, 'active', 'all', 1, ?, ?, ? FROM json_each(?)`,
    args: [publication, now, now, now, JSON.stringify(rows)],
  })
}

async function inMongo({ db }: Payload, publication: string, numbers: number[]): Promise<void> {
  const { collections, connection } = db as unknown as {
    collections: Record<string, { collection: { insertMany: (docs: object[]) => Promise<unknown> } }>
    connection: { base: { Types: { ObjectId: new (hex: string) => object } } }
  }
  const now = new Date()
  await collections.subscribers?.collection.insertMany(
    numbers.map((n) => ({
      ...{ email: emailOf(n), emailHash: emailOf(n), state: 'active', topicOrder: 'all', tokenVersion: 1 },
      publication: new connection.base.Types.ObjectId(publication),
      ...{ confirmedAt: now, createdAt: now, updatedAt: now },
    })),
  )
}
