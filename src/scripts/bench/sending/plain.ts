import { createTransport } from 'nodemailer'
import type { Payload } from 'payload'

import { idOf } from '../../../../collections/ids.js'
import { ledgerOf } from '../../../../plugins/delivery/ledger/index.js'
import type { DkimKey } from '../../../../plugins/delivery/mail/signDkim.js'
import { issueOutputsOf } from '../../../../plugins/issueOutputs.js'
import { createLetter, sendAnIssue } from '../../killTest/letter.js'
import { startLightSink } from './startLightSink.js'
import { BYTES } from './throughLedger.js'

/** As many as the pool of the server has. */
const CONNECTIONS = 10
/** Mails that plain nodemailer sends: enough to know its speed. */
const PLAIN = 1_500

/** The same message by nodemailer alone, over a pool of as many connections: it builds and signs each mail anew. */
export async function benchPlainSending(
  payload: Payload,
  dkim: DkimKey | null,
): Promise<{ perSecond: number; bytes: number }> {
  const parts = await partsOf(payload)
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
    const begin = performance.now()
    await Promise.all(Array.from({ length: CONNECTIONS * 2 }, one))
    const seconds = (performance.now() - begin) / 1_000
    return { perSecond: PLAIN / seconds, bytes: parts.html.length + parts.text.length }
  } finally {
    pool.close()
    await sink.kill('SIGTERM')
  }
}

async function partsOf(payload: Payload): Promise<{ html: string; text: string }> {
  const { id, issue } = await sendAnIssue(payload, await createLetter(payload), 1, BYTES)
  await ledgerOf(payload).changeSend(id, ['preparing'], { state: 'cancelled' })
  const outputs = issueOutputsOf(payload)
  const frozen = await outputs.readEdition({ payload, issue: idOf(issue) ?? '' })
  if (!frozen) throw new Error('The issue is not published')
  const render = (format: 'email' | 'text') => outputs.render({ payload, edition: frozen.edition, format })
  return { html: await render('email'), text: await render('text') }
}
