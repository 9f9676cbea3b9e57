import type { Config, Payload } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { resolveFeedback, type FeedbackSettings } from './feedback/options.js'
import type { DeliveryOptions } from './options.js'
import { resolveSending, type SendingSettings } from './sending/options.js'

const KEY = 'mastheadDelivery'

export interface DeliverySettings extends SendingSettings {
  enabled: boolean
  feedback: FeedbackSettings
}

/** Fills every default, once. Never changes the object that it is given. */
export function resolveSettings(options: DeliveryOptions = {}): DeliverySettings {
  return {
    enabled: options.enabled ?? true,
    feedback: resolveFeedback(options.feedback),
    ...resolveSending(options),
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
