import { Webhook as StandardWebhook, WebhookVerificationError } from 'standardwebhooks'

import { readResendEvent } from '../../../../src/core/delivery/feedback/index.js'
import type { FeedbackOptions } from '../options.js'
import { jsonOf, refused, type Webhook } from './types.js'

/** Resend signs by Standard Webhooks, under the older names of the headers too. */
export function resendWebhook({ secret }: NonNullable<FeedbackOptions['resend']>): Webhook {
  const standard = new StandardWebhook(secret)
  return ({ body, headers, now }) => {
    const header = (name: string) => headers.get(`webhook-${name}`) ?? headers.get(`svix-${name}`) ?? ''
    try {
      standard.verify(body, {
        'webhook-id': header('id'),
        'webhook-timestamp': header('timestamp'),
        'webhook-signature': header('signature'),
      })
    } catch (error) {
      if (error instanceof WebhookVerificationError) throw refused('the signature is wrong, or too old')
      throw error
    }
    return { feedback: readResendEvent(jsonOf(body), now.toISOString()), isProven: true }
  }
}
