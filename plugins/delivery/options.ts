import type { RoleChecks } from '../../collections/access.js'
import type { FeedbackOptions } from './feedback/options.js'
import type { SendingOptions } from './sending/options.js'

/** How a host app sets up delivery. Every option may be left out. */
export interface DeliveryOptions extends RoleChecks, SendingOptions {
  /** With `false` the collections stay in the schema; endpoints and jobs are gone. Default `true`. */
  enabled?: boolean
  /** Who may report bounces and complaints. Default: nobody. */
  feedback?: FeedbackOptions
}
