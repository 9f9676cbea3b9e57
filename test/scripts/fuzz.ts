/**
 * `npx tsx test/scripts/fuzz.ts [SECONDS] [SEED]`: starts the product as `npm start` does, on a database and a port of its
 * own, asks it odd things, and prints how often each kind of endpoint gave which status, and every request that was
 * answered by a fault of the server or not at all. 1 where there was one. ADMIN=off leaves out what Next serves.
 */
import { randomInt } from 'node:crypto'

import { fuzz } from '../support/fuzz/fuzz.js'
import { FEEDBACK_ENVIRONMENT } from '../support/fuzz/ownAreas.js'
import { FUZZ_ADMIN, prepareFuzz } from '../support/fuzz/prepareFuzz.js'
import { report } from '../support/fuzz/report.js'
import { startProduct } from '../support/product.js'

const [seconds = 60, seed = randomInt(1_000_000)] = process.argv.slice(2).map(Number)
const product = await startProduct({
  ...{ ADMIN: process.env.ADMIN ?? 'on', WORKER: 'off', LOG_LEVEL: 'error', SMTP_URL: 'smtp://127.0.0.1:1' },
  ...{ ADMIN_EMAIL: FUZZ_ADMIN.email, ADMIN_PASSWORD: FUZZ_ADMIN.password, ...FEEDBACK_ENVIRONMENT },
})
const known = await prepareFuzz(product.url)
const findings = await fuzz({ url: product.url, known, seconds, seed })
process.stdout.write(`${report(findings)}\n`)
const code = await product.stop()
process.exitCode = findings.faults.length > 0 || code !== 0 ? 1 : 0
