import type { Step } from './states.js'
import type { SendOutcome } from './transport.js'

/** Waits between attempts in seconds; after the last one a delivery has failed. Greylisting servers want minutes. */
export const BACK_OFF = [60, 300, 1_800, 7_200]

/** What to write down after an answer. */
export interface Verdict {
  step: Extract<Step, 'accept' | 'fail' | 'lose' | 'postpone'>
  attempts: number
  /** Milliseconds to wait before the next attempt, where there is one. */
  wait: number | null
}

/**
 * What an answer of the server means for its delivery. A server that refuses everybody says nothing about this one, so
 * the attempt does not count.
 *
 * @param attempts how often it was tried and refused before
 * @example
 * judge({ state: 'failed', permanent: false, scope: 'recipient', response: '451 4.7.1 Greylisted' }, 0)
 * // { step: 'postpone', attempts: 1, wait: 60000 }
 */
export function judge(
  outcome: SendOutcome,
  attempts: number,
  backOff: readonly number[] = BACK_OFF,
): Verdict {
  switch (outcome.state) {
    case 'accepted':
      return { step: 'accept', attempts: attempts + 1, wait: null }
    case 'uncertain':
      return { step: 'lose', attempts: attempts + 1, wait: null }
    case 'failed': {
      if (outcome.scope === 'server') return { step: 'postpone', attempts, wait: 0 }
      const wait = outcome.permanent ? undefined : backOff[attempts]
      if (wait === undefined) return { step: 'fail', attempts: attempts + 1, wait: null }
      return { step: 'postpone', attempts: attempts + 1, wait: wait * 1_000 }
    }
  }
}
