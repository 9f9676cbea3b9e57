import { ValidationError, type PayloadRequest } from 'payload'

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
  const subscriber =
    standing === null ? await newcomer(args, req) : await askAgain(standing, args.request, req)
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

/** Somebody new waits for their confirmation. Another worker may have the same mailbox before it at this moment. */
async function newcomer(
  {
    publication,
    emailHash,
    request,
  }: { publication: Publication; emailHash: string; request: SubscriptionRequest },
  req: PayloadRequest,
): Promise<Subscriber> {
  try {
    return await req.payload.create({
      collection: 'subscribers',
      data: {
        ...pending(request),
        email: request.email,
        emailHash,
        publication: publication.id,
        source: request.consent.source,
        topicOrder: 'all',
        tokenVersion: 1,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  } catch (error) {
    const standing =
      error instanceof ValidationError ? await findSubscriber(publication.id, emailHash, req) : null
    if (standing) return standing
    throw error
  }
}

/** Who had left waits for a confirmation again; nothing changes for those who are in. */
async function askAgain(
  standing: Subscriber,
  request: SubscriptionRequest,
  req: PayloadRequest,
): Promise<Subscriber> {
  if (standing.state !== 'pending' && standing.state !== 'unsubscribed') return standing
  return req.payload.update({
    collection: 'subscribers',
    id: standing.id,
    data: pending(request),
    depth: 0,
    overrideAccess: true,
    req,
  })
}

const pending = ({ name, locale, consent, topics, tracking }: SubscriptionRequest) => ({
  name,
  locale,
  consent,
  topics: idsOf(topics) as string[],
  tracking,
  trackingAt: tracking ? consent.at : null,
  state: 'pending' as const,
})
