import { z } from 'zod'

import { reportedText } from '../../reportedText.js'
import { classifyBounce } from '../classifyBounce.js'
import { deliveryIdIn } from '../deliveryIds.js'
import { timeOf } from '../fields.js'
import type { Feedback } from '../types.js'

const event = z.looseObject({
  'event-data': z.looseObject({
    event: z.enum(['failed', 'complained']),
    severity: z.string().optional(),
    reason: z.string().optional(),
    recipient: z.string(),
    /** Seconds since 1970. */
    timestamp: z.number(),
    'delivery-status': z
      .looseObject({
        message: z.string().nullish(),
        description: z.string().nullish(),
        'enhanced-code': z.string().nullish(),
      })
      .optional(),
    'user-variables': z.record(z.string(), z.unknown()).optional(),
  }),
})

type Event = z.infer<typeof event>['event-data']

/** A webhook of Mailgun for failures or complaints. What fails temporarily is tried again by Mailgun: delayed. */
export function readMailgunEvent(body: unknown, receivedAt: string): Feedback[] {
  const parsed = event.safeParse(body)
  if (!parsed.success) return []
  const data = parsed.data['event-data']
  const verdict = verdictOf(data)
  if (!verdict) return []
  const deliveryId = deliveryIdIn(data['user-variables']?.delivery)
  return [
    {
      ...verdict,
      ...(deliveryId ? { deliveryId } : {}),
      address: data.recipient,
      diagnostic: reportedText(saidIn(data)),
      at: timeOf([new Date(Math.min(data.timestamp, 8e12) * 1000).toISOString()], receivedAt),
    },
  ]
}

function verdictOf(data: Event): Pick<Feedback, 'kind' | 'status'> | undefined {
  const status = data['delivery-status']?.['enhanced-code'] || undefined
  if (data.event === 'complained' || data.reason === 'suppress-complaint') return { kind: 'complaint' }
  // Somebody left by Mailgun's own page: whoever has that switched on takes its list of them in.
  if (data.reason === 'suppress-unsubscribe') return undefined
  if (data.severity === 'temporary') return { kind: 'delayed', ...(status ? { status } : {}) }
  if (data.reason === 'suppress-bounce') return { kind: 'hard-bounce', ...(status ? { status } : {}) }
  return classifyBounce(status, saidIn(data))
}

function saidIn({ 'delivery-status': status, reason, event: name }: Event): string {
  return status?.message || status?.description || reason || name
}
