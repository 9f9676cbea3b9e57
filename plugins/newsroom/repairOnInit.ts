import { createLocalReq, type Payload } from 'payload'

import { repairPublishing } from '../../collections/issues/hooks/publishContents.js'

/** Ends what an interrupted publishing left half done: on SQLite there is no transaction to do it. */
export async function repairOnInit(payload: Payload): Promise<void> {
  if (!(await hasInterrupted(payload))) return
  try {
    const repaired = await repairPublishing(await createLocalReq({}, payload))
    payload.logger.warn(`Finished the publishing of ${repaired} issue(s) that had been interrupted`)
  } catch (error) {
    const msg = 'An interrupted publishing could not be finished; its issue is a draft again'
    payload.logger.error({ err: error, msg })
  }
}

/** A host app also starts before its first migration, to make it: nothing can be interrupted then. */
async function hasInterrupted(payload: Payload): Promise<boolean> {
  try {
    const { totalDocs } = await payload.db.count({
      collection: 'issues',
      where: { publishing: { equals: true } },
    })
    return totalDocs > 0
  } catch (error) {
    payload.logger.warn(
      `Did not look for interrupted publishing, as issues cannot be read (${innermost(error)}). Before the first migration that is as it should be.`,
    )
    return false
  }
}

/** Database adapters wrap what the database said. */
function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : innermost(error.cause)
}
