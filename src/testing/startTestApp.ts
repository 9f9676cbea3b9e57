import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

/** A real Payload with a config of your own, on an empty database of its own, without a socket. */
export interface TestApp {
  payload: Payload
  /**
   * Calls REST through Payload's own handler: `rest('POST', '/issues/assemble', { body: { publication }, token })`.
   * Whoever sends no token is anonymous.
   */
  rest: <T = Record<string, unknown>>(
    method: string,
    path: `/${string}`,
    options?: RestOptions,
  ) => Promise<RestAnswer<T>>
  /** Stops Payload and removes the database. */
  close: () => Promise<void>
}

export interface RestOptions {
  /** Sent as JSON; a form as it is. */
  body?: unknown
  headers?: Record<string, string>
  /** What `payload.login` or `POST /users/login` answered. */
  token?: string
}

export interface RestAnswer<T> {
  status: number
  body: T
}

/**
 * Starts your own config for a test. `configure` gets the address of an SQLite file that does not exist yet; on
 * another database, name an empty one yourself. The schema is pushed, so no migrations are needed. Several may run
 * in one process, each from a config of its own.
 *
 * @throws whatever your config or its database throws; nothing is left behind then.
 * @example
 * const app = await startTestApp(async (databaseUrl) => {
 *   process.env.DATABASE_URL = databaseUrl
 *   return (await import('../src/payload.config')).default
 * })
 * const { status } = await app.rest('GET', '/issues')
 * await app.close()
 */
export async function startTestApp(
  configure: (databaseUrl: string) => Promise<SanitizedConfig>,
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-test-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  // Payload pushes the schema of only the first config of a process otherwise.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  try {
    const config = await configure(`file:${join(folder, 'test.db')}`)
    const key = randomUUID()
    const payload = await getPayload({ config, key })
    return {
      payload,
      rest: async (method, path, options = {}) => {
        const request = requestTo(config, method, path, options)
        return answerOf(await handleEndpoints({ config, payloadInstanceCacheKey: key, request }))
      },
      close: async () => {
        await payload.destroy()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

function requestTo(
  { routes }: SanitizedConfig,
  method: string,
  path: string,
  { body, headers, token }: RestOptions,
): Request {
  const isForm = body instanceof FormData
  return new Request(`http://localhost:3000${routes.api}${path}`, {
    method,
    headers: {
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `JWT ${token}` } : {}),
      ...headers,
    },
    body: body === undefined || isForm ? body : JSON.stringify(body),
  })
}

async function answerOf<T>(response: Response): Promise<RestAnswer<T>> {
  const text = await response.text()
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as T }
}
