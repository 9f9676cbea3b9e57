/** Where a subscription stands. Only an active one is mailed. */
export const SUBSCRIBER_STATES = [
  'pending',
  'active',
  'unsubscribed',
  'bounced',
  'complained',
  'erased',
] as const
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number]

/** How a mail is made for a subscriber's topics: all of it, theirs first, or theirs only. */
export const TOPIC_ORDERS = ['all', 'first', 'only'] as const
export type TopicOrder = (typeof TOPIC_ORDERS)[number]

/** Why an address is mailed no more. */
export const SUPPRESSION_REASONS = ['hard-bounce', 'complaint', 'unsubscribe', 'erased', 'manual'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]
