import type { Payload } from 'payload'

import { macOf } from '../../../collections/subscribers/keyedHash.js'
import { readReportMail, readVerp, verpAddress } from '../../../src/core/delivery/feedback/index.js'
import type { Received } from './webhooks/index.js'

/**
 * The return path of one delivery, for whoever sends: reports that come back to it name the delivery, and are proof.
 *
 * @param template where bounces go: `bounces+{delivery}@news.example`
 * @throws MastheadError CONFIG_INVALID when it leaves no room for the delivery
 */
export function returnPathFor(payload: Payload, template: string, deliveryId: string): string {
  return verpAddress(template, deliveryId, macOf(payload, 'verp'))
}

/** Reads one mail that came to the address for bounces, and under whose seal. */
export async function readReport(
  payload: Payload,
  { raw, now, recipient }: { raw: Buffer; now: Date; recipient?: string },
): Promise<Received & { ignored?: string }> {
  const mac = macOf(payload, 'verp')
  const mail = await readReportMail({
    raw,
    receivedAt: now.toISOString(),
    deliveryOf: (address) => readVerp(address, mac),
    ...(recipient ? { recipient } : {}),
  })
  if (mail.kind === 'ignored') return { feedback: [], isProven: false, ignored: mail.reason }
  return { feedback: mail.feedback, isProven: mail.isProven }
}
