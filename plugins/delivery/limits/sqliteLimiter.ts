import { randomUUID } from 'node:crypto'

import { RateLimiterSQLite } from 'rate-limiter-flexible'

type Value = number | string | null

/** As much of the database adapter as a limiter uses; the driver of libsql is behind it. */
export interface SqliteDatabase {
  idType?: 'number' | 'uuid' | 'uuidv7'
  client: {
    execute: (statement: { sql: string; args: Value[] }) => Promise<{ rows: Record<string, unknown>[] }>
  }
}

interface Counter {
  points: number
  expire: number | null
}

/**
 * The library's limiter over the connection that Payload has. One statement counts and reads, so two requests at a time
 * get two numbers; the library's own way needs a savepoint, which a connection that others use cannot have.
 */
export class SqliteLimiter extends RateLimiterSQLite {
  readonly #db: SqliteDatabase

  constructor(db: SqliteDatabase, limit: { keyPrefix: string; points: number; duration: number }) {
    super({
      ...limit,
      storeType: 'sqlite3',
      storeClient: { run: () => undefined },
      tableName: 'rate_limits',
      tableCreated: true,
      inMemoryBlockOnConsumed: limit.points + 1,
    })
    this.#db = db
  }

  async _upsert(key: string, points: number, milliseconds: number, isForced = false): Promise<Counter> {
    const now = Date.now()
    const hasIds = this.#db.idType !== undefined && this.#db.idType !== 'number'
    const isOver = isForced ? '1' : 'expire IS NOT NULL AND expire <= ?'
    const { rows } = await this.#db.client.execute({
      sql: `INSERT INTO rate_limits (${hasIds ? 'id, ' : ''}key, points, expire) VALUES (${hasIds ? '?, ' : ''}?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET
          points = CASE WHEN ${isOver} THEN excluded.points ELSE points + excluded.points END,
          expire = CASE WHEN ${isOver} THEN excluded.expire ELSE expire END
        RETURNING points, expire`,
      args: [
        ...(hasIds ? [randomUUID()] : []),
        ...[key, points, milliseconds > 0 ? now + milliseconds : null],
        ...(isForced ? [] : [now, now]),
      ],
    })
    return counterOf(rows[0])
  }

  async _get(key: string): Promise<Counter | null> {
    const { rows } = await this.#db.client.execute({
      sql: 'SELECT points, expire FROM rate_limits WHERE key = ? AND (expire IS NULL OR expire > ?)',
      args: [key, Date.now()],
    })
    return rows[0] ? counterOf(rows[0]) : null
  }

  async _delete(key: string): Promise<boolean> {
    const { rows } = await this.#db.client.execute({
      sql: 'DELETE FROM rate_limits WHERE key = ? RETURNING key',
      args: [key],
    })
    return rows.length > 0
  }
}

const counterOf = (row: Record<string, unknown> | undefined): Counter => ({
  points: Number(row?.points ?? 0),
  expire: row?.expire === null || row?.expire === undefined ? null : Number(row.expire),
})
