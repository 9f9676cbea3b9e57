import { createLocalReq, type Payload } from 'payload'

import { repairPublishing } from '../../collections/issues/hooks/publishContents.js'

/** Ends what an interrupted publishing left half done: on SQLite there is no transaction to do it. */
export async function repairOnInit(payload: Payload): Promise<void> {
  const repaired = await repairPublishing(await createLocalReq({}, payload))
  if (repaired > 0)
    payload.logger.warn(`Finished the publishing of ${repaired} issue(s) that had been interrupted`)
}
