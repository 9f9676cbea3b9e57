/**
 * `npm run import -- FILE... [--publication SLUG] [--dry-run]`: imports old issues, with progress on stderr and the
 * report on stdout. Run again after it was cut off, it goes on; 1 where anything could not be imported.
 */
import { getPayload } from 'payload'
import { loadEnv } from 'payload/node'

import { importArchive } from '../../../plugins/archive/operations/importArchive.js'
import { MastheadError } from '../../core/errors.js'
import { HELP, parseArguments } from './parseArguments.js'
import { printReport } from './printReport.js'

const request = parseArguments(process.argv.slice(2))
if (request.kind === 'help') process.stdout.write(HELP)
else if (request.kind === 'wrong') {
  process.stderr.write(`${request.message}\n\n${HELP}`)
  process.exitCode = 2
} else {
  loadEnv()
  process.env.LOG_LEVEL ??= 'error'
  // On Node 20, modules of Lexical that await at their top can wait for each other for ever; its core first, they do not.
  await import('@payloadcms/richtext-lexical/lexical')
  const { default: config } = await import('../../../payload.config.js')
  const payload = await getPayload({ config })
  try {
    const { files, publication, dryRun, drafts, fetchImages, siteUrl } = request
    const report = await importArchive({
      ...{ payload, sources: files, dryRun, drafts, fetchImages },
      ...(publication === null ? {} : { publication }),
      ...(siteUrl === null ? {} : { siteUrl }),
      onProgress: (done, total) => void process.stderr.write(`\r${done} of ${total} issues`),
    })
    process.stderr.write('\n')
    process.stdout.write(printReport(report))
    if (report.counts.failed + report.counts.problems > 0) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof MastheadError)) throw error
    process.stderr.write(`${error.message}\n${error.advice}\n`)
    process.exitCode = 1
  } finally {
    await payload.destroy()
  }
}
