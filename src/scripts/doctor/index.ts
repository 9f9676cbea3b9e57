/** `npm run doctor`: exit code 0 when all is well, 1 with reasons, 2 when it was asked for wrongly. */
import { existsSync } from 'node:fs'

import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { loadEnv } from 'payload/node'

import { findings, type Finding } from '../../core/delivery/doctor/index.js'
import { MastheadError } from '../../core/errors.js'
import { examineMigrations, examineQueue } from './examineDatabase.js'
import { examineMail } from './examineMail.js'
import { mailSetupOf } from './mailSetup.js'
import { txtResolver } from './nameServer.js'
import { HELP, parseArguments, type DoctorRequest } from './parseArguments.js'
import { printed, summary } from './print.js'

type Exam = Extract<DoctorRequest, { kind: 'examine' }>

const all: Finding[] = []
const request = parseArguments(process.argv.slice(2))
if (request.kind === 'examine') {
  await examine(request)
} else {
  process.stdout.write(request.kind === 'help' ? HELP : `${request.message}\n\n${HELP}`)
  process.exitCode = request.kind === 'help' ? 0 : 2
}

async function examine(exam: Exam): Promise<void> {
  const tell = (found: readonly Finding[]) => {
    all.push(...found)
    for (const one of found) process.stdout.write(`${exam.json ? JSON.stringify(one) : printed(one)}\n`)
  }
  let isUnreachable = false
  let isDone = false
  // On some databases Payload ends the process where they do not answer: the reason is still owed.
  process.on('exit', () => {
    if (isUnreachable) tell([unreachable()])
    else if (!isDone) tell([findings('doctor').failure('The doctor did not get to the end', 'Run it again.')])
    if (!exam.json) process.stdout.write(`${summary(all)}\n`)
    process.exitCode = all.some(({ level }) => level === 'failure') ? 1 : 0
  })
  const config = await loadConfig(tell)
  isDone = config === undefined
  if (!config) return
  const file = databaseFile()
  if (file !== undefined && !existsSync(file)) {
    tell([findings('database').failure('There is no database yet', 'Start the server once: it makes one.')])
    isDone = true
    return
  }
  isUnreachable = true
  const payload = await opened(config)
  if (!payload) return
  isUnreachable = false
  try {
    const migrations = await examineMigrations(payload)
    tell(migrations)
    isDone = migrations.some(({ level }) => level === 'failure')
    if (isDone) return
    const { serverURL, routes } = payload.config
    tell(
      await examineMail({
        setup: await mailSetupOf(payload, exam.from),
        selector: exam.selector,
        unsubscribeUrl: `${serverURL}${routes.api}/subscribers/unsubscribe`,
        resolve: txtResolver(exam.dns),
      }),
    )
    tell(await examineQueue(payload, new Date()))
    isDone = true
  } finally {
    await payload.destroy()
  }
}

/** The whole environment is checked as the server would check it. */
async function loadConfig(tell: (found: Finding[]) => void) {
  const { ok, failure } = findings('configuration')
  loadEnv()
  const setEnv = (values: Record<string, string>) => Object.assign(process.env, values)
  const mode = process.env.NODE_ENV ?? 'production'
  setEnv({ NODE_ENV: mode, LOG_LEVEL: 'silent' })
  // On Node 20, modules of Lexical that await at their top can wait for each other for ever; its core first, they do not.
  await import('@payloadcms/richtext-lexical/lexical')
  try {
    const { default: config } = await import('../../../payload.config.js')
    const loaded = await config
    tell([ok('Every variable is right')])
    // The tables are looked at as they are: neither pushed nor migrated.
    setEnv({ NODE_ENV: 'development', PAYLOAD_MIGRATING: 'true' })
    return loaded
  } catch (error) {
    if (!(error instanceof MastheadError)) throw error
    tell([failure(error.message, error.advice)])
    return undefined
  }
}

/** Why it cannot be opened is in the error, and so may be its password. */
async function opened(config: SanitizedConfig): Promise<Payload | undefined> {
  try {
    return await getPayload({ config, disableOnInit: true })
  } catch {
    return undefined
  }
}

/** Opening it would make it. */
function databaseFile(): string | undefined {
  const uri = process.env.DATABASE_URI?.trim() || 'file:./data/masthead.db'
  return /^file:(?:\/\/(?=\/))?([^?#]+)/.exec(uri)?.[1]
}

const unreachable = (): Finding =>
  findings('database').failure('The database does not answer', 'Check DATABASE_URI and that it is running.')
