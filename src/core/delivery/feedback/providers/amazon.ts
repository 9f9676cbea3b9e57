import { z } from 'zod'

import { reportedText } from '../../reportedText.js'
import { enhancedStatus } from '../classifyBounce.js'
import { deliveryIdIn } from '../deliveryIds.js'
import { timeOf } from '../fields.js'
import type { Feedback, FeedbackKind } from '../types.js'

const recipients = z.array(
  z.looseObject({
    emailAddress: z.string(),
    status: z.string().optional(),
    diagnosticCode: z.string().optional(),
  }),
)
const ofMail = { mail: z.looseObject({ tags: z.record(z.string(), z.array(z.string())).optional() }) }
const bounce = z.looseObject({
  ...ofMail,
  bounce: z.looseObject({
    bounceType: z.string(),
    bounceSubType: z.string().optional(),
    bouncedRecipients: recipients,
    timestamp: z.string(),
  }),
})
const complaint = z.looseObject({
  ...ofMail,
  complaint: z.looseObject({
    complainedRecipients: recipients,
    complaintFeedbackType: z.string().nullish(),
    timestamp: z.string(),
  }),
})
const delay = z.looseObject({
  ...ofMail,
  deliveryDelay: z.looseObject({
    delayType: z.string().optional(),
    delayedRecipients: recipients,
    timestamp: z.string(),
  }),
})

/**
 * An event of Amazon SES, as the message of a notification of SNS has it.
 *
 * @param message parsed JSON of the field `Message`
 */
export function readAmazonEvent(message: unknown, receivedAt: string): Feedback[] {
  const bounced = bounce.safeParse(message)
  if (bounced.success) {
    const { bounceType, bounceSubType = 'Undetermined', bouncedRecipients, timestamp } = bounced.data.bounce
    const kind = bounceType === 'Permanent' && !isOfContent(bounceSubType) ? 'hard-bounce' : 'soft-bounce'
    return each(kind, bouncedRecipients, bounced.data.mail.tags, bounceSubType, timestamp, receivedAt)
  }
  const complained = complaint.safeParse(message)
  if (complained.success) {
    const { complainedRecipients, complaintFeedbackType, timestamp } = complained.data.complaint
    const said = complaintFeedbackType ?? 'complaint'
    return each('complaint', complainedRecipients, complained.data.mail.tags, said, timestamp, receivedAt)
  }
  const delayed = delay.safeParse(message)
  if (!delayed.success) return []
  const { delayedRecipients, delayType = 'delayed', timestamp } = delayed.data.deliveryDelay
  return each('delayed', delayedRecipients, delayed.data.mail.tags, delayType, timestamp, receivedAt)
}

const isOfContent = (subType: string) =>
  /^(MessageTooLarge|ContentRejected|AttachmentRejected)$/.test(subType)

function each(
  kind: FeedbackKind,
  all: z.infer<typeof recipients>,
  tags: Record<string, string[]> | undefined,
  said: string,
  timestamp: string,
  receivedAt: string,
): Feedback[] {
  const deliveryId = deliveryIdIn(tags?.delivery?.[0])
  return all.map(({ emailAddress, status, diagnosticCode }) => {
    const exact = status ?? enhancedStatus(diagnosticCode ?? '')
    return {
      kind,
      ...(deliveryId ? { deliveryId } : {}),
      address: emailAddress,
      ...(exact ? { status: exact } : {}),
      diagnostic: reportedText(diagnosticCode ?? said),
      at: timeOf([timestamp], receivedAt),
    }
  })
}
