import { setImmediate } from 'node:timers/promises'

import type { Payload, Where } from 'payload'

import { idOf, idsOf, type Id } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import type { DeliveryState } from '../../../src/core/delivery/states.js'
import { topicsOf, variantFor } from '../../../src/core/delivery/variants.js'
import { MastheadError } from '../../../src/core/errors.js'
import { issueOutputsOf } from '../../issueOutputs.js'
import type { AudienceFilter, AudienceRow, Ledger } from '../ledger/index.js'
import { findSends } from './findSends.js'

const PAGE = 2_000

/** Whoever has one of these has the issue, or will have it, or may have it. */
const HAS_IT: readonly DeliveryState[] = ['waiting', 'claimed', 'sending', 'accepted', 'uncertain']

/** What of a send says whom it is for; one that is only thought of has no id. */
export type Aimed = Pick<Send, 'audience' | 'issue' | 'publication' | 'revision'> & { id?: Id }

export interface AudiencePage {
  /** How many are subscribed and fit what was asked for. */
  matching: number
  /** Those of them who have not got it, with what of it they get. */
  rows: { subscriber: Id; variant: string }[]
}

/** Whom a send is for, in pages: what a preview counts is what is prepared. */
export async function* audienceOf(
  payload: Payload,
  ledger: Ledger,
  send: Aimed,
  joinedUntil: Date,
): AsyncGenerator<AudiencePage> {
  const others = await findSends(payload, {
    and: [
      { issue: { equals: idOf(send.issue) } },
      ...(send.id === undefined ? [] : [{ id: { not_equals: send.id } }]),
    ],
  })
  const topics = await topicsOfIssue(payload, send)
  const filter = filterOf(send, joinedUntil)
  let after: Id | null = null
  for (;;) {
    const page: AudienceRow[] = await ledger.audience(filter, after, PAGE)
    if (page.length === 0) return
    const fitting = await whoFit(payload, page, send)
    const wanted = await withoutOthers(fitting, send, idsOf(others), ledger)
    const rows = wanted.flatMap((row) => {
      const variant = variantFor(row, topics)
      return variant === null ? [] : [{ subscriber: row.id, variant }]
    })
    yield { matching: fitting.length, rows }
    after = page.at(-1)?.id ?? null
    // SQLite answers without ever waiting: without this, a server would answer nobody meanwhile.
    await setImmediate()
  }
}

async function whoFit(
  payload: Payload,
  page: readonly AudienceRow[],
  { audience, publication }: Aimed,
): Promise<AudienceRow[]> {
  const [first, last] = [page[0]?.id, page.at(-1)?.id]
  if (audience.kind !== 'filter' || first === undefined) return [...page]
  const { docs } = await payload.db.find<{ id: Id }>({
    collection: 'subscribers',
    // A page is in the order of the ids, and a span of them is read faster than each is looked up.
    where: {
      and: [
        { id: { greater_than_equal: first } },
        { id: { less_than_equal: last } },
        { publication: { equals: idOf(publication) } },
        (audience.filterWhere ?? {}) as Where,
      ],
    },
    select: { state: true },
    ...{ limit: 0, pagination: false },
  })
  const ids = new Set(docs.map(({ id }) => String(id)))
  return page.filter(({ id }) => ids.has(String(id)))
}

/** Nobody gets an issue twice, unless a send is for those at whom an earlier one failed. */
async function withoutOthers(
  page: readonly AudienceRow[],
  { audience }: Aimed,
  others: readonly Id[],
  ledger: Ledger,
): Promise<AudienceRow[]> {
  if (others.length === 0) return audience.kind === 'failed' ? [] : [...page]
  const ids = page.map(({ id }) => id)
  const having = await ledger.having(others, ids, HAS_IT)
  const first = idOf(audience.ofSend)
  const failed =
    audience.kind === 'failed' && first !== null ? await ledger.having([first], ids, ['failed']) : null
  return page.filter(({ id }) => !having.has(String(id)) && (failed === null || failed.has(String(id))))
}

function filterOf({ audience, publication }: Aimed, joinedUntil: Date): AudienceFilter {
  return {
    publication: idOf(publication) ?? '',
    joinedUntil,
    ...(audience.kind === 'topics' ? { topics: idsOf(audience.topics) } : {}),
    ...(audience.kind === 'since' && audience.since ? { joinedAfter: new Date(audience.since) } : {}),
    ...(audience.kind === 'addresses'
      ? { hashes: Array.isArray(audience.hashes) ? audience.hashes.map(String) : [] }
      : {}),
  }
}

async function topicsOfIssue(payload: Payload, { issue, revision }: Aimed): Promise<Set<string>> {
  const frozen = await issueOutputsOf(payload).readEdition({ payload, issue: idOf(issue) ?? '', revision })
  if (frozen) return topicsOf(frozen.edition)
  throw new MastheadError('ISSUE_UNPUBLISHED', 'The issue is not published', { path: 'issue' })
}
