import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'

import type { Payload } from 'payload'

import type { Send } from '../../../collections/payload-types.js'
import { MastheadError } from '../../../src/core/errors.js'
import { ledgerOf, type Ledger } from '../ledger/index.js'
import { settingsOf } from '../settings.js'
import { findSends } from './findSends.js'
import type { SendingSettings } from './options.js'
import { prepareSend } from './prepareSend.js'
import { workOnSend } from './workOnSend.js'

/** Something that sends what there is to send until it is stopped. Any number may run, in any processes. */
export interface Worker {
  /** Looks at once whether there is something to do. */
  ring: () => void
  /** Ends what is begun, gives back what is only claimed. */
  stop: () => Promise<void>
}

const POLL_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** A send that others wait behind works so long at a stretch. */
const TURN_MS = 10_000

/**
 * Starts a worker.
 *
 * @throws MastheadError TRANSPORT_MISSING where nothing is set up to send through
 * @example
 * const worker = startWorker(payload)
 * process.once('SIGTERM', () => void worker.stop())
 */
export function startWorker(payload: Payload, settings: SendingSettings = settingsOf(payload)): Worker {
  if (!settings.makeTransport) {
    throw new MastheadError('TRANSPORT_MISSING', 'Nothing is set up to send mail through')
  }
  const ledger = ledgerOf(payload)
  const transport = settings.makeTransport(payload)
  const name = `${hostname()}/${process.pid}/${randomBytes(4).toString('hex')}`
  let runs = 0
  let isStopping = false
  let wake: () => void = () => undefined

  const workOn = async (send: Send, isAlone: boolean): Promise<void> => {
    const until = Date.now() + TURN_MS
    // A name for each run: what an earlier one lost track of, when the database was away, is not ours to prolong.
    const worker = `${name}/${(runs += 1)}`
    const isOver = () => isStopping || (!isAlone && Date.now() > until)
    await workOnSend({ payload, ledger, transport, settings, send: send.id, worker, isOver })
  }
  const round = async (): Promise<void> => {
    await ledger.recover(new Date())
    await sweepCancelled(payload, ledger)
    await startScheduled(payload, ledger)
    for (const { id } of await findSends(payload, { state: { equals: 'preparing' } })) {
      if (!isStopping) await prepareSend(payload, ledger, id)
    }
    const due = await findSends(payload, {
      or: [
        { and: [{ state: { equals: 'sending' } }, { retryAt: { exists: false } }] },
        {
          and: [
            { state: { in: ['sending', 'stalled'] } },
            { retryAt: { less_than_equal: new Date().toISOString() } },
          ],
        },
      ],
    })
    for (const send of due) {
      if (isStopping) return
      const next = await ledger.nextAttempt(send.id)
      // Until then there is nothing to do, and to make the letter for nothing each second is work.
      if (next !== null && next.getTime() > Date.now()) continue
      await workOn(send, due.length === 1)
      await finish(send, ledger)
    }
  }
  const loop = async (): Promise<void> => {
    for (let wait = POLL_MS; !isStopping;) {
      try {
        await round()
        wait = POLL_MS
      } catch (err) {
        payload.logger.error({ err, msg: 'A round of sending failed; it is tried again' })
        wait = Math.min(wait * 2, LONGEST_WAIT_MS)
      }
      if (isStopping) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const running = loop()
  return {
    ring: () => wake(),
    stop: async () => {
      isStopping = true
      wake()
      await running
      await transport.close()
    },
  }
}

async function startScheduled(payload: Payload, ledger: Ledger): Promise<void> {
  const due = await findSends(payload, {
    and: [{ state: { equals: 'scheduled' } }, { sendAt: { less_than_equal: new Date().toISOString() } }],
  })
  for (const { id } of due) await ledger.changeSend(id, ['scheduled'], { state: 'preparing' })
}

/** A send is done when nothing of it waits, with whichever worker. */
async function finish({ id }: Send, ledger: Ledger): Promise<void> {
  const { waiting = 0, claimed = 0, sending = 0 } = await ledger.counts(id)
  if (waiting + claimed + sending > 0) return
  await ledger.changeSend(id, ['sending', 'stalled'], {
    ...{ state: 'done', endedAt: new Date(), problem: null, retryAt: null },
  })
}

const DAY_MS = 86_400_000

/** What a worker had in hand when its send was cancelled, and gave back later. */
async function sweepCancelled(payload: Payload, ledger: Ledger): Promise<void> {
  const since = new Date(Date.now() - DAY_MS).toISOString()
  const cancelled = await findSends(payload, {
    and: [{ state: { equals: 'cancelled' } }, { endedAt: { greater_than: since } }],
  })
  for (const { id } of cancelled) await ledger.stepAll(id, 'skip', 'The send was cancelled', new Date())
}
