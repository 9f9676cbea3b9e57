import type { RecipientRow } from '../ledger/index.js'

/** Why somebody is not mailed, as it stands now; null where they are. */
export function whyNotMailed(person: RecipientRow | undefined, now = new Date()): string | null {
  if (!person?.isActive || !person.email) return 'No longer subscribed'
  return person.pausedUntil !== null && person.pausedUntil > now ? 'Paused by the reader' : null
}
