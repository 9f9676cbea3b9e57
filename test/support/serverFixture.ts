import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { APIError, buildConfig, getPayload, type Payload } from 'payload'
import { createServer } from '../../src/server/createServer.js'
import { graphQLOptions } from '../../src/server/graphQLOptions.js'
import { createLifecycle, type Lifecycle } from '../../src/server/lifecycle.js'
import { createLogger } from '../../src/server/logger.js'

/** A small app of two collections behind the real server, on a port of its own and a database of its own. */
export interface ServerFixture {
  url: string
  payload: Payload
  server: Server
  lifecycle: Lifecycle
  /** Everything logged so far, as text. */
  log: () => string
  /** Lets the requests go on that wait in `/api/slow`. */
  release: () => void
  /** Resolves when a request waits in `/api/slow`. */
  waiting: Promise<void>
  stop: () => Promise<void>
}

export const ADMIN = { email: 'ada@example.org', password: 'correct horse battery' }

export async function startServerFixture({
  introspection = false,
  admin = false,
} = {}): Promise<ServerFixture> {
  // A second Payload in one process gets no tables otherwise.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const folder = await mkdtemp(join(tmpdir(), 'masthead-server-'))
  const gate = latch()
  const arrived = latch()
  const config = await fixtureConfig(join(folder, 'test.db'), introspection, async () => {
    arrived.open()
    await gate.opened
  })
  const payload = await getPayload({ config })
  await payload.create({ collection: 'users', data: ADMIN, overrideAccess: true })
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const lifecycle: Lifecycle = { ...createLifecycle(), payload, phase: 'ready' }
  const settings = { production: true, publicUrl: 'http://news.example.org', admin }
  const logger = createLogger({ level: 'info', stream })
  const server = createHttpServer(createServer({ config, settings, lifecycle, logger }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    payload,
    server,
    lifecycle,
    log: () => lines.join(''),
    release: gate.open,
    waiting: arrived.opened,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await payload.destroy()
      forgetPayload()
      await rm(folder, { recursive: true })
    },
  }
}

/** Payload keeps its instance for the whole process, even a destroyed one. */
function forgetPayload(): void {
  const kept: unknown = Reflect.get(globalThis, '_payload')
  if (kept instanceof Map) kept.clear()
}

/** Something that waits until it is opened. */
function latch(): { opened: Promise<void>; open: () => void } {
  let resolveIt: (() => void) | undefined
  const opened = new Promise<void>((resolve) => (resolveIt = resolve))
  return { opened, open: () => resolveIt?.() }
}

function fixtureConfig(file: string, introspection: boolean, slow: () => Promise<void>) {
  return buildConfig({
    secret: 'a secret for tests only',
    db: sqliteAdapter({ client: { url: `file:${file}` } }),
    graphQL: graphQLOptions({ introspection }),
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
    admin: { user: 'users' },
    collections: [
      { slug: 'users', auth: true, fields: [] },
      {
        slug: 'stories',
        access: { read: () => true, create: ({ req }) => req.user !== null },
        versions: { drafts: true },
        fields: [
          { name: 'title', type: 'text', required: true },
          { name: 'related', type: 'relationship', relationTo: 'stories', hasMany: true },
        ],
      },
    ],
    endpoints: [
      {
        path: '/slow',
        method: 'get',
        handler: async () => {
          await slow()
          return Response.json({ done: true })
        },
      },
      {
        path: '/cookies',
        method: 'get',
        handler: () => {
          const headers = new Headers()
          headers.append('Set-Cookie', 'a=1; Path=/')
          headers.append('Set-Cookie', 'b=2; Path=/')
          return Response.json({}, { headers })
        },
      },
      { path: '/address', method: 'get', handler: (req) => Response.json({ url: req.url }) },
      {
        path: '/echo',
        method: 'post',
        handler: async (req) => Response.json({ bytes: (await req.arrayBuffer?.())?.byteLength }),
      },
      {
        path: '/stream',
        method: 'get',
        handler: () =>
          new Response(new Blob(['one ', 'two']).stream(), { headers: { 'Content-Type': 'text/plain' } }),
      },
      {
        path: '/breaks',
        method: 'get',
        handler: () => {
          throw new Error('the inside of the server')
        },
      },
      {
        path: '/refuses',
        method: 'get',
        handler: () => {
          throw new APIError('Week 54 does not exist', 409, { code: 'WEEK_INVALID' })
        },
      },
    ],
  })
}
