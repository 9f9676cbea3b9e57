import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

import { idFromText, idOf } from '../../../collections/ids.js'
import type { Subscriber } from '../../../collections/payload-types.js'
import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import { parseEmailAddress } from '../../../src/core/delivery/emailAddress.js'
import type { Feedback } from '../../../src/core/delivery/feedback/index.js'

/** A collection of the part that sends, which a host may do without. */
const DELIVERIES = 'deliveries' as string

interface FindArgs {
  payload: Payload
  req?: Partial<PayloadRequest>
  feedback: Feedback
  isProven: boolean
}

export interface Recipients {
  /** Whom the mail went to. */
  subscribers: Subscriber[]
  /** The delivery that led to them; absent where only the address did. */
  deliveryId?: string
}

/**
 * Whose mail it was. A report that anybody could have written must know both the delivery and the address that it went
 * to; one that is proven may know either.
 */
export async function findRecipients(args: FindArgs): Promise<Recipients> {
  const { feedback, isProven, payload } = args
  const hash = hashOf(payload, feedback.address)
  const byDelivery = await subscriberOfDelivery(args)
  if (byDelivery && (isProven || byDelivery.emailHash === hash))
    return { subscribers: [byDelivery], deliveryId: feedback.deliveryId }
  if (!isProven || hash === undefined) return { subscribers: [] }
  return { subscribers: await findSubscribers(args, { emailHash: { equals: hash } }) }
}

/** Every subscription of one mailbox, in all publications. */
export function findSubscribers(
  { payload, req }: Pick<FindArgs, 'payload' | 'req'>,
  where: Where,
): Promise<Subscriber[]> {
  return payload
    .find({ collection: 'subscribers', where, depth: 0, pagination: false, overrideAccess: true, req })
    .then(({ docs }) => docs)
}

function hashOf(payload: Payload, address: string | undefined): string | undefined {
  const parsed = parseEmailAddress(address ?? '')
  return parsed === null ? undefined : emailHash(payload, parsed.comparable)
}

/** Deliveries come with the part that sends; without it, addresses are all there is. */
async function subscriberOfDelivery({ payload, req, feedback }: FindArgs): Promise<Subscriber | undefined> {
  if (feedback.deliveryId === undefined || !(DELIVERIES in payload.collections)) return undefined
  const delivery = await payload.db.findOne<{ id: string; subscriber?: unknown }>({
    collection: DELIVERIES as CollectionSlug,
    where: { id: { equals: idFromText(feedback.deliveryId, payload.db.defaultIDType) } },
    req,
  })
  const id = idOf(delivery?.subscriber)
  if (id === null) return undefined
  const [subscriber] = await findSubscribers({ payload, req }, { id: { equals: id } })
  return subscriber
}
