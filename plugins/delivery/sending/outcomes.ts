import { setTimeout } from 'node:timers/promises'

import type { Id } from '../../../collections/ids.js'
import { judge } from '../../../src/core/delivery/retry.js'
import type { SendOutcome } from '../../../src/core/delivery/transport.js'
import { withoutAddresses } from '../../../src/core/delivery/withoutAddresses.js'
import type { Entry, Ledger } from '../ledger/index.js'

/** A delivery that was given to the transport. */
interface Given {
  id: Id
  attempts: number
  isTracked: boolean
}

/** Answers that were not written down yet. They must not be lost: only this process knows them. */
export interface Outcomes {
  add: (delivery: Given, outcome: SendOutcome) => void
  /** What was begun, but never given to the transport: it waits again, as if nothing had been. */
  takeBack: (delivery: { id: Id; attempts: number }) => void
  /** Writes down what there is; tries again while the database is away. Two calls at once are one after the other. */
  flush: () => Promise<void>
  readonly size: number
}

const LONGEST_WAIT_MS = 5_000
/** A database that is away for longer than this: what was begun is found to be uncertain by the next worker. */
const GIVE_UP_MS = 120_000

export function keepOutcomes(ledger: Ledger, worker: string, backOff: readonly number[]): Outcomes {
  let entries: Entry[] = []
  let running: Promise<void> = Promise.resolve()
  const write = async () => {
    const batch = entries
    if (batch.length === 0) return
    entries = []
    const until = Date.now() + GIVE_UP_MS
    for (let wait = 100; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        await ledger.record(batch, worker, new Date())
        return
      } catch (error) {
        if (Date.now() > until) throw error
        await setTimeout(wait)
      }
    }
  }
  return {
    get size() {
      return entries.length
    },
    add: (delivery, outcome) => entries.push(entryOf(delivery, outcome, backOff)),
    takeBack: ({ id, attempts }) => {
      const nothing = { status: null, response: null, providerId: null, nextAttemptAt: null, tracked: false }
      entries.push({ id, step: 'postpone', attempts, ...nothing })
    },
    flush: () => (running = running.then(write, write)),
  }
}

/** Field by field: an object that is spread into another for each mail outlives them in the old part of the heap. */
function entryOf(
  { id, attempts, isTracked }: Given,
  outcome: SendOutcome,
  backOff: readonly number[],
): Entry {
  const verdict = judge(outcome, attempts, backOff)
  return {
    id,
    step: verdict.step,
    attempts: verdict.attempts,
    nextAttemptAt: verdict.wait ? new Date(Date.now() + verdict.wait) : null,
    status: outcome.state === 'failed' ? (outcome.status ?? null) : null,
    response: withoutAddresses(outcome.response),
    providerId: outcome.state === 'accepted' ? (outcome.providerId ?? null) : null,
    tracked: isTracked,
  }
}
