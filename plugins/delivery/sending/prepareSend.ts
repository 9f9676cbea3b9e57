import type { Payload } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { Ledger } from '../ledger/index.js'
import { audienceOf } from './audienceOf.js'
import { findSend } from './findSends.js'

/**
 * Freezes the audience of a send: one waiting delivery for each subscriber who was there when it started. Done again
 * after it was cut off, or by two at once, it adds nobody twice and nobody who came later.
 */
export async function prepareSend(payload: Payload, ledger: Ledger, id: Id): Promise<void> {
  const startedAt = new Date()
  const { startedAt: standing } = await findSend(payload, id)
  if (!standing) await ledger.changeSend(id, ['preparing'], { state: 'preparing', startedAt })
  const send = await findSend(payload, id)
  for await (const { rows } of audienceOf(payload, ledger, send, new Date(send.startedAt ?? startedAt))) {
    if ((await findSend(payload, id)).state !== 'preparing') return
    await ledger.add(id, rows)
  }
  await ledger.changeSend(id, ['preparing'], { state: 'sending', preparedAt: new Date() })
}
