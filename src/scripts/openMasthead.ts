import { getPayload, type Payload } from 'payload'
import { loadEnv } from 'payload/node'

/**
 * Opens Masthead for a command, on the database that `npm start` would use and as it would: outside of production
 * Payload pushes the schema of the code, after which a server refuses to start without being asked for.
 *
 * @throws MastheadError CONFIG_INVALID for a wrong variable
 */
export async function openMasthead(): Promise<Payload> {
  loadEnv()
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
  process.env.LOG_LEVEL ??= 'error'
  // On Node 20, modules of Lexical that await at their top can wait for each other for ever; its core first, they do not.
  await import('@payloadcms/richtext-lexical/lexical')
  const { default: config } = await import('../../payload.config.js')
  return getPayload({ config })
}
