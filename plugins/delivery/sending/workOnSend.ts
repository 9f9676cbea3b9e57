import type { Payload } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { SendState } from '../../../collections/sends/values.js'
import {
  afterOutcome,
  CLOSED,
  isOpen,
  pauseAfter,
  PROBING,
  type Circuit,
} from '../../../src/core/delivery/circuit.js'
import type { SendOutcome, Transport } from '../../../src/core/delivery/transport.js'
import { withoutAddresses } from '../../../src/core/delivery/withoutAddresses.js'
import type { Claim, Ledger } from '../ledger/index.js'
import { loadLetter, type Addressed, type Letter } from '../mail/loadLetter.js'
import { dayLimitOf } from './dayLimit.js'
import { findSend } from './findSends.js'
import type { SendingSettings } from './options.js'
import { keepOutcomes } from './outcomes.js'
import { keepPace, makeSlots } from './pace.js'
import { whyNotMailed } from './whyNotMailed.js'

/** Claimed at a time; given back where a worker ends. */
const CLAIMED = 500
/**
 * Written down as being sent at a time, before the first of them is given away: about as many can be uncertain after a
 * crash. More would hardly be faster.
 */
const BEGUN = 20
/** Answers written down at a time. */
const RECORDED = 20
/** Messages that are made while as many are on their way: signing is on other threads. */
const AHEAD = 8
/** How often it is looked whether somebody has paused or cancelled the send. */
const LOOK_MS = 200

export interface WorkOnSendArgs {
  payload: Payload
  ledger: Ledger
  transport: Transport
  settings: SendingSettings
  send: Id
  /** Names this run, and no other before or after it. */
  worker: string
  /** Whether to stop after what is begun: the process ends, or other sends want their turn. */
  isOver: () => boolean
}

/** Why the run ended. `idle`: nothing waits now; `limited`: no more today. */
export type RunEnd = 'idle' | 'limited' | 'over' | 'stalled' | 'stopped'

const GOING: readonly SendState[] = ['sending', 'stalled']

/**
 * Sends what waits of one send: claims a batch, asks who of it is still to be mailed, writes down which it is about to
 * give away, gives these away, writes down the answers. It may die at any instruction: what it had claimed is taken over
 * when its lease runs out, and what it had begun becomes uncertain.
 */
export async function workOnSend(args: WorkOnSendArgs): Promise<RunEnd> {
  const { payload, ledger, transport, settings, worker } = args
  const before = await findSend(payload, args.send)
  const letter = await loadLetter({
    ...{ payload, settings, send: before },
    isSigned: transport.capabilities.signs,
  })
  const limit = await dayLimitOf(payload, ledger, before)
  const stalls = before.stalls ?? 0
  const run: Run = { circuit: stalls > 0 ? PROBING : CLOSED, lastRefusal: '', accepted: 0 }
  const lease = () => new Date(Date.now() + settings.leaseMs)
  const outcomes = keepOutcomes(ledger, worker, settings.backOff)
  const slots = makeSlots(transport.capabilities.maxConcurrency + AHEAD)
  const pace = keepPace(transport.capabilities.perSecond)
  const renewing = setInterval(() => {
    ledger.renew(worker, lease()).catch((err: unknown) => {
      payload.logger.warn({ err, msg: 'The lease of a batch could not be prolonged' })
    })
  }, settings.leaseMs / 3)

  const deliver = async (delivery: Addressed & Claim): Promise<void> => {
    try {
      const outcome = await giveAway(delivery, letter, transport)
      run.circuit = afterOutcome(run.circuit, outcome)
      if (outcome.state === 'accepted') run.accepted += 1
      else run.lastRefusal = outcome.response
      outcomes.add(delivery, outcome)
      if (outcomes.size >= RECORDED) await outcomes.flush()
      if (outcome.state === 'failed') await limit.giveBack(1)
    } finally {
      slots.free()
    }
  }
  const standing: { begun: (Addressed & Claim)[]; failure: Error | null } = { begun: [], failure: null }
  let lookedAt = -Infinity
  const isStopped = async (): Promise<boolean> => {
    if (performance.now() - lookedAt < LOOK_MS) return false
    lookedAt = performance.now()
    return !GOING.includes((await findSend(payload, args.send)).state)
  }
  /** Deliveries of a claim, in bites; null where the run goes on. */
  const work = async (claims: Claim[], bite: number): Promise<RunEnd | null> => {
    for (let at = 0; at < claims.length; at += bite) {
      if (args.isOver()) return 'over'
      if (await isStopped()) return 'stopped'
      const addressed = await addressees(claims.slice(at, at + bite), ledger, letter, args)
      const allowed = addressed.slice(0, await limit.take(addressed.length))
      standing.begun = allowed
      const mine = await ledger.begin(
        allowed.map(({ id }) => id),
        worker,
        lease(),
      )
      standing.begun = allowed.filter(({ id }) => mine.has(String(id)))
      await limit.giveBack(allowed.length - standing.begun.length)
      while (standing.begun.length > 0) {
        await pace()
        await slots.take()
        const next = standing.begun[0]
        if (next === undefined || isOpen(run.circuit) || args.isOver() || standing.failure) {
          slots.free()
          break
        }
        standing.begun.shift()
        deliver(next).catch((error: unknown) => {
          standing.failure = error instanceof Error ? error : new Error(String(error))
        })
      }
      if (standing.failure) throw standing.failure
      if (isOpen(run.circuit)) return 'stalled'
      if (allowed.length < addressed.length) return 'limited'
      // One at a time until the server takes something again.
      if (bite === 1) await slots.empty()
    }
    return null
  }

  try {
    let end: RunEnd | null = null
    let isProbing = stalls > 0
    // It waited for another day, which is here.
    if (before.retryAt) await ledger.changeSend(args.send, ['sending'], RECOVERED)
    while (end === null) {
      const claims = await ledger.claim(args.send, worker, lease(), isProbing ? 1 : CLAIMED)
      if (claims.length === 0) end = 'idle'
      else end = await work(claims, isProbing ? 1 : BEGUN)
      if (isOpen(run.circuit)) end = 'stalled'
      if (isProbing && run.accepted > 0) {
        isProbing = false
        await ledger.changeSend(args.send, ['stalled'], RECOVERED)
      }
    }
    if (end === 'limited') await ledger.changeSend(args.send, GOING, { state: 'sending', ...limit.reason() })
    return end
  } finally {
    // However it ends: what was not given away waits again, what was is known, and the rest is let go.
    for (const delivery of standing.begun) outcomes.takeBack(delivery)
    const untouched = standing.begun.length
    await slots.empty()
    await outcomes.flush()
    clearInterval(renewing)
    await ledger.giveBack(worker)
    if (isOpen(run.circuit)) await stall(args, run, stalls)
    await limit.giveBack(untouched)
  }
}

