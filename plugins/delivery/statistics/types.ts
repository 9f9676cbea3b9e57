import type { Id } from '../../../collections/ids.js'
import type { FeedbackCounts, Report } from '../../../src/core/delivery/feedbackCounts.js'
import type { TallySum } from '../../../src/core/delivery/tracking/tallies.js'

/** What is added to the sums of a send. */
export interface Tally extends TallySum {
  send: Id
}

/** What has to be known of a mail to judge whether a person opened it. */
export interface TrackedDelivery {
  send: Id
  /** When the mail server took it; null before. */
  acceptedAt: Date | null
  /** Whether publication and reader want it to be counted, as it stands now. */
  agrees: boolean
}

/** Sums over deliveries, and what is written down for them, by one statement each. */
export interface Statistics {
  /** Writes down with a delivery what came back of it. The same again changes nothing; a hard bounce stays one. */
  note: (delivery: Id, report: Report, at: Date) => Promise<void>
  feedback: (send: Id) => Promise<FeedbackCounts>
  /** How many accepted mails of a send are counted, since publication and reader both wanted it. */
  tracked: (send: Id) => Promise<number>
  deliveries: (ids: readonly Id[]) => Promise<Map<string, TrackedDelivery>>
  add: (tallies: readonly Tally[]) => Promise<void>
  tallies: (send: Id) => Promise<Tally[]>
}
