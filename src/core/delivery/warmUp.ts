import { Temporal } from 'temporal-polyfill'

/** How much mail a new domain sends at first: providers distrust one that begins with its whole list. */
export interface WarmUp {
  /** Mails on the first day. */
  firstDay: number
  /** Where the limit of a day would reach this many, there is none any more. */
  until: number
}

const GROWTH = 2

/**
 * How many mails may go out today: twice as many as on the best day so far, for that is what providers have seen; null:
 * any number.
 *
 * @param earlier How many went out on each day before today.
 * @example
 * warmUpLimit({ firstDay: 200, until: 10_000 }, [200, 400]) // 800
 */
export function warmUpLimit({ firstDay, until }: WarmUp, earlier: readonly number[]): number | null {
  const limit = Math.max(firstDay, GROWTH * Math.max(0, ...earlier))
  return limit >= until ? null : limit
}

/**
 * The day that it is in a zone, and when the next one begins.
 *
 * @example
 * dayAt(new Date('2026-11-25T23:30:00Z'), 'Europe/Berlin')
 * // { day: '2026-11-26', endsAt: 2026-11-26T23:00:00Z }
 */
export function dayAt(instant: Date, timezone: string): { day: string; endsAt: Date } {
  const now = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timezone)
  const next = now.add({ days: 1 }).startOfDay()
  return { day: now.toPlainDate().toString(), endsAt: new Date(next.epochMilliseconds) }
}
