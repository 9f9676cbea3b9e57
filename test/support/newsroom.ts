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
  rest: (method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }) => Promise<RestAnswer>
  close: () => Promise<void>
}

export interface RestAnswer {
  status: number
  // The tests say what they expect of a body; a body has no type of its own on the wire.
  body: Record<string, never> & Wire
}
export interface Wire {
  [key: string]: Wire & string & number & boolean & null & Wire[]
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
  process.env.LOG_LEVEL = 'silent'
  const { default: configured } = await import('../../payload.config.js')
  const config = await configured
  const payload = await getPayload({ config, disableOnInit: false })
  return {
    payload,
    config,
    rest: async (method, path, { body, headers } = {}) => {
      const response = await handleEndpoints({
        config,
        request: new Request(`http://localhost:3000/api${path}`, {
          method,
          headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
          body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
        }),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
    },
    close: async () => {
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function mongoAddress(): string {
  const uri = process.env.MONGODB_URI
  if (!uri) throw new Error('TEST_DATABASE=mongodb takes MONGODB_URI')
  const url = new URL(uri)
  url.pathname = `/masthead-${randomUUID()}`
  return url.toString()
}
