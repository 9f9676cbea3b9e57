import { createLocalReq, type Payload } from 'payload'

import { deriveRolesDue } from '../../collections/people/deriveRole.js'

/** Moves take effect on a day, which may have come while nothing ran. */
export async function catchUpRolesOnInit(payload: Payload): Promise<void> {
  try {
    await deriveRolesDue(await createLocalReq({}, payload))
  } catch (err) {
    payload.logger.warn({
      err,
      msg: 'Did not look for moves that take effect by now. Before the first migration that is as it should be.',
    })
  }
}
