import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Sample } from './startSample.js'

const LOADERS = ['--import', 'tsx/esm', '--import', '@payloadcms/richtext-lexical/lexical']

/** Sends an issue of the sample, beside the server that runs on it; gives back the send. */
export async function sendSample(
  { databaseUri, url }: Sample,
  { publication, issue }: { publication: string; issue: string },
): Promise<string> {
  const env = {
    ...process.env,
    // As the server runs, which has made the tables by its migrations: none are pushed.
    NODE_ENV: 'production' as const,
    DATABASE_URI: databaseUri,
    PUBLIC_URL: url,
    LOG_LEVEL: 'silent',
    // Nothing is ever sent there, but without it no send is made.
    SMTP_URL: 'smtp://127.0.0.1:9',
  }
  const script = join(import.meta.dirname, 'sentSample.ts')
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [...LOADERS, script, publication, issue], { env })
  const id = stdout.trim().split('\n').at(-1)
  if (!id) throw new Error('The sample was not sent')
  return id
}
