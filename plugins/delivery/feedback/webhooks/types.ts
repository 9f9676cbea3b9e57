import type { Feedback } from '../../../../src/core/delivery/feedback/index.js'
import { MastheadError } from '../../../../src/core/errors.js'

/** One call of a webhook, as it came over the wire. */
export interface WebhookCall {
  body: Buffer
  headers: Headers
  now: Date
}

export interface Received {
  feedback: Feedback[]
  /** Whether whoever spoke is known to know: a signature, or a sealed address. */
  isProven: boolean
  /** Forgets that the call came, so that the provider may repeat it after we failed. */
  forget?: () => void
}

/** Checks who speaks, then reads what is said. @throws MastheadError FEEDBACK_REFUSED */
export type Webhook = (call: WebhookCall) => Promise<Received> | Received

/** The same words whatever was wrong, to strangers; the reason holds no value of the call. */
export const refused = (reason: string): MastheadError =>
  new MastheadError('FEEDBACK_REFUSED', `The report is not taken: ${reason}`)

/** The JSON of a body whose signature holds. */
export function jsonOf(body: Buffer | string): unknown {
  try {
    return JSON.parse(body.toString())
  } catch (cause) {
    throw new MastheadError('BAD_JSON', 'The body is not JSON', { cause })
  }
}
