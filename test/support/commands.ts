import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export interface CommandOptions {
  cwd: string
  env?: Record<string, string>
  /** Seconds after which it is killed. */
  timeout?: number
}

/**
 * Runs a command to its end and gives back what it printed.
 *
 * @throws with the last lines of its output when it does not exit with 0.
 */
export async function run(command: string, args: string[], options: CommandOptions): Promise<string> {
  const { code, output } = await attempt(command, args, options)
  if (code === 0) return output
  throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.slice(-6000)}`)
}

/** The same, for a command whose failure is an answer. */
export async function attempt(
  command: string,
  args: string[],
  { cwd, env, timeout = 300 }: CommandOptions,
): Promise<{ code: number | null; output: string }> {
  const child = start(command, args, { cwd, env })
  const late = setTimeout(() => void stop(child), timeout * 1000)
  const output = read(child)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(late)
  return { code, output: output() }
}

/** Starts a command in a process group of its own, so that `stop` ends what it started and nothing else. */
export function start(command: string, args: string[], { cwd, env }: CommandOptions): ChildProcess {
  return spawn(command, args, {
    cwd,
    env: { ...environment(), ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  const late = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), 10_000)
  await ended
  clearTimeout(late)
}

/** Collects what a command prints, from now on. */
export function read(child: ChildProcess): () => string {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  return () => output
}

/** What the test runner and `npm test` put into the environment: an app is built and run as its owner would. */
const OF_THE_RUNNER =
  /^(npm_(?!config_(registry|cache|userconfig)$)|JEST_|PAYLOAD_|NODE_(ENV|OPTIONS)$|INIT_CWD$|DATABASE_UR[IL]$|LOG_LEVEL$)/

function environment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !OF_THE_RUNNER.test(name))
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1' }
}
