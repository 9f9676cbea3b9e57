import type { FeedbackKind } from './feedback/index.js'

/** What can come back of a mail that a server took: reports of servers, and readers who leave by a link in it. */
export type Report = Exclude<FeedbackKind, 'delayed'> | 'unsubscribe'

/** How many mails of a send something came back of. One may count twice: a complaint often ends in leaving. */
export interface FeedbackCounts {
  hardBounces: number
  softBounces: number
  complaints: number
  unsubscribes: number
}

/** Mails of a send that had the same come back, and how many they are. */
export interface FeedbackGroup {
  bounced: string | null
  complained: boolean
  unsubscribed: boolean
  count: number
}

/**
 * Counts of a send from its deliveries. A mail that bounced softly, then hard, is one hard bounce.
 *
 * @example
 * feedbackCounts([{ bounced: 'hard', complained: false, unsubscribed: false, count: 2 }])
 * // { hardBounces: 2, softBounces: 0, complaints: 0, unsubscribes: 0 }
 */
export function feedbackCounts(groups: readonly FeedbackGroup[]): FeedbackCounts {
  const sum = (isCounted: (group: FeedbackGroup) => boolean) =>
    groups.filter(isCounted).reduce((total, { count }) => total + count, 0)
  return {
    hardBounces: sum(({ bounced }) => bounced === 'hard'),
    softBounces: sum(({ bounced }) => bounced === 'soft'),
    complaints: sum(({ complained }) => complained),
    unsubscribes: sum(({ unsubscribed }) => unsubscribed),
  }
}
