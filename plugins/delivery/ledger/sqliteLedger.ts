import { randomUUID } from 'node:crypto'

import type { Id } from '../../../collections/ids.js'
import type { TopicOrder } from '../../../collections/subscribers/values.js'
import { STEPS, type DeliveryState, type Step } from '../../../src/core/delivery/states.js'
import { sqliteDays } from './sqliteDays.js'
import type { AudienceFilter, Ledger, SendChange } from './types.js'

type Value = Date | boolean | number | string | null
type Row = Record<string, unknown>

/** As much of the database adapter as the ledger uses; the driver of libsql is behind it. */
export interface SqliteDatabase {
  idType?: 'number' | 'uuid' | 'uuidv7'
  client: {
    execute: (statement: { sql: string; args: Value[] }) => Promise<{ rows: Row[]; rowsAffected: number }>
  }
}

/**
 * The ledger in SQLite: one statement a change, which the database does as a whole or not at all. Lists go in as JSON,
 * so a statement is the same for any number of rows.
 */
export function sqliteLedger({ client, idType }: SqliteDatabase): Ledger {
  const run: Run = (sql, args) => client.execute({ sql, args: args.map(plain) })
  const makesIds = idType !== undefined && idType !== 'number'
  return {
    ...sqliteDays(run, makesIds),
    audience: async (filter, after, limit) => {
      const { where, args } = audienceWhere(filter, after)
      const { rows } = await run(
        `SELECT s.id, s.topic_order, (SELECT group_concat(r.topics_id) FROM subscribers_rels r
           WHERE r.parent_id = s.id AND r.path = 'topics') AS topics
         FROM subscribers s WHERE ${where} ORDER BY s.id LIMIT ?`,
        [...args, limit],
      )
      return rows.map((row) => ({
        id: row.id as Id,
        topicOrder: row.topic_order as TopicOrder,
        topics: typeof row.topics === 'string' ? row.topics.split(',') : [],
      }))
    },
    having: async (sends, subscribers, states) => {
      const { rows } = await run(
        `SELECT DISTINCT subscriber_id AS id FROM deliveries
         WHERE send_id IN ${LIST} AND subscriber_id IN ${LIST} AND state IN ${LIST}`,
        [json(sends), json(subscribers), json(states)],
      )
      return idSet(rows)
    },
    add: async (send, rows) => {
      const list = rows.map(({ subscriber, variant }) => [
        makesIds ? randomUUID() : null,
        subscriber,
        variant,
      ])
      await run(
        `INSERT INTO deliveries (${makesIds ? 'id, ' : ''}send_id, subscriber_id, state, attempts, variant)
         SELECT ${makesIds ? 'value ->> 0, ' : ''}?, value ->> 1, 'waiting', 0, value ->> 2
         FROM json_each(?) WHERE true ON CONFLICT (send_id, subscriber_id) DO NOTHING`,
        [send, json(list)],
      )
    },
    counts: async (send) => {
      const { rows } = await run(
        'SELECT state, count(*) AS n FROM deliveries WHERE send_id = ? GROUP BY state',
        [send],
      )
      return Object.fromEntries(rows.map(({ state, n }) => [state as DeliveryState, Number(n)]))
    },
    claim: async (send, worker, until, limit) => {
      const { rows } = await run(
        `UPDATE deliveries SET state = '${STEPS.claim.to}', worker = ?, lease_until = ?
         WHERE id IN (SELECT id FROM deliveries WHERE send_id = ? AND ${canTake('claim')}
           AND (next_attempt_at IS NULL OR next_attempt_at <= ?) LIMIT ?)
         RETURNING id, subscriber_id, attempts, variant`,
        [worker, until, send, new Date(), limit],
      )
      return rows.map((row) => ({
        id: row.id as Id,
        subscriber: row.subscriber_id as Id | null,
        attempts: Number(row.attempts),
        variant: typeof row.variant === 'string' ? row.variant : '',
      }))
    },
    recipients: async (subscribers) => {
      const { rows } = await run(
        `SELECT s.id, s.email, s.token_version, s.tracking, s.state = 'active' AND NOT EXISTS (SELECT 1 FROM suppressions x
           WHERE x.email_hash = s.email_hash AND (x.publication_id IS NULL OR x.publication_id = s.publication_id)
         ) AS is_active, s.paused_until FROM subscribers s WHERE s.id IN ${LIST}`,
        [json(subscribers)],
      )
      return new Map(
        rows.map((row) => [
          String(row.id),
          {
            id: row.id as Id,
            email: row.email as string | null,
            pausedUntil: typeof row.paused_until === 'string' ? new Date(row.paused_until) : null,
            isActive: Number(row.is_active) === 1,
            tokenVersion: Number(row.token_version),
            tracking: Number(row.tracking) === 1,
          },
        ]),
      )
    },
    begin: async (ids, worker, until) => {
      const update = `UPDATE deliveries SET state = '${STEPS.begin.to}', lease_until = ?
         WHERE id IN ${LIST} AND worker = ? AND ${canTake('begin')} RETURNING id`
      const { rows } = await onDisk(run, () => run(update, [until, json(ids), worker]))
      return idSet(rows)
    },
    record: async (entries, worker, at) => {
      for (const step of new Set(entries.map((entry) => entry.step))) {
        const rows = entries
          .filter((entry) => entry.step === step)
          .map(({ id, attempts, nextAttemptAt, status, response, providerId, tracked }) => [
            id,
            attempts,
            nextAttemptAt,
            status,
            response,
            providerId,
            tracked ? 1 : 0,
          ])
        await run(
          `UPDATE deliveries SET state = '${STEPS[step].to}', attempts = row.attempts, lease_until = NULL, at = ?,
             next_attempt_at = row.next_attempt_at, status = row.status, response = row.response,
             provider_id = row.provider_id, tracked = row.tracked
           FROM (SELECT value ->> 0 AS id, value ->> 1 AS attempts, value ->> 2 AS next_attempt_at,
             value ->> 3 AS status, value ->> 4 AS response, value ->> 5 AS provider_id, value ->> 6 AS tracked
             FROM json_each(?)) AS row
           WHERE deliveries.id = row.id AND worker = ? AND ${canTake(step)}`,
          [at, json(rows), worker],
        )
      }
    },
    giveBack: async (worker) => {
      await run(
        `UPDATE deliveries SET state = '${STEPS.giveBack.to}', worker = NULL, lease_until = NULL
         WHERE worker = ? AND ${canTake('giveBack')}`,
        [worker],
      )
    },
    renew: async (worker, until) => {
      await run(
        `UPDATE deliveries SET lease_until = ? WHERE state IN ('claimed', 'sending') AND worker = ?`,
        [until, worker],
      )
    },
    recover: async (now) => {
      await run(
        `UPDATE deliveries SET state = '${STEPS.giveBack.to}', worker = NULL, lease_until = NULL
         WHERE ${canTake('giveBack')} AND lease_until < ?`,
        [now],
      )
      await run(
        `UPDATE deliveries SET state = '${STEPS.lose.to}', lease_until = NULL, at = ?, response = ?
         WHERE state = 'sending' AND lease_until < ?`,
        [now, LOST, now],
      )
    },
    stepAll: async (send, step, response, at) => {
      const { rowsAffected } = await run(
        `UPDATE deliveries SET state = '${STEPS[step].to}', worker = NULL, lease_until = NULL,
           next_attempt_at = NULL, attempts = 0, response = ?, status = NULL, at = ?
         WHERE send_id = ? AND ${canTake(step)}`,
        [response, at, send],
      )
      return rowsAffected
    },
    nextAttempt: async (send) => {
      const { rows } = await run(
        `SELECT min(coalesce(next_attempt_at, '')) AS due FROM deliveries WHERE send_id = ? AND state = 'waiting'`,
        [send],
      )
      const due = rows[0]?.due
      return typeof due === 'string' && due !== '' ? new Date(due) : null
    },
    changeSend: async (send, from, change) => {
      const columns = Object.entries(columnsOf(change))
      const { rowsAffected } = await run(
        `UPDATE sends SET ${columns.map(([name]) => `${name} = ?`).join(', ')}, updated_at = ?
         WHERE id = ? AND state IN ${LIST}`,
        [...columns.map(([, value]) => value), new Date(), send, json(from)],
      )
      return rowsAffected > 0
    },
  }
}

