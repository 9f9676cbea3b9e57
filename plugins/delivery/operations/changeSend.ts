import type { Id } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import type { SendState } from '../../../collections/sends/values.js'
import { MastheadError } from '../../../src/core/errors.js'
import type { OperationContext } from '../../operationContext.js'
import { ledgerOf, type SendChange } from '../ledger/index.js'
import { findSend } from '../sending/findSends.js'

export type SendArgs = Pick<OperationContext, 'payload' | 'req'> & { send: Id }

/**
 * Stops a send after the mails that are on their way.
 *
 * @throws MastheadError SEND_NOT_FOUND, SEND_STATE
 */
export async function pauseSend({ payload, send }: SendArgs): Promise<Send> {
  return change({ payload, send }, ['scheduled', 'preparing', 'sending', 'stalled'], { state: 'paused' })
}

/** Goes on with a send where it stopped, or asks a server again that refused everything. */
export async function resumeSend({ payload, send }: SendArgs): Promise<Send> {
  const { preparedAt, sendAt } = await findSend(payload, send)
  const isLater = Boolean(sendAt) && Date.parse(sendAt ?? '') > Date.now()
  const state = preparedAt ? 'sending' : isLater ? 'scheduled' : 'preparing'
  return change({ payload, send }, ['paused', 'stalled'], { state, problem: null, retryAt: null, stalls: 0 })
}

/** Ends a send for good. Who was not mailed yet is skipped. */
export async function cancelSend({ payload, send }: SendArgs): Promise<Send> {
  const from: SendState[] = ['scheduled', 'preparing', 'sending', 'stalled', 'paused']
  await change({ payload, send }, from, { state: 'cancelled', endedAt: new Date(), retryAt: null })
  await ledgerOf(payload).stepAll(send, 'skip', 'The send was cancelled', new Date())
  return findSend(payload, send)
}

/**
 * Tries those again that failed, or those of which nobody knows: a mail that is `uncertain` may have arrived, so who is
 * tried again may get it twice, under the same Message-ID. Only an editor can choose that.
 */
export async function retrySend({
  payload,
  send,
  which,
}: SendArgs & { which: 'failed' | 'uncertain' }): Promise<Send> {
  const { state } = await findSend(payload, send)
  if (state === 'cancelled') throw wrongState(state)
  const ledger = ledgerOf(payload)
  await ledger.stepAll(send, which === 'failed' ? 'retryFailed' : 'retryUncertain', null, new Date())
  await ledger.changeSend(send, ['done'], { state: 'sending', endedAt: null })
  return findSend(payload, send)
}

async function change({ payload, send }: SendArgs, from: SendState[], to: SendChange): Promise<Send> {
  const { id } = await findSend(payload, send)
  const isChanged = await ledgerOf(payload).changeSend(id, from, to)
  const after = await findSend(payload, id)
  if (isChanged) return after
  throw wrongState(after.state)
}

const wrongState = (state: SendState) =>
  new MastheadError('SEND_STATE', `The send is ${state}, from where this cannot be done`, {
    path: 'state',
    value: state,
  })
