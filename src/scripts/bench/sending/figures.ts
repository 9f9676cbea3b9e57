/**
 * `figures.ts FOLDER`: the figures of sending on the database of DATABASE_URI, through the ledger and beside it by
 * nodemailer alone. The folder is for what the server needs as files.
 */
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { openMasthead } from '../../openMasthead.js'
import { benchPlainSending } from './plain.js'
import { benchSending, type SendingFigures } from './throughLedger.js'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name a folder')
const MANY = 10_000
const MOST = 100_000

const payload = await openMasthead()
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const dkim = {
  ...{ domain: 'news.example', selector: 'bench' },
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
}
const keyFile = join(folder, 'dkim.pem')
writeFileSync(keyFile, dkim.privateKey)
const signing = { DKIM_DOMAIN: dkim.domain, DKIM_SELECTOR: dkim.selector, DKIM_KEY_FILE: keyFile }
const report = (figure: string, value: number, unit: string, detail: object = {}) =>
  process.stdout.write(
    `${JSON.stringify({ figure, value: Math.round(value * 100) / 100, unit, database: payload.db.name, ...detail })}\n`,
  )
const growth = ({ memory }: SendingFigures) => {
  if (!memory) return
  const idle = Math.round(memory.idle)
  report('growth of the server meanwhile', memory.growth, 'MB', { target: '< 60', idle })
}

const plain = await benchPlainSending(payload, null)
report('mails of nodemailer alone', plain.perSecond, '/s', { bytes: plain.bytes })
const ours = await benchSending(payload, MANY)
report('mails through the ledger, 10,000 readers', ours.perSecond, '/s', { accepted: ours.accepted })
report('ratio of the two', ours.perSecond / plain.perSecond, '×', { target: '> 3' })
growth(ours)

const plainSigned = await benchPlainSending(payload, dkim)
report('mails of nodemailer alone, signed with DKIM', plainSigned.perSecond, '/s')
const signed = await benchSending(payload, MANY, signing)
report('mails through the ledger, signed', signed.perSecond, '/s', { accepted: signed.accepted })
report('ratio of the two', signed.perSecond / plainSigned.perSecond, '×', { target: '> 2' })
growth(signed)

const most = await benchSending(payload, MOST)
report('prepare deliveries for 100,000 readers', most.prepareSeconds, 's', { target: '< 30' })
report('mails to them', most.perSecond, '/s', { accepted: most.accepted })
growth(most)

await payload.destroy()
process.exit(0)
