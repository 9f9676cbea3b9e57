import { generateKeyPairSync } from 'node:crypto'

import type { Payload } from 'payload'

import { benchPlainSending, benchSending } from './sending.js'

type Report = (figure: string, value: number, unit: string, detail?: object) => void

const MANY = 10_000
const MOST = 100_000

/** Sends through the ledger, and beside it, in the same run, by nodemailer alone. */
export async function reportSending(payload: Payload, report: Report): Promise<void> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const dkim = { domain: 'news.example', selector: 'bench', privateKey: pem }

  const plain = await benchPlainSending(payload, null)
  report('mails of nodemailer alone', plain.perSecond, '/s', { bytes: plain.bytes })
  const ours = await benchSending(payload, MANY, null)
  report('mails through the ledger, 10,000 readers', ours.perSecond, '/s', { accepted: ours.accepted })
  report('ratio of the two', ours.perSecond / plain.perSecond, '×', { target: '> 3' })
  report('growth of the process meanwhile', ours.megabytes, 'MB', { target: '< 60' })

  const plainSigned = await benchPlainSending(payload, dkim)
  report('mails of nodemailer alone, signed with DKIM', plainSigned.perSecond, '/s')
  const signed = await benchSending(payload, MANY, dkim)
  report('mails through the ledger, signed', signed.perSecond, '/s', { accepted: signed.accepted })
  report('ratio of the two', signed.perSecond / plainSigned.perSecond, '×', { target: '> 2' })

  const most = await benchSending(payload, MOST, null)
  report('prepare deliveries for 100,000 readers', most.prepareSeconds, 's', { target: '< 30' })
  report('mails to them', most.perSecond, '/s', { accepted: most.accepted })
  report('growth of the process meanwhile', most.megabytes, 'MB', { target: '< 60' })
}
