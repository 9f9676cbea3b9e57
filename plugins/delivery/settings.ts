import type { Config, Payload } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { resolveFeedback, type FeedbackSettings } from './feedback/options.js'
import { defaultClientAddress } from './limits/clientAddress.js'
import type { DeliveryOptions, SubscribeLimits } from './options.js'
import { resolveSending, type SendingSettings } from './sending/options.js'

const KEY = 'mastheadDelivery'
const HOUR = 3600

export interface DeliverySettings extends SendingSettings {
  enabled: boolean
  feedback: FeedbackSettings
  limits: SubscribeLimits
  clientAddress: NonNullable<DeliveryOptions['clientAddress']>
  words: NonNullable<DeliveryOptions['words']>
  queue: string
}

/** Fills every default, once. Never changes the object that it is given. */
export function resolveSettings(options: DeliveryOptions = {}): DeliverySettings {
  return {
    enabled: options.enabled ?? true,
    feedback: resolveFeedback(options.feedback),
    ...resolveSending(options),
    limits: {
      perAddress: { points: 5, seconds: HOUR },
      perNetwork: { points: 30, seconds: HOUR },
      ...options.limits,
    },
    clientAddress: options.clientAddress ?? defaultClientAddress,
    words: { ...options.words },
    queue: options.queue ?? 'mail',
  }
}

/** Keeps the settings in the config, for what runs later: jobs, endpoints and scripts. */
export function withSettings(config: Config, settings: DeliverySettings): Config {
  return { ...config, custom: { ...config.custom, [KEY]: settings } }
}

export function settingsOf({ config }: Payload): DeliverySettings {
  const settings = config.custom?.[KEY] as DeliverySettings | undefined
  if (settings) return settings
  throw new MastheadError('CONFIG_INVALID', 'The delivery plugin is not among the plugins', {
    path: 'plugins',
  })
}

/**
 * Public address of the server, for links in mails: never taken from a request, which could name any.
 *
 * @throws MastheadError CONFIG_INVALID where the config has no `serverURL`
 */
export function serverUrlOf({ config }: Payload): string {
  if (config.serverURL) return config.serverURL.replace(/\/+$/, '')
  throw new MastheadError('CONFIG_INVALID', 'Links in mails take the public address of this server', {
    path: 'serverURL',
  })
}
