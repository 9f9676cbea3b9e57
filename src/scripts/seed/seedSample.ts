import type { Payload } from 'payload'

import { ISSUES, NEXT_ISSUE } from './content/index.js'
import { createCast } from './createCast.js'
import { createContents } from './createContents.js'
import { createPublication } from './createPublication.js'
import { isEmpty } from './isEmpty.js'
import { Ledger } from './ledger.js'
import { readMark, writeMark } from './mark.js'
import { prepareIssue, publishPrepared } from './produceIssue.js'
import { SampleCalendar } from './sampleCalendar.js'

export interface SeedOptions {
  /** ISO instant. The published issues are of the three weeks before its week; the clock's time by default. */
  now?: string
  /** Told of each step, in a short line. */
  onProgress?: (line: string) => void
}

/**
 * Puts in the sample publication: three issues in a row, published, and the stories of the current week, written
 * and waiting to be assembled. Everything goes through the operations that an editor uses.
 *
 * A run that was interrupted goes on where it stopped: what stands is found by its slug and left as it is. Where
 * something else stands already, or the sample is complete, it does nothing.
 *
 * @throws MastheadError what the operations throw, such as SLUG_IN_USE
 * @example
 * await seedSample(payload, { onProgress: (line) => logger.info(line) })
 */
export async function seedSample(payload: Payload, options: SeedOptions = {}): Promise<void> {
  if (!(await isEmpty(payload))) return
  const begun = await readMark(payload)
  const now = begun?.now ?? options.now ?? new Date().toISOString()
  const tell = options.onProgress ?? (() => undefined)
  await writeMark(payload, { state: 'begun', now })

  const sample = { payload, ledger: new Ledger(), calendar: new SampleCalendar(now) }
  await createPublication(sample)
  await createCast(sample)
  tell('The sample publication has its topics, companies and people')

  const last = ISSUES.length - 1
  for (const [index, content] of ISSUES.entries()) {
    const prepared = await prepareIssue(content, sample)
    // Before the last issue is out, so that the sample is whole when readers see it.
    if (index === last) await createContents(NEXT_ISSUE, sample)
    await publishPrepared(prepared, sample)
    tell(`${prepared.title} is published`)
  }
  await writeMark(payload, { state: 'done', now })
  tell('The stories of the coming issue are waiting to be assembled')
}
