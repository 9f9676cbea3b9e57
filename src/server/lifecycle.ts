import type { RequestHandler, Response } from 'express'
import type { Payload } from 'payload'

import type { Worker } from '../../plugins/delivery/sending/worker.js'

/**
 * Where this process stands. The server listens from the start, so that health checks have something to ask, and
 * serves once `payload` is there and the phase is `ready`.
 */
export interface Lifecycle {
  phase: 'starting' | 'ready' | 'stopping'
  payload: Payload | undefined
  /** Sends mail; absent where there is nothing to send through, or others do it. */
  worker: Worker | undefined
  /** Next's request handler; absent with `ADMIN=off`. */
  pages: RequestHandler | undefined
  /** Answers not yet finished. */
  underWay: Set<Response>
}

/** A process that has just started. */
export const createLifecycle = (): Lifecycle => ({
  phase: 'starting',
  payload: undefined,
  worker: undefined,
  pages: undefined,
  underWay: new Set(),
})
