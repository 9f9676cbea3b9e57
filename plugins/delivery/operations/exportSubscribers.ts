import { Readable } from 'node:stream'

import { stringify } from 'csv-stringify'
import type { PayloadRequest, Where } from 'payload'

import { EVERY } from '../../../collections/every.js'
import { idOf, idsOf, type Id } from '../../../collections/ids.js'
import { findPublication } from '../../../collections/publications/findPublication.js'
import type { Subscriber } from '../../../collections/payload-types.js'
import type { SubscriberState } from '../../../collections/subscribers/values.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { allTopics } from './findTopics.js'

export interface ExportSubscribersArgs extends OperationContext {
  /** Id or slug. Default: every publication. */
  publication?: Id
  /** Default: every one but the erased, who have no address. */
  state?: SubscriberState
}

const BATCH = 1000
const COLUMNS = [
  'email',
  'name',
  'state',
  'locale',
  'topics',
  'topic_order',
  'source',
  'consent_at',
  'consent_source',
  'confirmed_at',
  'ended_at',
  'publication',
]

/**
 * The subscribers of one publication, or of all, as CSV, while they are read. What a spreadsheet would run as a formula has an
 * apostrophe before it; {@link importSubscribers} takes that away again.
 *
 * @throws MastheadError PUBLICATION_NOT_FOUND
 */
export async function exportSubscribers(args: ExportSubscribersArgs): Promise<Readable> {
  const req = await requestFor(args)
  const of = args.publication === undefined ? null : (await findPublication(args.publication, req)).id
  const rows = Readable.from(rowsOf(of, args.state, req))
  const csv = stringify({ header: true, columns: COLUMNS, escape_formulas: true })
  rows.on('error', (error) => csv.destroy(error))
  csv.on('close', () => rows.destroy())
  return rows.pipe(csv)
}

async function* rowsOf(publication: Id | null, state: SubscriberState | undefined, req: PayloadRequest) {
  const wanted: Where = state ? { state: { equals: state } } : { state: { not_equals: 'erased' } }
  const slugs = await slugsOf(req)
  const ofPublication: Where[] = publication === null ? [] : [{ publication: { equals: publication } }]
  let last: Id | null = null
  for (;;) {
    const after: Where[] = last === null ? [] : [{ id: { greater_than: last } }]
    // Straight from the database: for a list of 100,000, what Payload does for each document takes a minute.
    const { docs }: { docs: Subscriber[] } = await req.payload.db.find<Subscriber>({
      collection: 'subscribers',
      where: { and: [...ofPublication, wanted, ...after] },
      sort: 'id',
      limit: BATCH,
      pagination: false,
      req,
    })
    yield* docs.map((subscriber) => rowOf(subscriber, slugs))
    last = docs.at(-1)?.id ?? null
    if (docs.length < BATCH) return
  }
}

/** Slugs of topics and publications by id. */
async function slugsOf(req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    ...EVERY,
    collection: 'publications',
    req,
    select: { slug: true },
  })
  return new Map([...(await allTopics(req)), ...docs].map(({ id, slug }) => [String(id), slug ?? '']))
}

const rowOf = (subscriber: Subscriber, slugs: ReadonlyMap<string, string>) => [
  subscriber.email,
  subscriber.name,
  subscriber.state,
  subscriber.locale,
  idsOf(subscriber.topics)
    .flatMap((id) => slugs.get(String(id)) ?? [])
    .join('|'),
  subscriber.topicOrder,
  subscriber.source,
  subscriber.consent?.at,
  subscriber.consent?.source,
  subscriber.confirmedAt,
  subscriber.endedAt,
  slugs.get(String(idOf(subscriber.publication))),
]
