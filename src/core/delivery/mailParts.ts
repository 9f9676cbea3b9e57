import PostalMime, { type Address, type Attachment } from 'postal-mime'

import type { OutgoingMessage } from './transport.js'

/** A message in pieces, for the providers that put it together themselves. */
export interface MailParts {
  from: string
  /** The recipient of the envelope, with the name that the message gives to that address. */
  to: string
  replyTo: string[]
  subject: string
  html: string | undefined
  text: string | undefined
  /** What the provider does not write itself, in the order of the message: List-Unsubscribe, Feedback-ID ... */
  headers: { name: string; value: string }[]
  attachments: { name: string; type: string; base64: string; contentId: string | undefined }[]
}

/** The fields that providers write themselves, and those of the way that a mail took. */
const WRITTEN_BY_PROVIDER =
  /^(from|to|cc|bcc|reply-to|subject|date|message-id|mime-version|content-.*|received|return-path|sender|dkim-signature)$/

/**
 * Takes a whole message apart, so that the port stays one for all providers.
 *
 * @example
 * (await mailParts(message)).headers // [{ name: 'List-Unsubscribe', value: '<https://…>' }, …]
 */
export async function mailParts({
  raw,
  envelope,
}: Pick<OutgoingMessage, 'raw' | 'envelope'>): Promise<MailParts> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'base64' })
  const recipient = mailboxes(mail.to).find(({ address }) => sameAddress(address, envelope.to))
  return {
    from: written(mailboxes(mail.from ? [mail.from] : [])[0] ?? { address: envelope.from }),
    to: written({ name: recipient?.name, address: envelope.to }),
    replyTo: mailboxes(mail.replyTo).map(written),
    subject: mail.subject ?? '',
    html: mail.html,
    text: mail.text,
    headers: mail.headers
      .filter(({ key }) => !WRITTEN_BY_PROVIDER.test(key))
      .map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: mail.attachments.map(attached),
  }
}

interface Mailbox {
  name?: string | undefined
  address: string
}

function mailboxes(addresses: readonly Address[] = []): Mailbox[] {
  return addresses
    .flatMap((entry) => entry.group ?? [entry])
    .filter((box): box is typeof box & { address: string } => Boolean(box.address))
    .map(({ name, address }) => ({ name, address }))
}

/** A quoted string of RFC 5322: the providers encode what is not ASCII. */
function written({ name, address }: Mailbox): string {
  return name ? `"${name.replace(/[\\"]/g, '\\$&')}" <${address}>` : address
}

const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

function attached({ filename, mimeType, content, contentId }: Attachment): MailParts['attachments'][number] {
  return {
    name: filename ?? 'attachment',
    type: mimeType,
    base64: typeof content === 'string' ? content : '',
    contentId: contentId?.replace(/^<|>$/g, ''),
  }
}
