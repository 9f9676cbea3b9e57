import type { Access, Config, Where } from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { withCollection } from '../compose.js'

type Presets = NonNullable<Config['queryPresets']>

/**
 * Lets filters of the list of subscribers be saved, for sending to those who fit: Payload's own query presets. A filter
 * may name an address, so those of this list are for whoever may see it; presets of other lists stay as the host has them.
 */
export function withSavedFilters(config: Config, access: AccessRules): Config {
  const standing: Partial<Presets> = config.queryPresets ?? {}
  const own = standing.access ?? {}
  return {
    ...withCollection(config, 'subscribers', (subscribers) => ({ ...subscribers, enableQueryPresets: true })),
    queryPresets: {
      ...standing,
      constraints: standing.constraints ?? {},
      access: {
        ...own,
        create: guarded(own.create, access),
        read: guarded(own.read, access),
        update: guarded(own.update, access),
        delete: guarded(own.delete, access),
      },
    },
  }
}

const OTHERS: Where = { relatedCollection: { not_equals: 'subscribers' } }

function guarded(standing: Access | undefined, { canReadSubscribers }: AccessRules): Access {
  return async (args) => {
    const allowed = standing ? await standing(args) : Boolean(args.req.user)
    if (allowed === false || canReadSubscribers(args.req)) return allowed
    const related: unknown = args.data?.relatedCollection
    if (related === 'subscribers') return false
    return allowed === true ? OTHERS : { and: [allowed, OTHERS] }
  }
}
