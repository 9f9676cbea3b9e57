import type { Payload } from 'payload'

import { idOf } from '../../../collections/ids.js'
import type { Publication, Send } from '../../../collections/payload-types.js'
import { dayAt, warmUpLimit } from '../../../src/core/delivery/warmUp.js'
import type { Ledger } from '../ledger/index.js'

/** How many mails a publication may send today: what one worker takes, the others have no more. */
export interface DayLimit {
  /** Takes as many as there are left, at most so many. */
  take: (wanted: number) => Promise<number>
  /** What the server did not take counts for nothing. */
  giveBack: (count: number) => Promise<void>
  /** Why nothing more goes out, and when it goes on. */
  reason: () => { problem: string; retryAt: Date }
}

const NO_LIMIT: DayLimit = {
  take: (wanted) => Promise.resolve(wanted),
  giveBack: () => Promise.resolve(),
  reason: () => ({ problem: '', retryAt: new Date() }),
}

/** The limit of the publication of a send; none where its domain is not new. */
export async function dayLimitOf(
  payload: Payload,
  ledger: Ledger,
  { publication: of }: Pick<Send, 'publication'>,
): Promise<DayLimit> {
  const publication = idOf(of) ?? ''
  const row = await payload.db.findOne<Publication>({
    collection: 'publications',
    where: { id: { equals: publication } },
    select: { mail: true, timezone: true },
  })
  const { isOn, firstDay, until } = row?.mail?.warmUp ?? {}
  if (!row || !isOn || !firstDay || !until) return NO_LIMIT
  let today = dayAt(new Date(), row.timezone)
  const limitOf = async ({ day }: typeof today) => {
    const days = await ledger.mailsByDay(publication)
    return warmUpLimit(
      { firstDay, until },
      [...days].flatMap(([each, mails]) => (each < day ? [mails] : [])),
    )
  }
  let limit = await limitOf(today)
  return {
    take: async (wanted) => {
      const now = dayAt(new Date(), row.timezone)
      if (now.day !== today.day) {
        today = now
        limit = await limitOf(today)
      }
      return limit === null ? wanted : ledger.takeFromDay(publication, today.day, wanted, limit)
    },
    giveBack: async (count) => {
      if (limit !== null && count > 0) await ledger.giveBackToDay(publication, today.day, count)
    },
    reason: () => ({ problem: `Warm-up of a new domain: ${limit} mails today.`, retryAt: today.endsAt }),
  }
}
