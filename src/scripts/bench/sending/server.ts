import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

import { freePort } from '../../freePort.js'

export interface Server {
  /** What it holds of the machine's memory, in MB; null where the system does not say. */
  memory: () => number | null
  stop: () => Promise<void>
}

/** The server as `npm start` runs it, without the admin, once it is ready and has come to rest. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<Server> {
  const child = spawn(process.execPath, ['src/scripts/start.mjs'], {
    env: { ...process.env, ADMIN: 'off', SEED: 'none', PORT: String(await freePort()), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const ready = async () => {
    for await (const line of createInterface(child.stdout)) if (line.startsWith('Masthead is ready')) return
    throw new Error('The server ended before it was ready')
  }
  await ready()
  child.stdout.resume()
  const status = `/proc/${child.pid}/status`
  const memory = () =>
    existsSync(status) ? Number(/VmRSS:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1_024 : null
  await atRest(memory)
  return {
    memory,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Until what it holds has been the same for three seconds, give or take a megabyte. */
async function atRest(memory: () => number | null): Promise<void> {
  for (let [before, same] = [0, 0]; same < 3;) {
    await setTimeout(1_000)
    const now = memory() ?? 0
    same = Math.abs(now - before) < 1 ? same + 1 : 0
    before = now
  }
}
