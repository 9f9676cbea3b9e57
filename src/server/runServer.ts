import type { SanitizedConfig } from 'payload'
import { MastheadError } from '../core/errors.js'
import { createLogger } from './logger.js'
import { loadSettings } from './settings.js'
import { startServer, type Running, type Seed } from './startServer.js'

/** What the process is made of, loaded only once the environment is known to be right. */
export interface ProcessParts {
  loadConfig: () => Promise<SanitizedConfig>
  loadSeed?: () => Promise<Seed>
}

/**
 * Runs the server as this process: reads the environment, starts, says when it is ready, and on SIGTERM or SIGINT
 * finishes what is under way and exits 0. What keeps it from starting is said in a sentence, and exits 1.
 */
export async function runServer({ loadConfig, loadSeed }: ProcessParts): Promise<void> {
  try {
    const settings = loadSettings(process.env)
    // Payload's development reload looks for the port there.
    process.env.PORT = String(settings.port)
    const logger = createLogger({ level: settings.logLevel })
    const seed = settings.seed === 'sample' ? await loadSeed?.() : undefined
    // Payload leaves some rejections to nobody; one reader's request must not end everybody's server.
    process.on('unhandledRejection', (reason) =>
      logger.error({ err: reason }, 'A rejected promise was left alone'),
    )
    const running = await startServer({ settings, config: await loadConfig(), logger, seed })
    process.stdout.write(`Masthead is ready on ${settings.publicUrl}\n`)
    stopOnSignal(running)
  } catch (error) {
    process.stderr.write(`${whyNotStarted(error)}\n`)
    process.exit(1)
  }
}

function stopOnSignal({ stop }: Running): void {
  const end = () => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Masthead did not stop cleanly: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)
}

function whyNotStarted(error: unknown): string {
  if (error instanceof MastheadError) return `Masthead cannot start: ${error.message}\n${error.advice}`
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Masthead cannot start: ${details}`
}
