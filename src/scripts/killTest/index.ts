/**
 * `npm run kill-test [-- ROUNDS]`: sends issues while workers, the mail server and (on MongoDB) the line to the database
 * are killed at random moments, and prints what became of each. 1 where anybody was left out, or mailed twice unasked.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { getPayload } from 'payload'

import { createLetter } from './letter.js'
import { killRounds, type Round } from './rounds.js'

const rounds = Number(process.argv[2] ?? 30)
const READERS = 400
const folder = mkdtempSync(join(tmpdir(), 'masthead-kill-test-'))
process.env.DATABASE_URI = process.env.MONGODB_URI ?? `file:${join(folder, 'kill.db')}`
process.env.LOG_LEVEL = 'error'
process.env.PAYLOAD_SECRET ??= 'killed-and-killed-again'
process.env.SMTP_URL = 'smtp://127.0.0.1:1'
await import('@payloadcms/richtext-lexical/lexical')
const { default: config } = await import('../../../payload.config.js')
const payload = await getPayload({ config })
const HEAD = ['round', 's', 'prepared', 'accepted', 'uncertain', 'missing', 'twice', 'by choice', 'killed']
const row = (cells: readonly unknown[]) => {
  process.stdout.write(`${cells.map((cell, at) => String(cell).padEnd(HEAD[at]?.length ?? 0)).join('  ')}\n`)
}
const line = ({ round, seconds, counts, missing, twice, twiceByChoice, killed }: Round) =>
  row([
    round,
    seconds,
    counts.prepared,
    counts.accepted,
    counts.uncertain,
    missing,
    twice,
    twiceByChoice,
    killed.join(', '),
  ])

row(HEAD)
try {
  const letter = await createLetter(payload)
  const results = await killRounds({ payload, letter, rounds, readers: READERS, onRound: line })
  const isWrong = ({ missing, twice, counts: { prepared, accepted, uncertain, failed } }: Round) =>
    missing + twice + failed > 0 || prepared !== READERS || accepted + uncertain !== READERS
  if (results.some(isWrong)) process.exitCode = 1
} finally {
  await payload.destroy()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
