import type { Id } from '../../../collections/ids.js'
import { instantAt } from '../../../src/core/calendar/index.js'
import type { OperationContext } from '../../operationContext.js'
import { ledgerOf } from '../ledger/index.js'
import { audienceOf } from '../sending/audienceOf.js'
import { whyNotMailed } from '../sending/whyNotMailed.js'
import { publishedIssue } from './createSend.js'
import { storedAudience, type Audience } from './storedAudience.js'

export interface SendPreview {
  /** How many get it, if it were sent now. */
  recipients: number
  /** How many are subscribed and fit; those beyond `recipients` have it, or find nothing of theirs in it. */
  matching: number
  /** Of the addresses that were given, how many are not subscribed; they are never mailed. */
  unknown: number
  /** When it is sent: an ISO 8601 instant; null: now. */
  sendAt: string | null
}

export interface PreviewSendArgs extends OperationContext {
  issue: Id
  audience?: Audience
  /** As {@link createSend} takes it. */
  sendAt?: string
}

/**
 * What a send would be, without making it: who would get it is found as it is when it starts.
 *
 * @throws MastheadError ISSUE_NOT_FOUND, ISSUE_UNPUBLISHED, FILTER_NOT_FOUND, TIME_SKIPPED
 */
export async function previewSend(args: PreviewSendArgs): Promise<SendPreview> {
  const { payload } = args
  const { issue, publication, edition } = await publishedIssue(args)
  const audience = await storedAudience(args.audience ?? { kind: 'all' }, args)
  const send = { issue: issue.id, publication: publication.id, revision: edition.revision, audience }
  const ledger = ledgerOf(payload)
  let matching = 0
  let recipients = 0
  for await (const page of audienceOf(payload, ledger, send, new Date())) {
    const people = await ledger.recipients(page.rows.map(({ subscriber }) => subscriber))
    matching += page.matching
    recipients += [...people.values()].filter((person) => whyNotMailed(person) === null).length
  }
  return {
    recipients,
    matching,
    unknown: Array.isArray(audience.hashes) ? audience.hashes.length - matching : 0,
    sendAt: args.sendAt === undefined ? null : instantAt(args.sendAt, publication.timezone),
  }
}
