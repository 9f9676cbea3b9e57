import { reportedText } from '../reportedText.js'
import { classifyBounce } from './classifyBounce.js'
import { deliveryIdIn, deliveryIdOfMessageId } from './deliveryIds.js'
import { addressIn, fieldGroups, timeOf, type Fields } from './fields.js'
import type { Feedback } from './types.js'

/**
 * A delivery status notification (RFC 3464): the first group is about the mail, each further one about a recipient.
 * What was delivered, relayed or expanded is no feedback.
 *
 * @param report the part message/delivery-status
 * @param returned the headers of the mail that it is about, where they came with it
 */
export function readDeliveryStatus(report: string, returned: Fields, receivedAt: string): Feedback[] {
  const groups = fieldGroups(report)
  const ofMail = groups.find((group) => !isOfRecipient(group))
  return groups.filter(isOfRecipient).flatMap((group) => {
    const said = (group.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '')
    const verdict = verdictOf(group, said)
    if (!verdict) return []
    const deliveryId =
      deliveryIdIn(ofMail?.get('original-envelope-id')) ?? deliveryIdOfMessageId(returned.get('message-id'))
    const address = addressIn(group.get('original-recipient')) ?? addressIn(group.get('final-recipient'))
    return [
      {
        ...verdict,
        ...(deliveryId ? { deliveryId } : {}),
        ...(address ? { address } : {}),
        diagnostic: reportedText(said || `status ${group.get('status') ?? 'unknown'}`),
        at: timeOf([group.get('last-attempt-date'), ofMail?.get('arrival-date')], receivedAt),
      },
    ]
  })
}

const isOfRecipient = (group: Fields) => group.has('final-recipient') || group.has('action')

function verdictOf(group: Fields, said: string): Pick<Feedback, 'kind' | 'status'> | undefined {
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(group.get('status') ?? '')?.[1]
  const action = /^\w+/.exec(group.get('action') ?? '')?.[0].toLowerCase()
  if (action === 'failed') return classifyBounce(status, said)
  return action === 'delayed' ? { kind: 'delayed', ...(status ? { status } : {}) } : undefined
}
