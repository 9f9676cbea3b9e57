import type { Config } from 'payload'

import { withRootEndpoints } from '../compose.js'
import { feedbackEndpoint } from './endpoints/feedback.js'
import type { DeliverySettings } from './settings.js'

/** Lets providers and mail servers report what became of a mail. */
export function addFeedback(config: Config, settings: DeliverySettings): Config {
  return settings.enabled ? withRootEndpoints(config, [feedbackEndpoint(settings.feedback)]) : config
}
