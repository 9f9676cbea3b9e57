/** The soft bounces of a subscriber, one after the other. */
export interface SoftBounceRun {
  count: number
  /** When the last one happened, in ISO 8601. */
  at?: string | null
  /** The delivery that it was about. */
  deliveryId?: string | null
}

const DAY_MS = 86_400_000

/**
 * The run with one more soft bounce; the same one where that was counted: providers repeat themselves, and report a
 * mail more than once. After a pause without a bounce a new run begins.
 *
 * @example
 * afterSoftBounce({ count: 2, at: '2023-09-01T00:00:00.000Z' }, { at: '2023-09-08T00:00:00.000Z' }, 60).count // 3
 */
export function afterSoftBounce(
  run: SoftBounceRun,
  { at, deliveryId }: { at: string; deliveryId?: string },
  days: number,
): SoftBounceRun {
  const since = run.at ? Date.parse(at) - Date.parse(run.at) : Infinity
  const isCounted = since <= 0 || (deliveryId !== undefined && deliveryId === run.deliveryId)
  if (isCounted && run.at) return run
  return { count: since > days * DAY_MS ? 1 : run.count + 1, at, deliveryId: deliveryId ?? null }
}
