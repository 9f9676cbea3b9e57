import { z } from 'zod'

import { reportedText } from '../../reportedText.js'
import { enhancedStatus } from '../classifyBounce.js'
import { deliveryIdIn } from '../deliveryIds.js'
import { timeOf } from '../fields.js'
import type { Feedback, FeedbackKind } from '../types.js'

const tags = z.union([
  z.record(z.string(), z.string()),
  z
    .array(z.object({ name: z.string(), value: z.string() }))
    .transform((list) => Object.fromEntries(list.map(({ name, value }) => [name, value]))),
])
const event = z.looseObject({
  type: z.enum(['email.bounced', 'email.complained', 'email.delivery_delayed']),
  created_at: z.string(),
  data: z.looseObject({
    to: z.array(z.string()),
    tags: tags.optional(),
    bounce: z.looseObject({ type: z.string().optional(), message: z.string().optional() }).optional(),
  }),
})

/** A webhook of Resend for bounces, complaints or delays. */
export function readResendEvent(body: unknown, receivedAt: string): Feedback[] {
  const parsed = event.safeParse(body)
  if (!parsed.success) return []
  const { type, created_at, data } = parsed.data
  const deliveryId = deliveryIdIn(data.tags?.delivery)
  const said = data.bounce?.message ?? type
  const status = enhancedStatus(said)
  return data.to.map((address) => ({
    kind: kindOf(type, data.bounce?.type),
    ...(deliveryId ? { deliveryId } : {}),
    address,
    ...(status ? { status } : {}),
    diagnostic: reportedText(said),
    at: timeOf([created_at], receivedAt),
  }))
}

function kindOf(type: z.infer<typeof event>['type'], bounceType: string | undefined): FeedbackKind {
  switch (type) {
    case 'email.complained':
      return 'complaint'
    case 'email.delivery_delayed':
      return 'delayed'
    case 'email.bounced':
      return bounceType === undefined || bounceType === 'Permanent' ? 'hard-bounce' : 'soft-bounce'
  }
}
