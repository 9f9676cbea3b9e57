import { setImmediate } from 'node:timers/promises'

import type { Payload } from 'payload'

import { idOf, idsOf, type Id } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import type { DeliveryState } from '../../../src/core/delivery/states.js'
import { topicsOf, variantFor } from '../../../src/core/delivery/variants.js'
import { MastheadError } from '../../../src/core/errors.js'
import { issueOutputsOf } from '../../issueOutputs.js'
import type { AudienceFilter, AudienceRow, Ledger } from '../ledger/index.js'
import { findSend, findSends } from './findSends.js'

const PAGE = 2_000

/** Whoever has one of these has the issue, or will have it, or may have it. */
const HAS_IT: readonly DeliveryState[] = ['waiting', 'claimed', 'sending', 'accepted', 'uncertain']

/**
 * Freezes the audience of a send: one waiting delivery for each subscriber who was there when it started. Done again
 * after it was cut off, or by two at once, it adds nobody twice and nobody who came later.
 */
export async function prepareSend(payload: Payload, ledger: Ledger, id: Id): Promise<void> {
  const startedAt = new Date()
  const { startedAt: standing } = await findSend(payload, id)
  if (!standing) await ledger.changeSend(id, ['preparing'], { state: 'preparing', startedAt })
  const send = await findSend(payload, id)
  const others = await findSends(payload, {
    and: [{ issue: { equals: idOf(send.issue) } }, { id: { not_equals: send.id } }],
  })
  const topics = await topicsOfIssue(payload, send)
  const filter = filterOf(send, new Date(send.startedAt ?? startedAt))
  let after: Id | null = null
  for (;;) {
    if ((await findSend(payload, id)).state !== 'preparing') return
    const page: AudienceRow[] = await ledger.audience(filter, after, PAGE)
    if (page.length === 0) break
    const wanted = await withoutOthers(page, send, idsOf(others), ledger)
    const rows = wanted.flatMap((row) => {
      const variant = variantFor(row, topics)
      return variant === null ? [] : [{ subscriber: row.id, variant }]
    })
    await ledger.add(id, rows)
    after = page.at(-1)?.id ?? null
    // SQLite answers without ever waiting: without this, a server would answer nobody meanwhile.
    await setImmediate()
  }
  await ledger.changeSend(id, ['preparing'], { state: 'sending', preparedAt: new Date() })
}

/** Nobody gets an issue twice, unless a send is for those at whom an earlier one failed. */
async function withoutOthers(
  page: readonly AudienceRow[],
  { audience }: Send,
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

function filterOf({ audience, publication }: Send, joinedUntil: Date): AudienceFilter {
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

async function topicsOfIssue(payload: Payload, { issue, revision }: Send): Promise<Set<string>> {
  const frozen = await issueOutputsOf(payload).readEdition({ payload, issue: idOf(issue) ?? '', revision })
  if (frozen) return topicsOf(frozen.edition)
  throw new MastheadError('ISSUE_UNPUBLISHED', 'The issue is not published', { path: 'issue' })
}
