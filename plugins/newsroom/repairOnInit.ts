import { createLocalReq, type Payload } from 'payload'

import { repairPublishing } from '../../collections/issues/hooks/publishContents.js'

/** Ends what an interrupted publishing left half done: on SQLite there is no transaction to do it. */
export async function repairOnInit(payload: Payload): Promise<void> {
  try {
    const repaired = await repairPublishing(await createLocalReq({}, payload))
    if (repaired > 0) {
      payload.logger.warn(`Finished the publishing of ${repaired} issue(s) that had been interrupted`)
    }
  } catch (error) {
    const msg = 'An interrupted publishing could not be finished; its issue is a draft again'
    payload.logger.error({ err: error, msg })
  }
}
