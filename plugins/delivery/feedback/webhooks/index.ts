import type { FeedbackSettings } from '../options.js'
import { mailgunWebhook } from './mailgun.js'
import { postmarkWebhook } from './postmark.js'
import { resendWebhook } from './resend.js'
import { sesWebhook } from './ses.js'
import type { Webhook } from './types.js'

export type { Received, Webhook, WebhookCall } from './types.js'

/** The webhooks of those providers that the settings name. */
export function createWebhooks(settings: FeedbackSettings): ReadonlyMap<string, Webhook> {
  const { ses, postmark, mailgun, resend } = settings
  return new Map<string, Webhook>([
    ...(ses ? [['ses', sesWebhook(ses, settings.fetch)] as const] : []),
    ...(postmark ? [['postmark', postmarkWebhook(postmark)] as const] : []),
    ...(mailgun ? [['mailgun', mailgunWebhook(mailgun)] as const] : []),
    ...(resend ? [['resend', resendWebhook(resend)] as const] : []),
  ])
}
