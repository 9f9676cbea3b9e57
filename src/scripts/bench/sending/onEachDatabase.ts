import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The figures of sending, on SQLite and, where MONGODB_URI names one, on MongoDB; each in a process of its own. */
export async function benchSendingOnEachDatabase(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  const mongo = process.env.MONGODB_URI
  try {
    for (const uri of [`file:${join(folder, 'bench.db')}`, ...(mongo ? [mongo] : [])]) {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx/esm', fileURLToPath(new URL('figures.ts', import.meta.url)), folder],
        {
          env: {
            ...process.env,
            ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', DATABASE_URI: uri },
            ...{ PAYLOAD_SECRET: randomBytes(16).toString('hex'), MEDIA_DIR: join(folder, 'media') },
            // Whatever is measured, nobody is mailed.
            SMTP_URL: 'smtp://127.0.0.1:1',
          },
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      )
      const [code] = (await once(child, 'exit')) as [number | null]
      if (code !== 0) throw new Error(`The figures of sending on ${uri.split(':')[0]} ended with ${code}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
