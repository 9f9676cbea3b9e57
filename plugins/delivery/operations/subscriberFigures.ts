import type { Payload, TypedUser, Where } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { SUBSCRIBER_STATES, type SubscriberState } from '../../../collections/subscribers/values.js'

export interface SubscriberFigures {
  byState: Record<SubscriberState, number>
  /** How many were active at the end of each of the last twelve months, this one last. */
  growth: { month: Date; active: number }[]
}

const MONTHS = 12

/** The figures of the list, or of one publication's, as the signed-in user may see them. */
export async function subscriberFigures(
  payload: Payload,
  user: TypedUser,
  { publication, now = new Date() }: { publication?: Id; now?: Date } = {},
): Promise<SubscriberFigures> {
  const ofPublication: Where[] = publication === undefined ? [] : [{ publication: { equals: publication } }]
  const count = async (wanted: Where) => {
    const where = { and: [wanted, ...ofPublication] }
    return (await payload.count({ collection: 'subscribers', where, overrideAccess: false, user })).totalDocs
  }
  const byState = await Promise.all(
    SUBSCRIBER_STATES.map(async (state) => [state, await count({ state: { equals: state } })] as const),
  )
  const growth = await Promise.all(
    Array.from({ length: MONTHS }, async (_, at) => {
      const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (MONTHS - 1) + at))
      const end = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1))
      return { month, active: await count(activeAt(end < now ? end : now)) }
    }),
  )
  return { byState: Object.fromEntries(byState) as Record<SubscriberState, number>, growth }
}

/** Who had joined by then and not left. */
function activeAt(instant: Date): Where {
  const at = instant.toISOString()
  return {
    and: [
      { confirmedAt: { less_than_equal: at } },
      { or: [{ endedAt: { exists: false } }, { endedAt: { greater_than: at } }] },
    ],
  }
}
