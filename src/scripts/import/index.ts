/**
 * `npm run import -- FILE... [--publication SLUG] [--dry-run]`: imports old issues, with progress on stderr and the
 * report on stdout. Run again after it was cut off, it goes on; 1 where anything could not be imported.
 */
import { importArchive } from '../../../plugins/archive/operations/importArchive.js'
import { MastheadError } from '../../core/errors.js'
import { openMasthead } from '../openMasthead.js'
import { HELP, parseArguments } from './parseArguments.js'
import { printReport } from './printReport.js'

const request = parseArguments(process.argv.slice(2))
if (request.kind === 'help') process.stdout.write(HELP)
else if (request.kind === 'wrong') {
  process.stderr.write(`${request.message}\n\n${HELP}`)
  process.exitCode = 2
} else {
  const payload = await openMasthead()
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
