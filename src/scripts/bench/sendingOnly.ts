/** `npm run bench:sending`: the figures of sending alone; on MongoDB where MONGODB_URI names one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { getPayload } from 'payload'

import { reportSending } from './reportSending.js'

const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
process.env.DATABASE_URI = process.env.MONGODB_URI ?? `file:${join(folder, 'bench.db')}`
process.env.LOG_LEVEL = 'error'
// Whatever is measured, nobody is mailed.
process.env.SMTP_URL = 'smtp://127.0.0.1:1'
const { default: config } = await import('../../../payload.config.js')
const payload = await getPayload({ config })
try {
  await reportSending(payload, (figure, value, unit, detail = {}) =>
    process.stdout.write(
      `${JSON.stringify({ figure, value: Math.round(value * 100) / 100, unit, database: payload.db.name, ...detail })}\n`,
    ),
  )
} finally {
  await payload.destroy()
  rmSync(folder, { recursive: true, force: true })
}
