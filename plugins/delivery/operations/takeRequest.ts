import type { PayloadRequest } from 'payload'

import { idsOf, type Id } from '../../../collections/ids.js'
import type { Publication, Subscriber } from '../../../collections/payload-types.js'
import { confirmationLetter, knownLetter } from '../mail/letters.js'
import { sendLetter } from '../mail/sendLetter.js'
import type { SubscriptionRequest } from './requestSubscription.js'
import { isClosed } from './suppressions.js'

/**
 * What becomes of a request to subscribe: a mail that asks for confirmation, or, to somebody who is in already, one that
 * says so. A mailbox that bounced or complained gets none.
 */
export async function takeRequest(
  args: { publication: Publication; emailHash: string; request: SubscriptionRequest },
  req: PayloadRequest,
): Promise<void> {
  const { publication, emailHash } = args
  if (await isClosed({ publication: publication.id, emailHash }, req)) return
  const standing = await findSubscriber(publication.id, emailHash, req)
  const subscriber = await pendingFrom(standing, args, req)
  const reader = { payload: req.payload, publication, subscriber }
  switch (subscriber.state) {
    case 'pending':
      return sendLetter(req.payload, confirmationLetter(reader), reader)
    case 'active':
      return sendLetter(req.payload, knownLetter(reader), reader)
    case 'bounced':
    case 'complained':
    case 'erased':
    case 'unsubscribed':
      return
  }
}

async function findSubscriber(
  publication: Id,
  emailHash: string,
  req: PayloadRequest,
): Promise<Subscriber | null> {
  const { docs } = await req.payload.find({
    collection: 'subscribers',
    where: { and: [{ publication: { equals: publication } }, { emailHash: { equals: emailHash } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}

/** Somebody new, or who had left, waits for their confirmation. Nothing changes for those who are in. */
async function pendingFrom(
  standing: Subscriber | null,
  { publication, request }: { publication: Publication; request: SubscriptionRequest },
  req: PayloadRequest,
): Promise<Subscriber> {
  const { name, locale, consent } = request
  const topics = idsOf(request.topics) as string[]
  const data = { name, locale, topics, consent, state: 'pending' as const }
  if (standing === null) {
    return req.payload.create({
      collection: 'subscribers',
      data: {
        ...data,
        email: request.email,
        publication: publication.id,
        source: consent.source,
        topicOrder: 'all',
        tokenVersion: 1,
        // Kept by a hook; the type wants it said.
        emailHash: '',
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  if (standing.state !== 'pending' && standing.state !== 'unsubscribed') return standing
  return req.payload.update({
    collection: 'subscribers',
    id: standing.id,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
