import type { CollectionConfig, CollectionSlug, Config } from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { createDeliveries } from '../../collections/deliveries/index.js'
import type { Id } from '../../collections/ids.js'
import { createSends } from '../../collections/sends/index.js'
import { createTallies } from '../../collections/tallies/index.js'
import { countsOf } from '../../src/core/delivery/counts.js'
import { addCollections, withCollection, withEndpoints, withRootEndpoints } from '../compose.js'
import { sendEndpoints } from './endpoints/sendEndpoints.js'
import { trackingEndpoints } from './endpoints/tracking.js'
import { ledgerOf } from './ledger/index.js'
import { statisticsOf } from './statistics/index.js'

/** Sends and their deliveries: the collections, and what can be asked for. */
export function addSends(config: Config, access: AccessRules, isOn: boolean): Config {
  const context = { access, userSlug: (config.admin?.user ?? 'users') as CollectionSlug }
  const sends = withCounts(createSends(context))
  const withPanel = isOn ? withCollection(config, 'issues', withSendButton) : config
  const whole = addCollections(withPanel, [
    isOn ? withEndpoints(sends, sendEndpoints(access)) : sends,
    createDeliveries(context),
    createTallies(context),
  ])
  return isOn ? withRootEndpoints(whole, trackingEndpoints) : whole
}

/** The counts are not kept but counted, so they always add up. */
function withCounts(sends: CollectionConfig): CollectionConfig {
  return {
    ...sends,
    hooks: {
      ...sends.hooks,
      afterRead: [
        ...(sends.hooks?.afterRead ?? []),
        async ({ doc, req }) => ({
          ...doc,
          counts: countsOf(await ledgerOf(req.payload).counts(doc.id as Id)),
          feedback: await statisticsOf(req.payload).feedback(doc.id as Id),
        }),
      ],
    },
  }
}

function withSendButton(issues: CollectionConfig): CollectionConfig {
  const { components } = issues.admin ?? {}
  const controls = components?.edit?.beforeDocumentControls ?? []
  return {
    ...issues,
    admin: {
      ...issues.admin,
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [...controls, 'payload-masthead/client#SendButton'],
        },
      },
    },
  }
}
