/**
 * `npm run worker`: sends what there is to send, apart from the web server. Any number of them share the work. SIGTERM:
 * finishes the mails that are on their way, gives back the rest, and exits 0.
 */
import { startWorker } from '../../../plugins/delivery/sending/worker.js'
import { MastheadError } from '../../core/errors.js'
import { keepHeapSteady } from '../keepHeapSteady.js'
import { openMasthead } from '../openMasthead.js'

keepHeapSteady()
try {
  const payload = await openMasthead()
  const worker = startWorker(payload)
  process.stdout.write('Masthead is ready to send\n')
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    worker
      .stop()
      .then(() => payload.destroy())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`The worker did not stop cleanly: ${String(error)}\n`)
          process.exit(1)
        },
      )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)
} catch (error) {
  if (!(error instanceof MastheadError)) throw error
  process.stderr.write(`${error.message}\n${error.advice}\n`)
  process.exit(1)
}
