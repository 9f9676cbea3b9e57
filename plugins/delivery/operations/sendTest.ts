import { randomUUID } from 'node:crypto'

import type { Id } from '../../../collections/ids.js'
import { MastheadError } from '../../../src/core/errors.js'
import type { SendOutcome } from '../../../src/core/delivery/transport.js'
import type { OperationContext } from '../../operationContext.js'
import { loadLetter } from '../mail/loadLetter.js'
import { settingsOf } from '../settings.js'
import { sendable } from './createSend.js'

/**
 * Mails an issue as its readers would get it to one address, by default that of whoever asks. Its link to unsubscribe is
 * nobody's.
 *
 * @throws MastheadError as {@link createSend}; BAD_REQUEST where it is not said to whom
 */
export async function sendTest(
  args: Pick<OperationContext, 'payload' | 'req'> & { issue: Id; to?: string },
): Promise<SendOutcome> {
  const { payload } = args
  const settings = settingsOf(payload)
  if (!settings.makeTransport) {
    throw new MastheadError('TRANSPORT_MISSING', 'Nothing is set up to send mail through', {
      path: 'SMTP_URL',
    })
  }
  const own = args.req?.user && 'email' in args.req.user ? args.req.user.email : undefined
  const to = args.to ?? own
  if (!to) throw new MastheadError('BAD_REQUEST', 'to: say to whom the test goes', { path: 'to' })
  const { issue, publication, edition } = await sendable(args)
  const transport = settings.makeTransport(payload)
  try {
    const letter = await loadLetter({
      ...{ payload, settings, isSigned: transport.capabilities.signs },
      send: { id: 'test', issue: issue.id, publication: publication.id, revision: edition.revision },
    })
    const id = randomUUID()
    const nobody = { subscriber: 'test', tokenVersion: 0, variant: '', isTracked: false }
    return await transport.send(await letter.compose({ id, email: to, ...nobody }))
  } finally {
    await transport.close()
  }
}
