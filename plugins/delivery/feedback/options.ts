/** Who may report bounces and complaints. A provider without an entry has no endpoint. */
export interface FeedbackOptions {
  /** Amazon SES by SNS: ARNs of the topics that may speak. */
  ses?: { topics: readonly string[] }
  /** The login that stands in the address of the webhook: `https://user:password@…`. */
  postmark?: { username: string; password: string }
  /** The “HTTP webhook signing key”. */
  mailgun?: { signingKey: string }
  /** The signing secret of the webhook, `whsec_…`. */
  resend?: { secret: string }
  /** Raw reports that a mail server passes on: `Authorization: Bearer <token>`. */
  mail?: { token: string }
  /** So many sends in a row that bounced softly end the subscription. Default: 5. */
  softBounceLimit?: number
  /** A run of soft bounces is over after so many days without one. Default: 60. */
  softBounceDays?: number
  /** Gets Amazon's certificates and confirms its topics. Default: the `fetch` of the process. */
  fetch?: typeof fetch
}

export type FeedbackSettings = FeedbackOptions &
  Required<Pick<FeedbackOptions, 'softBounceLimit' | 'softBounceDays' | 'fetch'>>

/** Fills every default, once. */
export function resolveFeedback(options: FeedbackOptions = {}): FeedbackSettings {
  return {
    ...options,
    softBounceLimit: options.softBounceLimit ?? 5,
    softBounceDays: options.softBounceDays ?? 60,
    fetch: options.fetch ?? fetch,
  }
}
