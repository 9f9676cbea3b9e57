import type { Payload, PayloadRequest } from 'payload'

import { idOf, idsOf, sameId } from '../../../collections/ids.js'
import type { Delivery, Subscriber } from '../../../collections/payload-types.js'
import { findSends } from '../sending/findSends.js'

/** Everything that is kept about one person, for that person (GDPR, article 15). */
export async function heldAbout(
  subscriber: Subscriber,
  req: PayloadRequest,
): Promise<Record<string, unknown>> {
  const { payload } = req
  const publication = idOf(subscriber.publication)
  const { docs: suppressions } = await payload.find({
    collection: 'suppressions',
    where: { emailHash: { equals: subscriber.emailHash } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const { docs: mails } = await payload.find({
    collection: 'automatic-mails',
    where: {
      and: [{ emailHash: { equals: subscriber.emailHash } }, { publication: { equals: publication } }],
    },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const whole = await payload.findByID({
    collection: 'subscribers',
    id: subscriber.id,
    depth: 1,
    overrideAccess: true,
    req,
    populate: { publications: { name: true, slug: true }, topics: { name: true, slug: true } },
  })
  return {
    subscriber: whole,
    suppressions: suppressions.map(({ reason, at, publication: of }) => ({
      reason,
      at,
      publication: idOf(of),
    })),
    waitingMails: mails.map(({ kind, request, createdAt }) => ({ kind, request, createdAt })),
    mails: await mailsTo(payload, subscriber),
  }
}

/** The issues that went to them, and what came back. Which were read is not kept, so it cannot be said. */
async function mailsTo(payload: Payload, { id, publication }: Subscriber) {
  const sends = await findSends(payload, { publication: { equals: idOf(publication) } })
  const { docs } = await payload.db.find<Delivery>({
    collection: 'deliveries',
    where: { and: [{ send: { in: idsOf(sends) } }, { subscriber: { equals: id } }] },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ send, state, at, response, bounced, complained, unsubscribed, tracked }) => ({
    subject: sends.find((one) => sameId(one, send))?.subject ?? null,
    ...{ state, at, response, bounced, complained, unsubscribed, tracked },
  }))
}
