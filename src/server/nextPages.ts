import type { Server } from 'node:http'
import type { RequestHandler } from 'express'
import next from 'next'

/** Next as an Express handler. */
export interface Pages {
  handle: RequestHandler
  close: () => Promise<void>
}

/**
 * Loads Next for the admin: what `next build` made in production, compiling on demand otherwise. `server` lets it take
 * the development socket. Expects the project's folder to be the working directory.
 */
export async function preparePages({
  production,
  host,
  port,
  server,
}: {
  production: boolean
  host: string
  port: number
  server: Server
}): Promise<Pages> {
  const app = next({
    dev: !production,
    dir: process.cwd(),
    hostname: host,
    port,
    httpServer: server,
    webpack: true,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    handle: (request, response, onError) => void handle(request, response).catch(onError),
    close: () => app.close(),
  }
}
