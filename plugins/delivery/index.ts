import type { CollectionSlug, Config, Plugin } from 'payload'

import { accessRules } from '../../collections/access.js'
import { createSubscribers } from '../../collections/subscribers/index.js'
import { createSuppressions } from '../../collections/suppressions/index.js'
import { addCollections } from '../compose.js'
import { addFeedback } from './addFeedback.js'
import { addSends } from './addSends.js'
import type { DeliveryOptions } from './options.js'
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
    const config = addCollections(incoming, [createSubscribers(context), createSuppressions(context)])
    const sending = addSends(config, access, settings.enabled)
    return withSettings(addFeedback(sending, settings), settings)
  }
}
