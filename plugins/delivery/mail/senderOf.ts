import addressparser from 'nodemailer/lib/addressparser'

import type { Publication } from '../../../collections/payload-types.js'
import { MastheadError } from '../../../src/core/errors.js'

export interface Sender {
  name: string
  address: string
  replyTo: string | null
}

/**
 * Whom the mail of a publication is from: as it says itself, else as the server is set up.
 *
 * @throws MastheadError SENDER_MISSING
 */
export function senderOf(publication: Pick<Publication, 'name' | 'sender'>, from: string | null): Sender {
  const { sender } = publication
  const [common] = from === null ? [] : addressparser(from, { flatten: true })
  const address = sender?.address || common?.address
  if (!address) {
    throw new MastheadError('SENDER_MISSING', `Nobody says whom the mail of ${publication.name} is from`, {
      path: 'publication.sender.address',
    })
  }
  return {
    address,
    name: sender?.name || (sender?.address ? '' : common?.name) || publication.name,
    replyTo: sender?.replyTo || null,
  }
}
