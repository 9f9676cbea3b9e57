import { reportedText } from '../reportedText.js'
import { deliveryIdIn, deliveryIdOfMessageId } from './deliveryIds.js'
import { addressIn, fieldGroups, timeOf, type Fields } from './fields.js'
import type { Feedback } from './types.js'

/** What a reader did who wants no more of it; the other types are about servers, or take a complaint back. */
const COMPLAINTS = new Set(['abuse', 'fraud', 'virus', 'other', 'opt-out', 'opt-out-list', 'miscategorized'])

export interface AbuseReport {
  feedback: Feedback[]
  /** The return path of the mail that is complained about: a VERP of ours names the delivery. */
  returnPath: string | undefined
}

/** A complaint in the abuse reporting format (RFC 5965). Mailbox providers take the recipient out of many. */
export function readAbuseReport(report: string, returned: Fields, receivedAt: string): AbuseReport {
  const [fields] = fieldGroups(report)
  const type = fields?.get('feedback-type')?.toLowerCase() ?? ''
  const returnPath = addressIn(fields?.get('original-mail-from')) ?? addressIn(returned.get('return-path'))
  if (!COMPLAINTS.has(type)) return { feedback: [], returnPath }
  const deliveryId =
    deliveryIdIn(fields?.get('original-envelope-id')) ?? deliveryIdOfMessageId(returned.get('message-id'))
  const address = addressIn(fields?.get('original-rcpt-to')) ?? addressIn(returned.get('to'))
  return {
    feedback: [
      {
        kind: 'complaint',
        ...(deliveryId ? { deliveryId } : {}),
        ...(address ? { address } : {}),
        diagnostic: reportedText(`${type}, by ${fields?.get('user-agent') ?? 'an unnamed reporter'}`),
        at: timeOf([fields?.get('received-date'), fields?.get('arrival-date')], receivedAt),
      },
    ],
    returnPath,
  }
}
