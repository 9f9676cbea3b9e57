import { getPayload } from 'payload'

import { idFromText, type Id } from '../../../collections/ids.js'
import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import { insertSubscribers } from '../../../plugins/delivery/bulk/insertSubscribers.js'
import { createSend } from '../../../plugins/delivery/operations/createSend.js'
import { findSend } from '../../../plugins/delivery/sending/findSends.js'
import { startWorker } from '../../../plugins/delivery/sending/worker.js'
import { settingsOf } from '../../../plugins/delivery/settings.js'
import { statisticsOf, type Tally } from '../../../plugins/delivery/statistics/index.js'
import { issueOutputsOf } from '../../../plugins/issueOutputs.js'
import config from '../../../payload.config.js'
import type { Transport } from '../../core/delivery/transport.js'

const READERS = 1_240
/** Every third agrees to be counted. */
const AGREES = 3
const OPENS = [214, 71, 38, 12, 9]
const CLICKS = [96, 41, 17, 8, 3]

/**
 * Sends an issue of the sample to made-up readers, through nothing, and lets some days of opens and clicks come back;
 * prints the id of the send. A process of its own, as it runs like the server: `sentSample.ts PUBLICATION ISSUE`.
 */
const [publication = '', issue = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
await subscribe(publication)
const { id } = await createSend({ payload, issue: idFromText(issue, payload.db.defaultIDType) })
const worker = startWorker(payload, { ...settingsOf(payload), makeTransport: () => takesEverything() })
while ((await findSend(payload, id)).state !== 'done') {
  worker.ring()
  await new Promise((resolve) => setTimeout(resolve, 200))
}
await worker.stop()
await report(id)
await statisticsOf(payload).add(await talliesOf(id))
await payload.destroy()
console.log(String(id))

function takesEverything(): Transport {
  return {
    name: 'nowhere',
    capabilities: { maxConcurrency: 20, signs: true },
    send: () => Promise.resolve({ state: 'accepted', response: '250 OK' }),
    close: () => Promise.resolve(),
  }
}

async function subscribe(of: string): Promise<void> {
  await payload.update({
    collection: 'publications',
    id: of,
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
  await insertSubscribers(payload, of, rows)
  await payload.db.updateMany({
    ...{ collection: 'subscribers', where: { email: { like: 'counted-' } }, data: { tracking: true } },
  })
}

async function report(send: Id): Promise<void> {
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

async function talliesOf(send: Id): Promise<Tally[]> {
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
