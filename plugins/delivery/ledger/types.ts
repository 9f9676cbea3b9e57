import type { Id } from '../../../collections/ids.js'
import type { SendState } from '../../../collections/sends/values.js'
import type { TopicOrder } from '../../../collections/subscribers/values.js'
import type { DeliveryState, Step } from '../../../src/core/delivery/states.js'

/** Whom a page of an audience is asked for by; what is not given does not matter. */
export interface AudienceFilter {
  publication: Id
  /** Who joined later is not of it. */
  joinedUntil: Date
  joinedAfter?: Date
  /** Followers of at least one of these. */
  topics?: readonly Id[]
  hashes?: readonly string[]
}

export interface AudienceRow {
  id: Id
  topics: string[]
  topicOrder: TopicOrder
}

export interface Claim {
  id: Id
  subscriber: Id | null
  attempts: number
  variant: string
}

/** What is needed of a subscriber to mail them, as it stands now. */
export interface RecipientRow {
  id: Id
  email: string | null
  /** Until when they want no mail. */
  pausedUntil: Date | null
  isActive: boolean
  tokenVersion: number
  /** Whether they agree to opens and clicks being counted. */
  tracking: boolean
}

/** What became of a delivery, to be written down. */
export interface Entry {
  id: Id
  step: Step
  attempts: number
  nextAttemptAt: Date | null
  status: string | null
  response: string | null
  providerId: string | null
  /** Whether its opens and clicks are counted. */
  tracked: boolean
}

/** What may be changed of a send, all of it at once. */
export interface SendChange {
  state: SendState
  startedAt?: Date
  preparedAt?: Date
  endedAt?: Date | null
  retryAt?: Date | null
  stalls?: number
  problem?: string | null
}

/** How much a publication has mailed on each day (YYYY-MM-DD) of its warm-up. */
export interface SendingDays {
  mailsByDay: (publication: Id) => Promise<Map<string, number>>
  /** Counts at most so many to a day, never beyond its limit; says how many. Two at once get no more than one would. */
  takeFromDay: (publication: Id, day: string, wanted: number, limit: number) => Promise<number>
  giveBackToDay: (publication: Id, day: string, count: number) => Promise<void>
}

/**
 * The rows of deliveries, by statements over many at once. Every change is conditional on the state that the table of
 * steps names, in the statement itself: of two workers that want the same, one gets nothing.
 */
export interface Ledger extends SendingDays {
  audience: (filter: AudienceFilter, after: Id | null, limit: number) => Promise<AudienceRow[]>
  /** Those among the subscribers who have a delivery of one of these sends in one of these states. */
  having: (
    sends: readonly Id[],
    subscribers: readonly Id[],
    states: readonly DeliveryState[],
  ) => Promise<Set<string>>
  /** Adds waiting deliveries; who has one of this send already keeps it. */
  add: (send: Id, rows: readonly { subscriber: Id; variant: string }[]) => Promise<void>
  counts: (send: Id) => Promise<Partial<Record<DeliveryState, number>>>
  claim: (send: Id, worker: string, until: Date, limit: number) => Promise<Claim[]>
  recipients: (subscribers: readonly Id[]) => Promise<Map<string, RecipientRow>>
  /** Writes down that these are about to be given away; gives back those that are still this worker's. */
  begin: (ids: readonly Id[], worker: string, until: Date) => Promise<Set<string>>
  /** Writes outcomes of deliveries that this worker had in hand. */
  record: (entries: readonly Entry[], worker: string, at: Date) => Promise<void>
  /** Lets go of everything that this worker has claimed and not begun. */
  giveBack: (worker: string) => Promise<void>
  renew: (worker: string, until: Date) => Promise<void>
  /** What workers that are no more left behind. */
  recover: (now: Date) => Promise<void>
  /** Takes a step with every delivery of a send that can take it; says how many. */
  stepAll: (send: Id, step: Step, response: string | null, at: Date) => Promise<number>
  /** When the first of those that wait for their next attempt is due; null where one is due now, or none waits. */
  nextAttempt: (send: Id) => Promise<Date | null>
  /** Changes a send that is in one of these states; false where it is not. */
  changeSend: (send: Id, from: readonly SendState[], change: SendChange) => Promise<boolean>
}
