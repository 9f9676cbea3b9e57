import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { freePort } from '../../src/scripts/freePort.js'

const SCRIPT = join(process.cwd(), 'test/support/serverProcess.ts')
const ADMIN = { email: 'ada@example.org', password: 'correct horse battery' }

interface Process {
  child: ChildProcess
  output: () => string
  /** Resolves with the exit code. */
  ended: Promise<number | null>
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-process-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(env: Record<string, string>): Process {
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test' as const }
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...inherited, ADMIN: 'off', DATABASE_URI: `file:${join(folder, 'masthead.db')}`, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()))
  return { child, output: () => output, ended: new Promise((resolve) => child.once('close', resolve)) }
}

/** Resolves at the ready line; fails with the output when the process ends before it. */
function ready({ child, output, ended }: Process): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => /^Masthead is ready on /m.test(output()) && resolve())
    void ended.then(() => reject(new Error(`ended before it was ready:\n${output()}`)))
  })
}

function listenSomewhere(): Promise<{ port: number; server: Server }> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, server }))
  })
}

describe('the server process', () => {
  it('should start, fill an empty database once, and exit 0 on SIGTERM', async () => {
    const PORT = String(await freePort())
    const url = `http://127.0.0.1:${PORT}`
    const env = { PORT, ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = run(env)
      await ready(server)
      expect(server.output()).toContain(`Masthead is ready on ${url}\n`)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
      expect(await (await fetch(`${url}/api/topics`)).json()).toMatchObject({ totalDocs: 1 })
      const login = await fetch(`${url}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(ADMIN),
      })
      expect(await login.json()).toMatchObject({ user: { email: ADMIN.email, roles: ['admin'] } })
      server.child.kill(signal)
      expect(await server.ended).toBe(0)
      expect(server.output()).not.toContain(ADMIN.password)
    }
  })

  it('should start on an empty database without the sample when SEED=none', async () => {
    const PORT = String(await freePort())
    const server = run({ PORT, SEED: 'none', DATABASE_URI: `file:${join(folder, 'bare.db')}` })
    await ready(server)
    const response = await fetch(`http://127.0.0.1:${PORT}/api/topics`)
    server.child.kill('SIGTERM')
    expect(await response.json()).toMatchObject({ totalDocs: 0 })
    expect(await server.ended).toBe(0)
  })

  it('should name PORT when another program listens there', async () => {
    const { port, server } = await listenSomewhere()
    const second = run({ PORT: String(port) })
    expect(await second.ended).toBe(1)
    server.close()
    expect(second.output()).toContain(`PORT is ${port}, but another program listens there already`)
  })

  it.each([
    [
      'a database of another kind',
      { DATABASE_URI: 'postgres://me:hunter22@db/x' },
      'DATABASE_URI is "postgres://***@db/x"',
    ],
    [
      'a MongoDB that does not answer',
      { DATABASE_URI: 'mongodb://me:hunter22@127.0.0.1:1/x' },
      'DATABASE_URI is "mongodb://***@127.0.0.1:1/x"',
    ],
    [
      'a file in a folder that cannot be made',
      { DATABASE_URI: 'file:/dev/null/x.db' },
      'DATABASE_URI is "file:/dev/null/x.db"',
    ],
    [
      'a file that is a folder',
      { DATABASE_URI: 'file:/tmp', PAYLOAD_SECRET: 'sixteen letters!' },
      'DATABASE_URI is "file:/tmp"',
    ],
    ['a wrong port', { PORT: 'x' }, 'PORT is "x"'],
  ])('should exit 1 within 15 s and say why: %s', async (_what, env, message) => {
    const began = Date.now()
    const server = run({ PORT: String(await freePort()), ...env })
    expect(await server.ended).toBe(1)
    expect(Date.now() - began).toBeLessThan(15_000)
    expect(server.output()).toContain(`Masthead cannot start: ${message}`)
    expect(server.output()).not.toContain('hunter22')
  })
})
