import type { RequestHandler } from 'express'
import type { CollectionSlug, Payload } from 'payload'
import { MastheadError } from '../core/errors.js'
import type { Lifecycle } from './lifecycle.js'
import { sendProblem } from './problem.js'

/** `/healthz`: the process answers. Says nothing about the database, so that an orchestrator does not kill us for its fault. */
export const liveness: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' })
}

/** `/readyz`: migrated, Next is there where it is wanted, and the database answers now. 503 otherwise, and while stopping. */
export function readiness(lifecycle: Lifecycle): RequestHandler {
  return async (_request, response) => {
    try {
      await assertReady(lifecycle)
      response.set('Cache-Control', 'no-store').json({ status: 'ready' })
    } catch (error) {
      sendProblem(response, error)
    }
  }
}

/** Lets a request through once the server serves; before that: 503, and when to come again. */
export function onceServing(lifecycle: Lifecycle): RequestHandler {
  return (_request, response, next) => {
    if (lifecycle.phase !== 'starting') return next()
    response.set('Retry-After', '5')
    sendProblem(response, new MastheadError('NOT_READY', 'The server is starting'))
  }
}

const DATABASE_PATIENCE_MS = 3_000

async function assertReady({ phase, payload }: Lifecycle): Promise<void> {
  if (phase === 'stopping') throw new MastheadError('NOT_READY', 'The server is stopping')
  if (phase === 'starting' || payload === undefined)
    throw new MastheadError('NOT_READY', 'The server is starting')
  await askDatabase(payload)
}

/** One cheap read that needs both a connection and the tables. */
async function askDatabase(payload: Payload): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), DATABASE_PATIENCE_MS)
  })
  try {
    await Promise.race([
      payload.db.count({ collection: payload.config.admin.user as CollectionSlug, where: {} }),
      tooLate,
    ])
  } catch (cause) {
    throw new MastheadError('DATABASE_UNREACHABLE', 'The database does not answer', { cause })
  } finally {
    clearTimeout(timer)
  }
}
