import { readPostmarkEvent } from '../../../../src/core/delivery/feedback/index.js'
import type { FeedbackOptions } from '../options.js'
import { isSameSecret } from './isSameSecret.js'
import { jsonOf, refused, type Webhook } from './types.js'

/** Postmark signs nothing: it sends the login that its owner wrote into the address of the webhook. */
export function postmarkWebhook({ username, password }: NonNullable<FeedbackOptions['postmark']>): Webhook {
  const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  return ({ body, headers, now }) => {
    if (!isSameSecret(headers.get('authorization') ?? '', expected))
      throw refused('the login is wrong or absent')
    return { feedback: readPostmarkEvent(jsonOf(body), now.toISOString()), isProven: true }
  }
}
