import { randomUUID } from 'node:crypto'

import type { Id } from '../../../collections/ids.js'
import { feedbackCounts, type Report } from '../../../src/core/delivery/feedbackCounts.js'
import type { TallyKind } from '../../../src/core/delivery/tracking/tallies.js'
import type { SqliteDatabase } from '../ledger/sqliteLedger.js'
import type { Statistics } from './types.js'

/** The statistics in SQLite. Lists go in as JSON, so a statement is the same for any number of rows. */
export function sqliteStatistics({ client, idType }: SqliteDatabase): Statistics {
  const run = (sql: string, args: (number | string)[]) => client.execute({ sql, args })
  const makesIds = idType !== undefined && idType !== 'number'
  return {
    note: async (delivery, report, at) => {
      await run(`UPDATE deliveries SET ${CHANGES[report]}, reported_at = ? WHERE id = ?`, [
        at.toISOString(),
        delivery,
      ])
    },
    feedback: async (send) => {
      const { rows } = await run(
        `SELECT bounced, complained, unsubscribed, count(*) AS n FROM deliveries
         WHERE send_id = ? AND reported_at IS NOT NULL GROUP BY bounced, complained, unsubscribed`,
        [send],
      )
      return feedbackCounts(
        rows.map(({ bounced, complained, unsubscribed, n }) => ({
          bounced: typeof bounced === 'string' ? bounced : null,
          complained: Number(complained) === 1,
          unsubscribed: Number(unsubscribed) === 1,
          count: Number(n),
        })),
      )
    },
    tracked: async (send) => {
      const { rows } = await run(
        `SELECT count(*) AS n FROM deliveries WHERE send_id = ? AND state = 'accepted' AND tracked = 1`,
        [send],
      )
      return Number(rows[0]?.n ?? 0)
    },
    deliveries: async (ids) => {
      const { rows } = await run(
        `SELECT d.id, d.send_id, d.at, d.state, s.tracking AND p.mail_tracking AS agrees FROM deliveries d
         JOIN subscribers s ON s.id = d.subscriber_id JOIN publications p ON p.id = s.publication_id
         WHERE d.id IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(ids)],
      )
      return new Map(
        rows.map(({ id, send_id, at, state, agrees }) => [
          String(id),
          {
            send: send_id as Id,
            acceptedAt: isOut(state) && typeof at === 'string' ? new Date(at) : null,
            agrees: Number(agrees) === 1,
          },
        ]),
      )
    },
    add: async (tallies) => {
      if (tallies.length === 0) return
      const rows = tallies.map(({ send, kind, target, day, hits, readers, filtered }) => [
        ...[makesIds ? randomUUID() : null, send, kind, target, day, hits, readers, filtered],
      ])
      await run(
        `INSERT INTO tallies (${makesIds ? 'id, ' : ''}send_id, kind, target, day, hits, readers, filtered)
         SELECT ${makesIds ? 'value ->> 0, ' : ''}value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
           value ->> 6, value ->> 7 FROM json_each(?) WHERE true
         ON CONFLICT (send_id, kind, target, day) DO UPDATE SET hits = hits + excluded.hits,
           readers = readers + excluded.readers, filtered = filtered + excluded.filtered`,
        [JSON.stringify(rows)],
      )
    },
    tallies: async (send) => {
      const { rows } = await run(
        'SELECT kind, target, day, hits, readers, filtered FROM tallies WHERE send_id = ? ORDER BY day, target',
        [send],
      )
      return rows.map(({ kind, target, day, hits, readers, filtered }) => ({
        ...{ send, kind: kind as TallyKind, target: String(target), day: String(day) },
        ...{ hits: Number(hits), readers: Number(readers), filtered: Number(filtered) },
      }))
    },
  }
}

/** An uncertain one may have come: whoever opens it has it. */
const isOut = (state: unknown) => state === 'accepted' || state === 'uncertain'

const CHANGES = {
  'hard-bounce': `bounced = 'hard'`,
  'soft-bounce': `bounced = coalesce(bounced, 'soft')`,
  complaint: 'complained = 1',
  unsubscribe: 'unsubscribed = 1',
} as const satisfies Record<Report, string>
