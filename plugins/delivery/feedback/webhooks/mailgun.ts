import { createHmac } from 'node:crypto'

import { z } from 'zod'

import { readMailgunEvent } from '../../../../src/core/delivery/feedback/index.js'
import type { FeedbackOptions } from '../options.js'
import { isSameSecret } from './isSameSecret.js'
import { jsonOf, refused, type Webhook } from './types.js'

const signed = z.looseObject({
  signature: z.object({
    timestamp: z.string().regex(/^\d{1,12}$/),
    token: z.string().min(1).max(100),
    signature: z.string().max(128),
  }),
})

/** Mailgun tries for eight hours. What is older is a recording. */
const OLDEST_MS = 9 * 3_600_000
const CLOCK_SKEW_MS = 5 * 60_000
const MOST_TOKENS = 100_000

/**
 * Mailgun signs a timestamp and a token, and not what it says; so a token counts once. Which ones came is known to this
 * process only: across nodes and restarts, feedback that is applied twice is applied once.
 */
export function mailgunWebhook({ signingKey }: NonNullable<FeedbackOptions['mailgun']>): Webhook {
  const tokens = new Set<string>()
  return ({ body, now }) => {
    const json = jsonOf(body)
    const parsed = signed.safeParse(json)
    if (!parsed.success) throw refused('it is not signed')
    const { timestamp, token, signature } = parsed.data.signature
    const expected = createHmac('sha256', signingKey)
      .update(timestamp + token)
      .digest('hex')
    if (!isSameSecret(signature.toLowerCase(), expected)) throw refused('the signature is wrong')
    const age = now.getTime() - Number(timestamp) * 1000
    if (age > OLDEST_MS || age < -CLOCK_SKEW_MS) throw refused('it is not of this time')
    if (tokens.has(token)) throw refused('it came before')
    tokens.add(token)
    // Sets keep their order: the first is the oldest.
    if (tokens.size > MOST_TOKENS)
      for (const oldest of [...tokens].slice(0, MOST_TOKENS / 10)) tokens.delete(oldest)
    return {
      feedback: readMailgunEvent(json, now.toISOString()),
      isProven: true,
      forget: () => tokens.delete(token),
    }
  }
}