type Run = (sql: string, args: Value[]) => Promise<{ rows: Row[]; rowsAffected: number }>

/** What is written down before a mail is given away must survive a power cut, too. The rest of the database need not. */
async function onDisk<T>(run: Run, write: () => Promise<T>): Promise<T> {
  const { rows } = await run('PRAGMA synchronous', [])
  await run('PRAGMA synchronous = FULL', [])
  try {
    return await write()
  } finally {
    await run(`PRAGMA synchronous = ${Number(rows[0]?.synchronous ?? 1)}`, [])
  }
}

const LIST = '(SELECT value FROM json_each(?))'
const LOST = 'The worker ended before the answer of the server was written down'

const canTake = (step: Step): string =>
  `state IN (${STEPS[step].from.map((state) => `'${state}'`).join(', ')})`

const json = (list: readonly unknown[]): string => JSON.stringify(list)

const plain = (value: Value): Value => (value instanceof Date ? value.toISOString() : value)

const idSet = (rows: Row[]): Set<string> => new Set(rows.map(({ id }) => String(id)))

function audienceWhere(filter: AudienceFilter, after: Id | null): { where: string; args: Value[] } {
  const { publication, joinedUntil, joinedAfter, topics, hashes } = filter
  const joined = 'coalesce(s.confirmed_at, s.created_at)'
  const conditions: [string, Value[]][] = [
    [`s.publication_id = ? AND s.state = 'active' AND ${joined} <= ?`, [publication, joinedUntil]],
    ...(after === null ? [] : [['s.id > ?', [after]] satisfies [string, Value[]]]),
    ...(joinedAfter ? [[`${joined} > ?`, [joinedAfter]] satisfies [string, Value[]]] : []),
    ...(hashes ? [[`s.email_hash IN ${LIST}`, [json(hashes)]] satisfies [string, Value[]]] : []),
    ...(topics
      ? [
          [
            `EXISTS (SELECT 1 FROM subscribers_rels r WHERE r.parent_id = s.id AND r.path = 'topics'
               AND r.topics_id IN ${LIST})`,
            [json(topics)],
          ] satisfies [string, Value[]],
        ]
      : []),
  ]
  return {
    where: conditions.map(([sql]) => sql).join(' AND '),
    args: conditions.flatMap(([, args]) => args),
  }
}

function columnsOf(change: SendChange): Record<string, Value> {
  const columns: Record<keyof SendChange, string> = {
    state: 'state',
    startedAt: 'started_at',
    preparedAt: 'prepared_at',
    endedAt: 'ended_at',
    retryAt: 'retry_at',
    stalls: 'stalls',
    problem: 'problem',
  }
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [columns[name as keyof SendChange], value as Value]),
  )
}
