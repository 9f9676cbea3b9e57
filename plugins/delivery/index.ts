import type { CollectionSlug, Config, Plugin } from 'payload'

import { accessRules } from '../../collections/access.js'
import { createAutomaticMails } from '../../collections/automatic-mails/index.js'
import { createRateLimits } from '../../collections/rate-limits/index.js'
import { createSendingDays } from '../../collections/sending-days/index.js'
import { createSubscribers } from '../../collections/subscribers/index.js'
import { createSuppressions } from '../../collections/suppressions/index.js'
import { addCollections, afterInit, withCollection, withEndpoints } from '../compose.js'
import { withExportPart } from '../exportParts.js'
import { addFeedback } from './addFeedback.js'
import { addSends } from './addSends.js'
import { listEndpoints } from './endpoints/listEndpoints.js'
import { preferencesEndpoints } from './endpoints/preferences.js'
import { subscribeEndpoint } from './endpoints/subscribe.js'
import { confirmEndpoints, unsubscribeEndpoints } from './endpoints/tokenPages.js'
import { exportMail } from './exports/exportMail.js'
import { withMailTask } from './jobs/mailJob.js'
import { ringOnInit } from './jobs/ringForMail.js'
import { addMailFields } from './mail/publicationFields.js'
import type { DeliveryOptions } from './options.js'
import { withSavedFilters } from './savedFilters.js'
import { resolveSettings, withSettings } from './settings.js'

export type { DeliveryOptions } from './options.js'

/**
 * Takes an issue to those who asked for it: subscribers and their consent, and the ways out. Stands after the newsroom.
 *
 * @example
 * import { delivery } from 'payload-masthead/plugins/delivery'
 * export default buildConfig({ plugins: [newsroom(), syndication(), delivery()], ... })
 */
export function delivery(options: DeliveryOptions = {}): Plugin {
  const access = accessRules(options)
  const settings = resolveSettings(options)
  return (incoming: Config): Config => {
    const context = { access, userSlug: (incoming.admin?.user ?? 'users') as CollectionSlug }
    const subscribers = createSubscribers(context)
    const config = withSettings(
      addCollections(
        withCollection(incoming, 'publications', (publications) => addMailFields(publications, access)),
        [
          settings.enabled
            ? withEndpoints(subscribers, [...subscriberEndpoints, ...listEndpoints(access)])
            : subscribers,
          createSuppressions(context),
          createAutomaticMails(),
          createRateLimits(),
          createSendingDays(),
        ],
      ),
      settings,
    )
    const whole = withExportPart(
      withSavedFilters(addFeedback(addSends(config, access, settings.enabled), settings), access),
      'mail',
      exportMail,
    )
    return settings.enabled ? afterInit(withMailTask(whole), ringOnInit) : whole
  }
}

const subscriberEndpoints = [
  subscribeEndpoint,
  ...confirmEndpoints,
  ...unsubscribeEndpoints,
  ...preferencesEndpoints,
]
