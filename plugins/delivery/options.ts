import type { PayloadRequest } from 'payload'

import type { RoleChecks } from '../../collections/access.js'
import type { FeedbackOptions } from './feedback/options.js'
import type { Limit } from './limits/index.js'
import type { PageWords } from './pages/words/index.js'
import type { SendingOptions } from './sending/options.js'

/** How often somebody may ask to subscribe. */
export interface SubscribeLimits {
  /** By address, whatever the publication: each time may mean a mail. Default: 5 an hour. */
  perAddress: Limit
  /** By network (IPv4 /24, IPv6 /64). Default: 30 an hour. */
  perNetwork: Limit
}

/** How a host app sets up delivery. Every option may be left out. */
export interface DeliveryOptions extends RoleChecks, SendingOptions {
  /** With `false` the collections stay in the schema; endpoints and jobs are gone. Default `true`. */
  enabled?: boolean
  /** Who may report bounces and complaints. Default: nobody. */
  feedback?: FeedbackOptions
  limits?: Partial<SubscribeLimits>
  /**
   * The network address of a caller, for the limits. Default: what Masthead's own server says, else the last entry of
   * `X-Forwarded-For`. An app that callers reach without a proxy must say it itself, or they choose it.
   */
  clientAddress?: (req: PayloadRequest) => string | null
  /**
   * Words of the pages and mails in more languages, or other words in English and German.
   *
   * @example
   * words: { fr: { subscribe: 'S’abonner', ... } }
   */
  words?: Record<string, Partial<PageWords>>
  /** Queue of the job that sends confirmations. The host runs it, every few seconds. Default `mail`. */
  queue?: string
}
