import type { Server } from 'node:http'
import type { Logger } from 'pino'
import { hitsOf } from '../../plugins/delivery/tracking/hits.js'
import type { Lifecycle } from './lifecycle.js'

/** How long requests under way may take to finish, in milliseconds. */
export const GRACE_MS = 10_000

export interface StopParts {
  server: Server
  lifecycle: Lifecycle
  /** Lets go of Next, where it was loaded. */
  closePages?: () => Promise<void>
  logger: Logger
  graceMs?: number
}

/**
 * Stops accepting, lets requests under way finish for at most `graceMs`, then closes Next and Payload, so that no
 * request ever meets a closed database.
 */
export async function stopServer({
  server,
  lifecycle,
  closePages,
  logger,
  graceMs = GRACE_MS,
}: StopParts): Promise<void> {
  lifecycle.phase = 'stopping'
  for (const answer of lifecycle.underWay) if (!answer.headersSent) answer.set('Connection', 'close')
  const finished = await drained(server, graceMs)
  if (!finished) logger.warn({ graceMs }, 'Requests were still under way and have been cut off')
  await lifecycle.worker?.stop()
  await closePages?.()
  if (lifecycle.payload) {
    const counting = hitsOf(lifecycle.payload).settle(Date.now(), true)
    await counting.catch((err: unknown) => logger.warn({ err }, 'The last opens and clicks are not counted'))
  }
  await lifecycle.payload?.destroy()
}

/** `true` when every connection ended by itself. */
async function drained(server: Server, graceMs: number): Promise<boolean> {
  let inTime = true
  const timer = setTimeout(() => {
    inTime = false
    server.closeAllConnections()
  }, graceMs)
  // Answers that had begun keep their connections open.
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // Development's upgraded sockets are no longer the server's to close: do not wait for them.
  const givenUp = new Promise<void>((resolve) => setTimeout(resolve, graceMs + 500).unref())
  await Promise.race([closed, givenUp])
  clearTimeout(timer)
  clearInterval(sweep)
  return inTime
}
