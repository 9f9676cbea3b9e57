import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

import type { Payload } from 'payload'

import { ledgerOf } from '../../../../plugins/delivery/ledger/index.js'
import type { DkimKey } from '../../../../plugins/delivery/mail/signDkim.js'
import { findSend } from '../../../../plugins/delivery/sending/findSends.js'
import { createLetter, sendAnIssue } from '../../killTest/letter.js'
import { startLightSink } from '../child.js'
import { manyReaders } from './manyReaders.js'
import { startServer } from './server.js'

/** Of commentary, which makes a mail of 65 kB. */
export const BYTES = 24_000

export interface SendingFigures {
  prepareSeconds: number
  perSecond: number
  /** What the server held when it was idle, and by how much it grew at its peak; null where the system does not say. */
  memory: { idle: number; growth: number } | null
  accepted: number
}

/** A server of its own sends an issue of some 65 kB to so many readers, over a local mail server that takes everything. */
export async function benchSending(
  payload: Payload,
  readers: number,
  dkim: (DkimKey & { keyFile: string }) | null,
): Promise<SendingFigures> {
  const letter = await createLetter(payload)
  await manyReaders(payload, letter.id, readers)
  const sink = await startLightSink()
  if (dkim) writeFileSync(dkim.keyFile, dkim.privateKey)
  const signing: Record<string, string> = dkim
    ? { DKIM_DOMAIN: dkim.domain, DKIM_SELECTOR: dkim.selector, DKIM_KEY_FILE: dkim.keyFile }
    : {}
  const server = await startServer({ SMTP_URL: `smtp://127.0.0.1:${sink.port}`, ...signing })
  try {
    const idle = server.memory() ?? 0
    const { id } = await sendAnIssue(payload, letter, 1, BYTES)
    let peak = idle
    for (;;) {
      peak = Math.max(peak, server.memory() ?? 0)
      const { state, startedAt, preparedAt, endedAt } = await findSend(payload, id)
      if (state === 'done') {
        const seconds = (from = '', to = '') => (Date.parse(to) - Date.parse(from)) / 1_000
        const { accepted = 0 } = await ledgerOf(payload).counts(id)
        return {
          prepareSeconds: seconds(startedAt ?? '', preparedAt ?? ''),
          perSecond: readers / seconds(preparedAt ?? '', endedAt ?? ''),
          memory: server.memory() === null ? null : { idle, growth: peak - idle },
          accepted,
        }
      }
      await setTimeout(LOOK_MS)
    }
  } finally {
    await server.stop()
    await sink.kill('SIGTERM')
  }
}

const LOOK_MS = 200
