import { randomUUID } from 'node:crypto'

import type { SendingDays } from './types.js'

type Value = Date | boolean | number | string | null
type Run = (sql: string, args: Value[]) => Promise<{ rows: Record<string, unknown>[]; rowsAffected: number }>

const ONE = 'publication_id = ? AND day = ?'

/** The days of a warm-up in SQLite. */
export function sqliteDays(run: Run, makesIds: boolean): SendingDays {
  return {
    mailsByDay: async (publication) => {
      const { rows } = await run('SELECT day, mails FROM sending_days WHERE publication_id = ?', [
        publication,
      ])
      return new Map(rows.map(({ day, mails }) => [String(day), Number(mails)]))
    },
    takeFromDay: async (publication, day, wanted, limit) => {
      await run(
        `INSERT INTO sending_days (${makesIds ? 'id, ' : ''}publication_id, day, mails)
         VALUES (${makesIds ? '?, ' : ''}?, ?, 0) ON CONFLICT (publication_id, day) DO NOTHING`,
        [...(makesIds ? [randomUUID()] : []), publication, day],
      )
      for (;;) {
        const { rows } = await run(`SELECT mails FROM sending_days WHERE ${ONE}`, [publication, day])
        const standing = Number(rows[0]?.mails ?? 0)
        const room = Math.min(wanted, limit - standing)
        if (room <= 0) return 0
        // Another worker may have taken some meanwhile: then it is looked at again.
        const { rowsAffected } = await run(
          `UPDATE sending_days SET mails = mails + ? WHERE ${ONE} AND mails = ?`,
          [room, publication, day, standing],
        )
        if (rowsAffected > 0) return room
      }
    },
    giveBackToDay: async (publication, day, count) => {
      await run(`UPDATE sending_days SET mails = max(0, mails - ?) WHERE ${ONE}`, [count, publication, day])
    },
  }
}
