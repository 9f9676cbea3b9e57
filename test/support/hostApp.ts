import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, handleEndpoints, type Payload } from 'payload'

import { masthead } from '../../plugins/masthead.js'

export interface HostApp {
  payload: Payload
  rest: (
    method: string,
    path: string,
    options?: { body?: object; headers?: Record<string, string> },
  ) => Promise<Response>
  close: () => Promise<void>
}

/**
 * Somebody else's app with the set in it: its own users without roles, customers who sign in too, and ids that are
 * numbers, so that a customer and an editor have the same one.
 */
export async function startHostApp(): Promise<HostApp> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-host-'))
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const config = await buildConfig({
    secret: randomBytes(24).toString('hex'),
    db: sqliteAdapter({ client: { url: `file:${join(folder, 'host.db')}` } }),
    editor: lexicalEditor(),
    admin: { user: 'people-of-the-house' },
    collections: [
      { slug: 'people-of-the-house', auth: true, fields: [] },
      {
        slug: 'customers',
        auth: true,
        fields: [{ name: 'roles', type: 'text', hasMany: true, saveToJWT: true }],
      },
    ],
    plugins: [masthead()],
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
  })
  const payload = await getPayload({ config })
  return {
    payload,
    rest: (method, path, { body, headers } = {}) =>
      handleEndpoints({
        config,
        request: new Request(`http://localhost:3000/api${path}`, {
          method,
          headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
          body: body && JSON.stringify(body),
        }),
      }),
    close: async () => {
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
