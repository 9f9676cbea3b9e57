import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { loadPublication } from '../../../collections/publications/loadPublication.js'
import { idOf } from '../../../collections/ids.js'
import type { AutomaticMail } from '../../../collections/payload-types.js'
import { claimMail } from '../bulk/claimMail.js'
import { forgetCounters, isFirst } from '../limits/index.js'
import { goodbyeLetter, welcomeLetter } from '../mail/letters.js'
import { sendLetter } from '../mail/sendLetter.js'
import { CONFIRM_DAYS } from './changeSubscription.js'
import type { SubscriptionRequest } from './requestSubscription.js'
import { takeRequest } from './takeRequest.js'

const BATCH = 50
const ATTEMPTS = 6
const ROUNDS = 5
const LEASE_MS = 600_000
const DAY = 24 * 3600

/**
 * Works on everything that is due, at the same time as other workers and on each node that likes. A mail that cannot be sent
 * is tried again after 1, 4, 16, 64 and 256 minutes. Gives back when to come again; null where nothing is left.
 */
export async function workOnMail({ payload }: { payload: Payload }): Promise<Date | null> {
  const req = await createLocalReq({}, payload)
  for (let round = 1; ; round += 1) {
    await workThrough(req)
    const next = await nextDue(req)
    // What came in, or was let go by another worker, while this one looked.
    if (next === null || next > new Date() || round === ROUNDS) {
      await forgetWhatIsOver(req)
      return next
    }
  }
}

/** Every row that is due, each tried once. */
async function workThrough(req: PayloadRequest): Promise<void> {
  const left: string[] = []
  for (;;) {
    const { docs } = await req.payload.find({
      collection: 'automatic-mails',
      where: {
        and: [
          { notBefore: { less_than_equal: new Date().toISOString() } },
          ...(left.length > 0 ? [{ id: { not_in: left } }] : []),
        ],
      },
      sort: 'createdAt',
      limit: BATCH,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (docs.length === 0) return
    for (const mail of docs) {
      const isDone = await workOn(mail, req)
      if (!isDone) left.push(mail.id)
    }
  }
}

/** One row: done, or left to be tried again, or somebody else's. */
async function workOn(mail: AutomaticMail, req: PayloadRequest): Promise<boolean> {
  const { payload } = req
  if (!(await claimMail(payload, mail, new Date(Date.now() + LEASE_MS)))) return false
  try {
    await perform(mail, req)
  } catch (error) {
    const attempts = mail.attempts + 1
    // What a mail server says often quotes the address: only the kind of the error is written down.
    payload.logger.warn({ mail: mail.id, attempts, reason: reasonOf(error), msg: 'A mail could not be sent' })
    if (attempts < ATTEMPTS) {
      await payload.update({
        collection: 'automatic-mails',
        id: mail.id,
        data: { notBefore: new Date(Date.now() + 60_000 * 4 ** (attempts - 1)).toISOString() },
        depth: 0,
        overrideAccess: true,
        req,
      })
      return false
    }
  }
  await payload.delete({
    collection: 'automatic-mails',
    where: { id: { equals: mail.id } },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return true
}

async function perform(mail: AutomaticMail, req: PayloadRequest): Promise<void> {
  const publication = await loadPublication(mail.publication, req)
  if (publication === null) return
  if (mail.kind === 'request') {
    const request = mail.request as unknown as SubscriptionRequest
    return takeRequest({ publication, emailHash: mail.emailHash, request }, req)
  }
  const subscriber = await req.payload.findByID({
    collection: 'subscribers',
    id: idOf(mail.subscriber) as string,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const wanted = mail.kind === 'welcome' ? 'active' : 'unsubscribed'
  if (subscriber?.state !== wanted) return
  const reader = { payload: req.payload, publication, subscriber }
  await sendLetter(
    req.payload,
    mail.kind === 'welcome' ? await welcomeLetter(reader) : goodbyeLetter(reader),
    reader,
  )
}

/** Once a day: counters that are over, and addresses that were never confirmed. */
async function forgetWhatIsOver(req: PayloadRequest): Promise<void> {
  if (!(await isFirst(req.payload, 'forget', 'daily', DAY))) return
  await forgetCounters(req.payload)
  await req.payload.delete({
    collection: 'subscribers',
    where: {
      and: [
        { state: { equals: 'pending' } },
        { confirmedAt: { exists: false } },
        { 'consent.at': { less_than: new Date(Date.now() - CONFIRM_DAYS * DAY * 1000).toISOString() } },
      ],
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function nextDue(req: PayloadRequest): Promise<Date | null> {
  const { docs } = await req.payload.find({
    collection: 'automatic-mails',
    sort: 'notBefore',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
    select: { notBefore: true },
  })
  return docs[0] ? new Date(docs[0].notBefore) : null
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
