import type { PayloadRequest } from 'payload'

import type { Publication, Subscriber } from '../../../collections/payload-types.js'
import { startOfDay } from '../../../src/core/calendar/index.js'
import { MastheadError } from '../../../src/core/errors.js'

/** A longer pause is better said by leaving. */
export const LONGEST_PAUSE_DAYS = 366
const DAY_MS = 86_400_000

/**
 * Mails somebody nothing until a day, when it begins where the publication is; without a day they are mailed again.
 *
 * @throws MastheadError BAD_REQUEST for a day that is over, or more than a year away
 */
export async function pauseSubscription(
  {
    subscriber,
    publication,
    until,
  }: { subscriber: Subscriber; publication: Publication; until: string | null },
  req: PayloadRequest,
): Promise<Subscriber> {
  const pausedUntil = until === null ? null : startOfDay(until, publication.timezone, 'until')
  const wait = pausedUntil === null ? 1 : Date.parse(pausedUntil) - Date.now()
  if (wait <= 0 || wait > LONGEST_PAUSE_DAYS * DAY_MS) {
    throw new MastheadError('BAD_REQUEST', 'until: take a day to come, within a year', {
      ...{ path: 'until', value: until },
    })
  }
  return req.payload.update({
    ...{ collection: 'subscribers', id: subscriber.id, data: { pausedUntil }, depth: 0, req },
    overrideAccess: true,
  })
}
