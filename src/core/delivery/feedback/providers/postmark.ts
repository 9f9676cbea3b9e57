import { z } from 'zod'

import { reportedText } from '../../reportedText.js'
import { enhancedStatus } from '../classifyBounce.js'
import { deliveryIdIn } from '../deliveryIds.js'
import { timeOf } from '../fields.js'
import type { Feedback, FeedbackKind } from '../types.js'

const event = z.looseObject({
  RecordType: z.enum(['Bounce', 'SpamComplaint']),
  Type: z.string().optional(),
  Email: z.string(),
  BouncedAt: z.string().optional(),
  Description: z.string().optional(),
  Details: z.string().optional(),
  Metadata: z.record(z.string(), z.string()).nullish(),
})

/** Postmark's names of bounces; those that are missing are automatic answers and matters of the account. */
const KINDS: Readonly<Record<string, FeedbackKind>> = {
  HardBounce: 'hard-bounce',
  BadEmailAddress: 'hard-bounce',
  SpamComplaint: 'complaint',
  SoftBounce: 'soft-bounce',
  Transient: 'delayed',
  DnsError: 'soft-bounce',
  SpamNotification: 'soft-bounce',
  Blocked: 'soft-bounce',
  DMARCPolicy: 'soft-bounce',
  VirusNotification: 'soft-bounce',
  Undeliverable: 'soft-bounce',
  Unknown: 'soft-bounce',
}

/** A webhook of Postmark for bounces or complaints. */
export function readPostmarkEvent(body: unknown, receivedAt: string): Feedback[] {
  const parsed = event.safeParse(body)
  if (!parsed.success) return []
  const { RecordType, Type = '', Email, BouncedAt, Description, Details, Metadata } = parsed.data
  const kind = RecordType === 'SpamComplaint' ? 'complaint' : KINDS[Type]
  if (!kind) return []
  const deliveryId = deliveryIdIn(Metadata?.delivery)
  const said = Details || Description || Type || RecordType
  const status = enhancedStatus(said)
  return [
    {
      kind,
      ...(deliveryId ? { deliveryId } : {}),
      address: Email,
      ...(status ? { status } : {}),
      diagnostic: reportedText(said),
      at: timeOf([BouncedAt], receivedAt),
    },
  ]
}
