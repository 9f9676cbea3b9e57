import type { Config } from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { afterInit } from '../compose.js'

const LOCKS = 'payload-locked-documents'

/**
 * Payload lets any signed-in user of any auth collection see who edits what, and lock documents against their
 * editors: API keys too. It makes that collection after the plugins have run, and takes no rules for it, so the
 * set closes it once Payload stands.
 */
export function closeLocks(config: Config, { panelUsers }: AccessRules): Config {
  return afterInit(config, (payload) => {
    const locks = payload.collections[LOCKS]
    if (locks) {
      Object.assign(locks.config.access, {
        create: panelUsers,
        read: panelUsers,
        update: panelUsers,
        delete: panelUsers,
      })
    }
  })
}
