/** `npm run bench`: one JSON line a figure. Machines differ and are noisy: compare figures of one run only. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { getPayload } from 'payload'

import { benchAssembly } from './assembly.js'
import { assembleOverArchive } from './assembleOverArchive.js'
import { benchImporting } from './importing.js'
import { benchPublishing } from './publishing.js'
import { benchOutputs } from './outputs.js'
import { benchReading } from './readingArchive.js'
import { benchSendingOnEachDatabase } from './sending/onEachDatabase.js'
import { benchSplitting } from './splitting.js'

const ISSUES = 260

const report = (figure: string, value: number, unit: string, detail: object = {}) =>
  process.stdout.write(
    `${JSON.stringify({ figure, value: Math.round(value * 100) / 100, unit, ...detail })}\n`,
  )

const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
process.env.DATABASE_URI = `file:${join(folder, 'bench.db')}`
process.env.LOG_LEVEL = 'error'
// Whatever is measured, nobody is mailed.
process.env.SMTP_URL = 'smtp://127.0.0.1:1'

const pure = benchAssembly()
report(pure.name, pure.medianMs, 'ms', { target: '< 20' })
for (const { figure, value, unit, detail } of benchSplitting()) report(figure, value, unit, detail)

const { seconds, megabytes, documents } = await benchReading()
report('read an export of WordPress of 500 MB', seconds, 's', { documents })
report('of that, growth of the process', megabytes, 'MB', { target: '< 150' })

const { default: config } = await import('../../../payload.config.js')
const payload = await getPayload({ config })
try {
  const imported = await benchImporting(payload, ISSUES)
  report('import 260 old issues of six stories', imported.seconds, 's', {
    target: '< 300',
    imported: imported.imported,
    live: imported.curve.map(({ live }) => live),
    resident: imported.curve.map(({ resident }) => resident),
  })
  const once = await assembleOverArchive(payload, ISSUES)
  report('assemble an issue over an archive of 260 issues, 1,560 stories', once.clock, 'ms', {
    target: '< 500',
  })
  const tenfold = await assembleOverArchive(payload, ISSUES * 10)
  report('the same over 2,600 issues, 15,600 stories', tenfold.clock, 'ms')
  report('ratio of the two, in processor time', tenfold.processor / once.processor, '×')
  const { publishMs, freezeMs, edition } = await benchPublishing(payload)
  report('publish an issue of 10 long stories', publishMs, 'ms')
  report('of that, freeze its edition', freezeMs, 'ms', { target: '< 150' })
  report('render its six outputs', await benchOutputs(edition), 'ms', { target: '< 50' })
} finally {
  await payload.destroy()
  rmSync(folder, { recursive: true, force: true })
}
await benchSendingOnEachDatabase()
