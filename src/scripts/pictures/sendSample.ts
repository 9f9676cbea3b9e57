import { getPayload, type Payload } from 'payload'

import { idFromText, type Id } from '../../../collections/ids.js'
import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import { insertSubscribers } from '../../../plugins/delivery/bulk/insertSubscribers.js'
import { createSend } from '../../../plugins/delivery/operations/createSend.js'
import { findSend } from '../../../plugins/delivery/sending/findSends.js'
import { startWorker } from '../../../plugins/delivery/sending/worker.js'
import { settingsOf } from '../../../plugins/delivery/settings.js'
import { statisticsOf, type Tally } from '../../../plugins/delivery/statistics/index.js'
import { issueOutputsOf } from '../../../plugins/issueOutputs.js'
import type { Transport } from '../../core/delivery/transport.js'
import type { Sample } from './startSample.js'

interface Sent {
  publication: { id: string }
  published: { id: string }
}

const READERS = 1_240
/** Every third agrees to be counted. */
const AGREES = 3
const OPENS = [214, 71, 38, 12, 9]
const CLICKS = [96, 41, 17, 8, 3]

/**
 * Sends the newest issue of the sample to made-up readers, through nothing, and lets some days of opens and clicks come
 * back; gives back the send.
 */
export async function sendSample({ databaseUri, url }: Sample, sent: Sent): Promise<string> {
  Object.assign(process.env, {
    ...{ DATABASE_URI: databaseUri, PUBLIC_URL: url, LOG_LEVEL: 'silent' },
    // Nothing is ever sent there: the worker below has a transport of its own.
    ...{ SMTP_URL: 'smtp://127.0.0.1:9' },
  })
  const { default: config } = await import('../../../payload.config.js')
  const payload = await getPayload({ config })
  try {
    await subscribe(payload, sent.publication.id)
    const { id } = await createSend({
      payload,
      issue: idFromText(sent.published.id, payload.db.defaultIDType),
    })
    const worker = startWorker(payload, { ...settingsOf(payload), makeTransport: () => takesEverything })
    while ((await findSend(payload, id)).state !== 'done') {
      worker.ring()
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await worker.stop()
    await report(payload, id)
    await statisticsOf(payload).add(await talliesOf(payload, id, sent.published.id))
    return String(id)
  } finally {
    await payload.destroy()
  }
}

const takesEverything: Transport = {
  name: 'nowhere',
  capabilities: { maxConcurrency: 20, signs: true },
  send: () => Promise.resolve({ state: 'accepted', response: '250 OK' }),
  close: () => Promise.resolve(),
}

async function subscribe(payload: Payload, publication: Id): Promise<void> {
  await payload.update({
    collection: 'publications',
    id: publication,
    data: { mail: { from: 'letter@news.example', tracking: true } },
    overrideAccess: true,
    depth: 0,
  })
  const now = new Date()
  const rows = Array.from({ length: READERS }, (_, at) => {
    const email = `${at % AGREES === 0 ? 'counted' : 'reader'}-${at}@example.org`
    const consent = { at: now, source: 'The sample' }
    return {
      ...{ email, emailHash: emailHash(payload, email), name: null, locale: 'en', topics: [] },
      ...{ confirmedAt: now, consent },
    }
  })
  await insertSubscribers(payload, publication, rows)
  await payload.db.updateMany({
    ...{ collection: 'subscribers', where: { email: { like: 'counted-' } }, data: { tracking: true } },
  })
}

async function report(payload: Payload, send: Id): Promise<void> {
  const { docs } = await payload.db.find<{ id: Id }>({
    ...{ collection: 'deliveries', where: { send: { equals: send } }, limit: 28, pagination: false },
  })
  const kinds = [
    ...Array<'hard-bounce'>(9).fill('hard-bounce'),
    ...Array<'soft-bounce'>(13).fill('soft-bounce'),
    ...Array<'unsubscribe'>(5).fill('unsubscribe'),
    'complaint' as const,
  ]
  for (const [at, kind] of kinds.entries()) {
    const delivery = docs[at]
    if (delivery) await statisticsOf(payload).note(delivery.id, kind, new Date())
  }
}

async function talliesOf(payload: Payload, send: Id, issue: string): Promise<Tally[]> {
  const frozen = await issueOutputsOf(payload).readEdition({ payload, issue })
  const items = frozen?.edition.sections.flatMap((section) => section.items) ?? []
  const stories = items.flatMap(({ story }) => story ?? [])
  const dayAt = (at: number) =>
    new Date(Date.now() + (at - OPENS.length + 1) * 86_400_000).toISOString().slice(0, 10)
  const rest = { readers: 0, filtered: 0 }
  return OPENS.flatMap((opens, at): Tally[] => {
    const clicks = CLICKS[at] ?? 0
    const day = dayAt(at)
    return [
      {
        send,
        kind: 'open',
        target: 'all',
        day,
        hits: opens,
        readers: Math.round(opens * 0.8),
        filtered: opens >> 3,
      },
      {
        send,
        kind: 'click',
        target: 'all',
        day,
        hits: clicks,
        readers: Math.round(clicks * 0.7),
        filtered: clicks >> 2,
      },
      ...stories.map(({ id }, place) => ({
        ...{ send, kind: 'click' as const, target: `story:${id}`, day },
        ...{ hits: Math.round(clicks / 2 ** (place + 1)), ...rest },
      })),
    ]
  })
}