const RECOVERED = { state: 'sending', stalls: 0, problem: null, retryAt: null } as const

interface Run {
  circuit: Circuit
  lastRefusal: string
  accepted: number
}

async function stall(
  { ledger, send, settings, payload }: WorkOnSendArgs,
  run: Run,
  stalls: number,
): Promise<void> {
  const wait = pauseAfter(run.accepted > 0 ? 0 : stalls, settings.stallMs)
  const problem = `The mail server refuses everything. It said: “${withoutAddresses(run.lastRefusal)}”`
  const change = { problem, stalls: stalls + 1, retryAt: new Date(Date.now() + wait) }
  await ledger.changeSend(send, GOING, { state: 'stalled', ...change })
  payload.logger.warn({ send, msg: `A send has stalled. ${problem}` })
}

/** Never rejects: what cannot be made cannot be sent, and the rest of the list can. */
async function giveAway(delivery: Addressed, letter: Letter, transport: Transport): Promise<SendOutcome> {
  const message = await letter.compose(delivery).catch((error: unknown) => String(error))
  if (typeof message === 'string') {
    return { state: 'failed', permanent: true, scope: 'recipient', response: message }
  }
  const outcome = await transport.send(message)
  if (outcome.state === 'accepted') letter.release(message)
  return outcome
}

/** Those of a bite who are still to be mailed; the others are skipped, and it is written down. */
async function addressees(
  claims: readonly Claim[],
  ledger: Ledger,
  letter: Letter,
  { worker }: Pick<WorkOnSendArgs, 'worker'>,
): Promise<(Addressed & Claim & { subscriber: Id })[]> {
  const people = await ledger.recipients(
    claims.flatMap(({ subscriber }) => (subscriber === null ? [] : [subscriber])),
  )
  const found = claims.map((claim) => ({ claim, person: people.get(String(claim.subscriber)) }))
  const nothing = { status: null, providerId: null, nextAttemptAt: null, tracked: false }
  const skipped = found.flatMap(({ claim: { id, attempts }, person }) => {
    const response = whyNotMailed(person)
    return response === null ? [] : [{ id, step: 'skip' as const, attempts, response, ...nothing }]
  })
  if (skipped.length > 0) await ledger.record(skipped, worker, new Date())
  return found.flatMap(({ claim: { id, attempts, variant }, person }) => {
    if (!person?.email || whyNotMailed(person) !== null) return []
    const { id: subscriber, email, tokenVersion, tracking } = person
    return [
      { id, attempts, variant, subscriber, email, tokenVersion, isTracked: letter.isTracking && tracking },
    ]
  })
}
