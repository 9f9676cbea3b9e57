import type { Payload } from 'payload'

import type { Publication, Subscriber } from '../../../collections/payload-types.js'
import { headerText } from '../../../src/core/delivery/headerText.js'
import { unsubscribeUrl } from '../../../src/core/delivery/token.js'
import { MastheadError } from '../../../src/core/errors.js'
import { tokenFor } from '../operations/tokens.js'
import { serverUrlOf } from '../settings.js'
import { letterHtml, letterText, type Letter } from './letter.js'

/**
 * Sends a letter by the mail adapter of the host. It is answered by no machine (RFC 3834), and it says how to get off
 * the list where its reader is on it.
 *
 * @throws MastheadError MAIL_NOT_SET_UP where the host has no mail adapter
 */
export async function sendLetter(
  payload: Payload,
  letter: Letter,
  { publication, subscriber }: { publication: Publication; subscriber: Subscriber },
): Promise<void> {
  // What Payload has instead of an adapter writes the address into the log.
  if (payload.email.name === 'console') {
    throw new MastheadError('MAIL_NOT_SET_UP', 'There is no way to send mail')
  }
  const address = publication.mail?.from || payload.email.defaultFromAddress
  const unsubscribe = unsubscribeUrl(serverUrlOf(payload), tokenFor(payload, 'unsubscribe', subscriber))
  await payload.sendEmail({
    to: subscriber.email ?? '',
    from: { name: headerText(publication.mail?.fromName || publication.name), address },
    subject: headerText(letter.subject),
    text: letterText(letter),
    html: letterHtml(letter),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(subscriber.state === 'active'
        ? {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
    },
  })
}
