import type { PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import type { EmailAddress } from '../../../src/core/delivery/emailAddress.js'
import { ringForMail } from '../jobs/ringForMail.js'

/** A request to subscribe as it was checked, with the proof that somebody made it. */
export interface SubscriptionRequest {
  email: string
  name: string | null
  locale: string | null
  topics: Id[]
  /** Whether opens and clicks may be counted. */
  tracking: boolean
  consent: { at: string; source: string; textVersion: string; text: string; ipHash: string | null }
}

/**
 * Files a request to subscribe. It looks up nothing about the address, so that the answer is the same and as soon for
 * every one; whoever works on the mails finds out what is to be sent.
 */
export async function requestSubscription(
  { address, publication, request }: { address: EmailAddress; publication: Id; request: SubscriptionRequest },
  req: PayloadRequest,
): Promise<void> {
  await req.payload.create({
    collection: 'automatic-mails',
    data: {
      kind: 'request',
      publication: publication as string,
      emailHash: emailHash(req.payload, address.comparable),
      request: { ...request },
      attempts: 0,
      notBefore: new Date().toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await ringForMail(req)
}

/** Files a welcome or a goodbye. */
export async function fileMail(
  kind: 'goodbye' | 'welcome',
  subscriber: { id: Id; emailHash: string },
  publication: Id,
  req: PayloadRequest,
): Promise<void> {
  await req.payload.create({
    collection: 'automatic-mails',
    data: {
      kind,
      publication: publication as string,
      subscriber: subscriber.id as string,
      emailHash: subscriber.emailHash,
      attempts: 0,
      notBefore: new Date().toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await ringForMail(req)
}
