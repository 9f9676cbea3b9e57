import { setTimeout } from 'node:timers/promises'

import type { Payload } from 'payload'

import { ledgerOf } from '../../../../plugins/delivery/ledger/index.js'
import { findSend } from '../../../../plugins/delivery/sending/findSends.js'
import { createLetter, sendAnIssue, type Letter } from '../../killTest/letter.js'
import { manyReaders } from './manyReaders.js'
import { startLightSink } from './startLightSink.js'
import { startServer, type Server } from './server.js'

/** Of commentary, which makes a mail of 65 kB. */
export const BYTES = 24_000

export interface SendingFigures {
  prepareSeconds: number
  perSecond: number
  /** What the server held when it was idle, and by how much it grew at its peak; null where the system does not say. */
  memory: { idle: number; growth: number } | null
  accepted: number
}

/**
 * A server of its own sends an issue of some 65 kB to so many readers, over a local mail server that takes everything.
 *
 * @param signing the variables of DKIM; none for mails that are not signed
 */
export async function benchSending(
  payload: Payload,
  readers: number,
  signing: Readonly<Record<string, string>> = {},
): Promise<SendingFigures> {
  const letter = await createLetter(payload)
  await manyReaders(payload, letter.id, readers)
  const sink = await startLightSink()
  try {
    const server = await startServer({ SMTP_URL: `smtp://127.0.0.1:${sink.port}`, ...signing })
    try {
      return await watch(payload, letter, server)
    } finally {
      await server.stop()
    }
  } finally {
    await sink.kill('SIGTERM')
  }
}

const LOOK_MS = 200

async function watch(payload: Payload, letter: Letter, server: Server): Promise<SendingFigures> {
  const idle = server.memory()
  const { id } = await sendAnIssue(payload, letter, 1, BYTES)
  for (let peak = idle ?? 0; ; await setTimeout(LOOK_MS)) {
    peak = Math.max(peak, server.memory() ?? 0)
    const { state, startedAt, preparedAt, endedAt } = await findSend(payload, id)
    if (state !== 'done') continue
    const { accepted = 0 } = await ledgerOf(payload).counts(id)
    return {
      prepareSeconds: secondsBetween(startedAt, preparedAt),
      perSecond: accepted / secondsBetween(preparedAt, endedAt),
      memory: idle === null ? null : { idle, growth: peak - idle },
      accepted,
    }
  }
}

function secondsBetween(from: string | null | undefined, to: string | null | undefined): number {
  return (Date.parse(to ?? '') - Date.parse(from ?? '')) / 1_000
}
