import type { AudienceKind } from '../../../collections/sends/values.js'
import { addressesIn } from '../../../src/core/delivery/addressesIn.js'
import type { ShownSend } from './useSends.js'

type Id = number | string

/** What stands in the form, for every kind of audience: who changes their mind finds it again. */
export interface AudienceDraft {
  kind: AudienceKind
  topics: Id[]
  filter: Id | null
  /** As pasted. */
  list: string
  ofSend: Id | null
}

export const EVERYBODY: AudienceDraft = { kind: 'all', topics: [], filter: null, list: '', ofSend: null }

/** When the last send of the issue that began did so; null where none has. */
export const lastStart = (sends: readonly ShownSend[] | null): string | null =>
  sends?.find(({ startedAt, state }) => startedAt && state !== 'cancelled')?.startedAt ?? null

export const withFailed = (sends: readonly ShownSend[] | null): ShownSend[] =>
  (sends ?? []).filter(({ counts }) => counts.failed > 0)

/** The audience as the API takes it; null while something is still to be chosen. */
export function audienceAsked(draft: AudienceDraft, since: string | null): object | null {
  const { kind, topics, filter, list, ofSend } = draft
  switch (kind) {
    case 'all':
      return { kind }
    case 'topics':
      return topics.length > 0 ? { kind, topics } : null
    case 'filter':
      return filter === null ? null : { kind, filter }
    case 'since':
      return since === null ? null : { kind, since }
    case 'failed':
      return ofSend === null ? null : { kind, ofSend }
    case 'addresses': {
      const { addresses } = addressesIn(list)
      return addresses.length > 0 ? { kind, addresses } : null
    }
  }
}
