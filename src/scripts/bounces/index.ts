/** `npm run bounces`: exit codes are those that mail servers know (sysexits.h). */
import { buffer } from 'node:stream/consumers'

import { receiveFeedback } from '../../../plugins/delivery/feedback/receiveFeedback.js'
import { readReport } from '../../../plugins/delivery/feedback/reportMail.js'
import { settingsOf } from '../../../plugins/delivery/settings.js'
import { splitMbox } from '../../core/delivery/feedback/splitMbox.js'
import { openMasthead } from '../openMasthead.js'
import { HELP, parseArguments } from './parseArguments.js'

const USAGE = 64
const TRY_AGAIN = 75

// Until it is done, the mail is to come again: also where Payload ends the process because the database is away.
let exitCode = TRY_AGAIN
process.on('exit', () => (process.exitCode = exitCode))
exitCode = await main()

async function main(): Promise<number> {
  const request = parseArguments(process.argv.slice(2), process.env)
  if (request.kind === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  if (request.kind === 'wrong') {
    tell(`${request.message}\n\n${HELP}`)
    return USAGE
  }
  try {
    await readAll(request.recipient)
    return 0
  } catch (error) {
    // Whatever it was, the mail must not be lost: its server keeps it and comes again.
    tell(error instanceof Error ? error.message : 'The mail could not be read')
    return TRY_AGAIN
  }
}

async function readAll(recipient: string | null): Promise<void> {
  const mails = splitMbox((await buffer(process.stdin)).toString('latin1'))
  const payload = await openMasthead()
  try {
    const settings = settingsOf(payload).feedback
    for (const mail of mails) {
      const now = new Date()
      const raw = Buffer.from(mail, 'latin1')
      const received = await readReport(payload, { raw, now, ...(recipient ? { recipient } : {}) })
      const results = await receiveFeedback({ payload, settings, source: 'mail', received })
      tell(received.ignored ? `ignored: ${received.ignored}` : results.join(', '))
    }
  } finally {
    await payload.destroy()
  }
}

function tell(line: string) {
  process.stderr.write(`${line}\n`)
}
