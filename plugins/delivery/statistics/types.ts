import type { Id } from '../../../collections/ids.js'
import type { TallyKind } from '../../../collections/tallies/index.js'
import type { FeedbackCounts, Report } from '../../../src/core/delivery/feedbackCounts.js'

/** What is added to the sums of a send. */
export interface Tally {
  send: Id
  kind: TallyKind
  target: string
  /** UTC, YYYY-MM-DD. */
  day: string
  hits: number
  readers: number
  filtered: number
}

/** What has to be known of a mail to judge whether a person opened it. */
export interface TrackedDelivery {
  send: Id
  /** When the mail server took it; null before. */
  acceptedAt: Date | null
  /** Whether its reader agrees to be counted, as it stands now. */
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
