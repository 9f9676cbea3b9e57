import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from '../freePort.js'

const ROOT = join(import.meta.dirname, '../../..')

/** The product, running on a database of its own that holds the sample publication. */
export interface Sample {
  url: string
  databaseUri: string
  /** The first administrator. */
  email: string
  password: string
  /** Ends it, and forgets its database. */
  stop: () => Promise<void>
}

/**
 * Starts the product as `npm start` does, building first what is out of date.
 *
 * @throws with what it said, when it ends before it is ready.
 */
export async function startSample(): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-pictures-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const databaseUri = `file:${join(folder, 'masthead.db')}`
  const email = 'edda@example.org'
  const password = randomBytes(12).toString('hex')
  const child = spawn(process.execPath, ['src/scripts/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URI: databaseUri,
      SEED: 'sample',
      LOG_LEVEL: 'warn',
      ADMIN_EMAIL: email,
      ADMIN_PASSWORD: password,
    },
  })
  let said = ''
  const ended = once(child, 'exit')
  const forget = () => rmSync(folder, { recursive: true, force: true })
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes(`Masthead is ready on ${url}\n`)) resolve()
      })
    }
    void ended.then(() => reject(new Error(said)))
  }).catch((error: unknown) => {
    forget()
    throw error
  })
  return {
    url,
    databaseUri,
    email,
    password,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      forget()
    },
  }
}
