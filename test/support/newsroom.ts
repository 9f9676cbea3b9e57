import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

/** A real Payload with the whole product's own config, on an empty database of its own. */
export interface Newsroom {
  payload: Payload
  config: SanitizedConfig
  /** Calls REST without a socket: `rest('GET', '/issues?depth=2', { as: token })`. */
  rest: <T = Record<string, unknown>>(
    method: string,
    path: string,
    options?: RestOptions,
  ) => Promise<RestAnswer<T>>
  /** Asks GraphQL through Payload's own handler, without a socket. */
  /** What REST answers as it is: for documents that are not JSON. */
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  graphql: <T = Record<string, unknown>>(query: string, options?: GraphQLOptions) => Promise<GraphQLAnswer<T>>
  close: () => Promise<void>
}

export interface RestOptions {
  /** An object is sent as JSON, a form as multipart, a string as it is. */
  body?: unknown
  headers?: Record<string, string>
}

export interface RestAnswer<T> {
  status: number
  body: T
}

export interface GraphQLOptions {
  variables?: Record<string, unknown>
  headers?: Record<string, string>
}

export interface GraphQLAnswer<T> {
  data?: T | null
  errors?: { message: string; extensions?: Record<string, unknown> }[]
}

/**
 * Starts it. The database is SQLite in a folder of its own, or, when TEST_DATABASE is `mongodb`, a database
 * with a name of its own on the server that MONGODB_URI names.
 */
export async function startNewsroom(): Promise<Newsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-'))
  process.env.PAYLOAD_SECRET = randomBytes(24).toString('hex')
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  process.env.DATABASE_URI =
    process.env.TEST_DATABASE === 'mongodb' ? mongoAddress() : `file:${join(folder, 'masthead.db')}`
  process.env.MEDIA_DIR = join(folder, 'media')
  process.env.LOG_LEVEL = 'silent'
  const { default: configured } = await import('../../payload.config.js')
  const config = await configured
  // Payload's handlers start what runs by the clock; here each test runs its jobs itself, and nobody beside it.
  config.jobs.autoRun = []
  const payload = await getPayload({ config, disableOnInit: false })
  if (payload.db.name === 'mongoose') await indexesOf(payload)
  return {
    payload,
    config,
    get: (path, headers) =>
      handleEndpoints({ config, request: new Request(`http://localhost:3000/api${path}`, { headers }) }),
    rest: async (method, path, { body, headers } = {}) => {
      const response = await handleEndpoints({
        config,
        request: new Request(`http://localhost:3000/api${path}`, {
          method,
          headers: { ...(isJson(body) ? { 'Content-Type': 'application/json' } : {}), ...headers },
          body:
            isJson(body) && typeof body !== 'string' ? JSON.stringify(body) : (body as BodyInit | undefined),
        }),
      })
      const text = await response.text()
      return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as never }
    },
    graphql: async (query, { variables, headers } = {}) => {
      const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
      const request = new Request('http://localhost:3000/api/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      })
      return (await (await GRAPHQL_POST(config)(request)).json()) as never
    },
    close: async () => {
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isJson(body: unknown): boolean {
  return body !== undefined && !(body instanceof FormData)
}

function mongoAddress(): string {
  const uri = process.env.MONGODB_URI
  if (!uri) throw new Error('TEST_DATABASE=mongodb takes MONGODB_URI')
  const url = new URL(uri)
  url.pathname = `/masthead-${randomUUID()}`
  return url.toString()
}

/** Mongoose makes indexes behind one's back; the wire server minds a write to a collection that is being made. */
async function indexesOf({ db }: Payload): Promise<void> {
  const { connection } = db as unknown as {
    connection: { models: Record<string, { init: () => Promise<unknown> }> }
  }
  for (const model of Object.values(connection.models)) await model.init()
}
