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
export function senderOf(publication: Pick<Publication, 'mail' | 'name'>, from: string | null): Sender {
  const { mail } = publication
  const [common] = from === null ? [] : addressparser(from, { flatten: true })
  const address = mail?.from || common?.address
  if (!address) {
    throw new MastheadError('SENDER_MISSING', `Nobody says whom the mail of ${publication.name} is from`, {
      path: 'publication.mail.from',
    })
  }
  return {
    address,
    name: mail?.fromName || (mail?.from ? '' : common?.name) || publication.name,
    replyTo: mail?.replyTo || null,
  }
}
