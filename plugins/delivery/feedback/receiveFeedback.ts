import { applyFeedback, type Applied, type ApplyArgs } from './applyFeedback.js'
import type { Received } from './webhooks/index.js'

/** Applies all of one call, and writes a line a report into the log: never with an address. */
export async function receiveFeedback({
  payload,
  req,
  settings,
  source,
  received,
}: Omit<ApplyArgs, 'feedback' | 'isProven'> & { source: string; received: Received }): Promise<Applied[]> {
  const results: Applied[] = []
  try {
    for (const feedback of received.feedback) {
      const applied = await applyFeedback({ payload, req, feedback, isProven: received.isProven, settings })
      const { kind, status, deliveryId, diagnostic } = feedback
      payload.logger.info({
        msg: 'Feedback on a mail',
        source,
        applied,
        kind,
        status,
        deliveryId,
        diagnostic,
      })
      results.push(applied)
    }
  } catch (error) {
    received.forget?.()
    throw error
  }
  return results
}
