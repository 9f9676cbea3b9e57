import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import type { Payload } from 'payload'

import { ledgerOf } from '../../../plugins/delivery/ledger/index.js'
import { retrySend } from '../../../plugins/delivery/operations/changeSend.js'
import { findSend } from '../../../plugins/delivery/sending/findSends.js'
import { countsOf, type SendCounts } from '../../core/delivery/counts.js'
import { startChild, withPort, type Child } from '../bench/child.js'
import { breakableLine, type BreakableLine } from './breakableLine.js'
import { addReaders, sendAnIssue, statesOf, type Letter } from './letter.js'

/** What became of a round: everything that must not be is counted. */
export interface Round {
  round: number
  /** What was killed, and when: at so many mails accepted. */
  killed: string[]
  seconds: number
  /** When all was done for the first time, before anything uncertain was tried again. */
  counts: SendCounts
  /** Marked as accepted, but the server has not got it; or never got by the server, in the end. */
  missing: number
  /** Got more than once without ever having been uncertain. */
  twice: number
  /** Got twice because an editor chose to try again what was uncertain. */
  twiceByChoice: number
}

export interface KillArgs {
  payload: Payload
  letter: Letter
  rounds: number
  readers: number
  onRound?: (round: Round) => void
}

const WORKERS = 2
const MOST_SECONDS = 120

/** Sends issues while workers, the mail server and the line to the database are killed at random moments. */
export async function killRounds({ payload, letter, rounds, readers, onRound }: KillArgs): Promise<Round[]> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-kill-'))
  const file = join(folder, 'taken')
  const startSink = async (port = 0) =>
    withPort(await startChild(new URL('sink.ts', import.meta.url), [String(port), file]))
  let sink = await startSink()
  const { line, env } = await lineTo(process.env.DATABASE_URI ?? '')
  const startWorker = () =>
    startChild(new URL('worker.ts', import.meta.url), [], {
      ...{ NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'false', LOG_LEVEL: 'silent', ...env },
      SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    })
  const workers = await Promise.all(Array.from({ length: WORKERS }, startWorker))
  // One that is killed before its successor is there leaves two of them.
  const everyWorker = [...workers]
  const starting: Promise<unknown>[] = []
  const kill: Record<string, () => Promise<void>> = {
    worker: async () => {
      const index = Math.floor(Math.random() * workers.length)
      await workers[index]?.kill('SIGKILL')
      starting.push(startWorker().then((worker) => everyWorker.push((workers[index] = worker))))
    },
    'mail server': async () => {
      await sink.kill('SIGKILL')
      await setTimeout(Math.random() * 300)
      sink = await startSink(sink.port)
    },
    ...(line ? { 'line to the database': () => Promise.resolve(line.cut(Math.random() * 1_500)) } : {}),
  }
  await addReaders(payload, letter, readers)
  const results: Round[] = []
  try {
    for (let round = 1; round <= rounds; round += 1) {
      await Promise.all(starting.splice(0))
      const result = await oneRound({ payload, letter, readers, file, kill, round })
      results.push(result)
      onRound?.(result)
    }
    return results
  } finally {
    await Promise.all(starting)
    await Promise.all([...everyWorker, sink].map((child: Child) => child.kill('SIGKILL')))
    line?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface RoundArgs extends Pick<KillArgs, 'letter' | 'payload' | 'readers'> {
  file: string
  kill: Record<string, () => Promise<void>>
  round: number
}

async function oneRound({ payload, letter, readers, file, kill, round }: RoundArgs): Promise<Round> {
  const begin = performance.now()
  const before = tally(file)
  const { id } = await sendAnIssue(payload, letter, round)
  const ledger = ledgerOf(payload)
  const counts = async () => countsOf(await ledger.counts(id))
  const isDone = async () => (await findSend(payload, id)).state === 'done'
  const killed: string[] = []
  const moments = Array.from(
    { length: 1 + Math.floor(Math.random() * 3) },
    () => Math.random() * readers * 0.8,
  )
  for (const moment of moments.sort((a, b) => a - b)) {
    await until(async () => (await counts()).accepted >= moment || (await isDone()))
    const names = Object.keys(kill)
    const name = names[Math.floor(Math.random() * names.length)] ?? 'worker'
    killed.push(`${name} at ${(await counts()).accepted}`)
    await kill[name]?.()
  }
  await until(isDone)
  const first = await counts()
  const states = await statesOf(payload, id)
  const uncertain = new Set([...states].filter(([, state]) => state === 'uncertain').map(([email]) => email))
  const gotOf = (taken: ReadonlyMap<string, number>, email: string) =>
    (taken.get(email) ?? 0) - (before.get(email) ?? 0)
  const atFirst = tally(file)
  const unkept = [...states].filter(([email, state]) => state === 'accepted' && gotOf(atFirst, email) < 1)
  if (uncertain.size > 0) {
    await retrySend({ payload, send: id, which: 'uncertain' })
    await until(async () => (await isDone()) && (await counts()).accepted === readers)
  }
  const taken = tally(file)
  const emails = [...states.keys()]
  const twice = emails.filter((email) => gotOf(taken, email) > 1)
  return {
    ...{ round, killed, counts: first, seconds: Math.round((performance.now() - begin) / 100) / 10 },
    missing: unkept.length + emails.filter((email) => gotOf(taken, email) < 1).length,
    twice: twice.filter((email) => !uncertain.has(email)).length,
    twiceByChoice: twice.filter((email) => uncertain.has(email)).length,
  }
}

/** How often the mail server took a mail for an address. */
function tally(file: string): Map<string, number> {
  const taken = new Map<string, number>()
  for (const email of readFileSync(file, 'utf8').split('\n')) taken.set(email, (taken.get(email) ?? 0) + 1)
  return taken
}

/** MongoDB is reached over a line of ours; the embedded database has none that could be cut. */
async function lineTo(uri: string): Promise<{ line: BreakableLine | null; env: Record<string, string> }> {
  if (!uri.startsWith('mongodb://')) return { line: null, env: {} }
  const url = new URL(uri)
  const line = await breakableLine(url.hostname, Number(url.port || 27017))
  url.host = `127.0.0.1:${line.port}`
  return { line, env: { DATABASE_URI: url.toString() } }
}

async function until(ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + MOST_SECONDS * 1_000
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Nothing came of it within ${MOST_SECONDS} s`)
    await setTimeout(10)
  }
}
