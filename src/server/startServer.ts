import { createServer as createHttpServer, type Server } from 'node:http'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { startWorker } from '../../plugins/delivery/sending/worker.js'
import { MastheadError } from '../core/errors.js'
import { createServer } from './createServer.js'
import { errorCode } from './errorCode.js'
import { createFirstAdmin } from './firstAdmin.js'
import { createLifecycle } from './lifecycle.js'
import { withoutCredentials } from './redact.js'
import type { Settings } from './settings.js'
import { stopServer } from './stopServer.js'

/** Fills an empty database. `isEmpty` does not count users. */
export interface Seed {
  isEmpty: (payload: Payload) => Promise<boolean>
  seedSample: (payload: Payload) => Promise<unknown>
}

export interface StartParts {
  settings: Settings
  config: SanitizedConfig
  logger: Logger
  /** What `SEED=sample` puts into an empty database. */
  seed?: Seed
}

/** A running server. */
export interface Running {
  payload: Payload
  server: Server
  /** Finishes what is under way, then lets go of Next and the database. Calling it again waits for the same end. */
  stop: () => Promise<void>
}

/**
 * Starts everything in the order in which it can fail cheaply: the port, Next, the database with its migrations, the
 * first administrator, the sample. Serves when all of it stands.
 *
 * @throws MastheadError CONFIG_INVALID for a port in use; DATABASE_UNREACHABLE.
 */
export async function startServer({ settings, config, logger, seed }: StartParts): Promise<Running> {
  const lifecycle = createLifecycle()
  const server = createHttpServer(TIMEOUTS, createServer({ config, settings, lifecycle, logger }))
  await listen(server, settings)
  let closePages: (() => Promise<void>) | undefined
  try {
    if (settings.admin) {
      const { preparePages } = await import('./nextPages.js')
      const pages = await preparePages({ ...settings, server })
      lifecycle.pages = pages.handle
      closePages = pages.close
    }
    const payload = await connect(config, settings, logger)
    lifecycle.payload = payload
    if (settings.firstAdmin !== undefined) await createFirstAdmin(payload, settings.firstAdmin)
    if (settings.seed === 'sample' && seed !== undefined && (await seed.isEmpty(payload))) {
      logger.info('The database is empty: putting in the sample publication')
      await seed.seedSample(payload)
    }
    if (settings.smtpUrl !== undefined && settings.worker) lifecycle.worker = startWorker(payload)
    lifecycle.phase = 'ready'
    let stopping: Promise<void> | undefined
    const stop = () => (stopping ??= stopServer({ server, lifecycle, closePages, logger }))
    return { payload, server, stop }
  } catch (error) {
    await stopServer({ server, lifecycle, closePages, logger })
    throw error
  }
}

/** Time for a large upload on a slow line; connections outlive the 60 s that proxies keep them idle. */
const TIMEOUTS = { headersTimeout: 20_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 }

async function listen(server: Server, { host, port }: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve()
    })
  }).catch((cause: unknown) => {
    throw new MastheadError('CONFIG_INVALID', whyNotListening(errorCode(cause), host, port), {
      path: 'PORT',
      value: port,
      cause,
    })
  })
}

function whyNotListening(code: unknown, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `PORT is ${port}, but another program listens there already`
  if (code === 'EACCES') return `PORT is ${port}, but this user may not listen there`
  return `HOST is "${host}" and PORT is ${port}, but nothing can listen there (${String(code)})`
}

/** Drivers try for ten seconds by themselves, so one attempt is enough. */
async function connect(config: SanitizedConfig, { database }: Settings, logger: Logger): Promise<Payload> {
  const address = withoutCredentials(database.url)
  logger.info({ database: address }, 'Connecting to the database and migrating it')
  try {
    return await getPayload({ config, cron: true })
  } catch (cause) {
    const message = `DATABASE_URI is "${address}", but there is no working database: ${reasonOf(cause)}`
    throw new MastheadError('DATABASE_UNREACHABLE', message, { path: 'DATABASE_URI', value: address, cause })
  }
}

/** A driver's message may quote the address with its password. */
const reasonOf = (cause: unknown) =>
  (cause instanceof Error ? cause.message : String(cause)).replace(/\S+:\/\/\S+/g, withoutCredentials)
