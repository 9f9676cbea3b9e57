import type { DeliveryState } from './states.js'

/** How far a send is. `prepared` is the sum of the others. */
export interface SendCounts {
  prepared: number
  waiting: number
  accepted: number
  failed: number
  skipped: number
  uncertain: number
}

/**
 * The counts as the outside sees them: who has a delivery in hand, and whether it is just being sent, is no one's business.
 *
 * @example
 * countsOf({ waiting: 2, claimed: 1, accepted: 7 })
 * // { prepared: 10, waiting: 3, accepted: 7, failed: 0, skipped: 0, uncertain: 0 }
 */
export function countsOf(rows: Partial<Record<DeliveryState, number>>): SendCounts {
  const waiting = (rows.waiting ?? 0) + (rows.claimed ?? 0) + (rows.sending ?? 0)
  const { accepted = 0, failed = 0, skipped = 0, uncertain = 0 } = rows
  return {
    prepared: waiting + accepted + failed + skipped + uncertain,
    waiting,
    accepted,
    failed,
    skipped,
    uncertain,
  }
}
