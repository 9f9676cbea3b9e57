import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A script of ours as a process of its own. */
export interface Child {
  process: ChildProcess
  /** What its first line of output said. */
  said: string
  kill: (signal: NodeJS.Signals) => Promise<void>
}

/** Starts it, and waits for its first line. @throws with what it complained of, when it ends before. */
export async function startChild(
  script: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', fileURLToPath(script), ...args], {
    env: { ...process.env, NODE_OPTIONS: '--no-warnings', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-4_000)))
  const ended = once(child, 'exit')
  const said = await Promise.race([
    once(child.stdout, 'data').then(([chunk]: Buffer[]) => String(chunk)),
    ended.then(([code]) => Promise.reject(new Error(`It ended with ${String(code)}: ${complaints}`))),
  ])
  child.stdout.resume()
  return {
    process: child,
    said,
    kill: async (signal) => {
      child.kill(signal)
      if (child.exitCode === null && child.signalCode === null) await ended
    },
  }
}

/** The port that a server said it listens on. */
export const withPort = (child: Child) => ({ ...child, port: Number(child.said.split(' ')[1]) })
