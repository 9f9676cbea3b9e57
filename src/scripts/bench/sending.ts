import { createTransport } from 'nodemailer'
import type { Payload } from 'payload'

import { idOf } from '../../../collections/ids.js'
import { ledgerOf } from '../../../plugins/delivery/ledger/index.js'
import type { DkimKey } from '../../../plugins/delivery/mail/signDkim.js'
import { prepareSend } from '../../../plugins/delivery/sending/prepareSend.js'
import { workOnSend } from '../../../plugins/delivery/sending/workOnSend.js'
import { settingsOf } from '../../../plugins/delivery/settings.js'
import { createSmtpTransport } from '../../../plugins/delivery/transports/smtp.js'
import { issueOutputsOf } from '../../../plugins/issueOutputs.js'
import { createLetter, sendAnIssue, type Letter } from '../killTest/letter.js'
import { startLightSink } from './child.js'
import { manyReaders } from './manyReaders.js'

const CONNECTIONS = 10
/** Mails that plain nodemailer sends: enough to know its speed. */
const PLAIN = 1_500

export interface SendingFigures {
  prepareSeconds: number
  perSecond: number
  /** Growth of the process over what it had when sending began, at its peak. */
  megabytes: number
  accepted: number
}

/** Sends an issue of some 65 kB to so many readers, over a local server that takes everything. */
export async function benchSending(
  payload: Payload,
  readers: number,
  dkim: DkimKey | null,
): Promise<SendingFigures> {
  const letter = await createLetter(payload)
  await manyReaders(payload, letter.id, readers)
  const sink = await startLightSink()
  const settings = { ...settingsOf(payload), dkim }
  const transport = createSmtpTransport({ url: `smtp://127.0.0.1:${sink.port}`, maxConnections: CONNECTIONS })
  try {
    const { id } = await sendAnIssue(payload, letter, 1, BYTES)
    const ledger = ledgerOf(payload)
    const prepareSeconds = await seconds(() => prepareSend(payload, ledger, id))
    const before = process.memoryUsage().rss
    let peak = before
    const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100)
    const run = { payload, ledger, transport, settings, send: id, isOver: () => false }
    const spent = await seconds(() => workOnSend({ ...run, worker: 'bench' }))
    clearInterval(watching)
    const { accepted = 0 } = await ledger.counts(id)
    await ledger.changeSend(id, ['sending'], { state: 'done' })
    return { prepareSeconds, perSecond: readers / spent, megabytes: (peak - before) / 2 ** 20, accepted }
  } finally {
    await transport.close()
    await sink.kill('SIGTERM')
  }
}

/** The same message by nodemailer alone, over a pool of as many connections: it builds and signs each mail anew. */
export async function benchPlainSending(
  payload: Payload,
  dkim: DkimKey | null,
): Promise<{ perSecond: number; bytes: number }> {
  const letter = await createLetter(payload)
  const parts = await partsOf(payload, letter)
  const sink = await startLightSink()
  const pool = createTransport({
    ...{ host: '127.0.0.1', port: sink.port, pool: true, maxConnections: CONNECTIONS, maxMessages: 100 },
    ...(dkim
      ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }
      : {}),
  })
  try {
    let next = 0
    const one = async () => {
      while (next < PLAIN) {
        const to = `reader-${(next += 1)}@example.org`
        await pool.sendMail({
          from: 'letter@news.example',
          to,
          subject: 'Week 1',
          ...parts,
          textEncoding: 'quoted-printable',
        })
      }
    }
    const spent = await seconds(async () => {
      await Promise.all(Array.from({ length: CONNECTIONS * 2 }, one))
    })
    return { perSecond: PLAIN / spent, bytes: parts.html.length + parts.text.length }
  } finally {
    pool.close()
    await sink.kill('SIGTERM')
  }
}

/** Of commentary, which makes a mail of 65 kB. */
const BYTES = 24_000

async function partsOf(payload: Payload, letter: Letter): Promise<{ html: string; text: string }> {
  const { id, issue } = await sendAnIssue(payload, letter, 1, BYTES)
  await ledgerOf(payload).changeSend(id, ['preparing'], { state: 'cancelled' })
  const outputs = issueOutputsOf(payload)
  const frozen = await outputs.readEdition({ payload, issue: idOf(issue) ?? '' })
  if (!frozen) throw new Error('The issue is not published')
  const render = (format: 'email' | 'text') => outputs.render({ payload, edition: frozen.edition, format })
  return { html: await render('email'), text: await render('text') }
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await act()
  return (performance.now() - begin) / 1_000
}
