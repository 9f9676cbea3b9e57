import PostalMime, { type Attachment, type Email } from 'postal-mime'

import { readAbuseReport } from './abuseReport.js'
import { deliveryIdIn } from './deliveryIds.js'
import { readDeliveryStatus } from './deliveryStatus.js'
import { addressIn, fieldGroups, type Fields } from './fields.js'
import { readPlainBounce } from './plainBounce.js'
import type { Feedback } from './types.js'

/** What came in at the address for bounces. */
export type ReportMail =
  | {
      kind: 'feedback'
      feedback: Feedback[]
      /** Whether a sealed address of ours names the delivery. Anybody can write a report; not that address. */
      isProven: boolean
    }
  | { kind: 'ignored'; reason: IgnoredReason }

/** `automatic`: out of office, a receipt; `no-failure`: a report that all went well; `unreadable`: no mail at all. */
export type IgnoredReason = 'automatic' | 'no-failure' | 'not-a-report' | 'unreadable'

export interface ReportMailArgs {
  raw: string | Uint8Array
  /** ISO 8601 */
  receivedAt: string
  /** The delivery that a return path was made for, if the seal on it is ours. */
  deliveryOf: (address: string) => string | undefined
  /** The recipient of the envelope, where whoever passes the mail on knows it. */
  recipient?: string
}

/** Where mail servers note the address that a mail came to. */
const ARRIVED_AT = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to']

/**
 * Reads one mail that came to the address for bounces: a delivery status notification, a complaint, an old-fashioned
 * bounce, or something to be left alone.
 */
export async function readReportMail(args: ReportMailArgs): Promise<ReportMail> {
  const mail = await parsed(args.raw)
  if (!mail || mail.headers.length === 0) return { kind: 'ignored', reason: 'unreadable' }
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value
  const returned = returnedHeaders(mail)
  const abuse = partOf(mail, /^message\/feedback-report$/)
  if (abuse !== undefined) {
    const { feedback, returnPath } = readAbuseReport(abuse, returned, args.receivedAt)
    return result(feedback, args.deliveryOf(returnPath ?? ''))
  }
  const status = partOf(mail, /^message\/(global-)?delivery-status$/)
  const feedback =
    status === undefined
      ? readPlainBounce({ header, text: mail.text ?? '' }, args.receivedAt)
      : readDeliveryStatus(status, returned, args.receivedAt)
  if (feedback) return result(feedback, provenDelivery(mail, args))
  return { kind: 'ignored', reason: isAutomatic(header) ? 'automatic' : 'not-a-report' }
}

function result(feedback: Feedback[], proven: string | undefined): ReportMail {
  if (feedback.length === 0) return { kind: 'ignored', reason: 'no-failure' }
  const deliveryId = deliveryIdIn(proven)
  if (deliveryId === undefined) return { kind: 'feedback', feedback, isProven: false }
  return { kind: 'feedback', feedback: feedback.map((one) => ({ ...one, deliveryId })), isProven: true }
}

function provenDelivery(mail: Email, { recipient, deliveryOf }: ReportMailArgs): string | undefined {
  const noted = mail.headers.filter(({ key }) => ARRIVED_AT.includes(key)).map(({ value }) => value)
  return [recipient, ...noted].map((value) => deliveryOf(addressIn(value) ?? '')).find(Boolean)
}

/** RFC 3834, and what is older than it. Bounces carry such fields too, so this is asked last. */
function isAutomatic(header: (name: string) => string | undefined): boolean {
  const submitted = header('auto-submitted')?.toLowerCase() ?? 'no'
  return (
    !submitted.startsWith('no') ||
    /^(bulk|junk|list|auto_reply)$/i.test(header('precedence')?.trim() ?? '') ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some((name) => header(name) !== undefined) ||
    /disposition-notification/i.test(header('content-type') ?? '')
  )
}

/** Mail from anywhere: what cannot be taken apart is no report. */
async function parsed(raw: string | Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(raw, { attachmentEncoding: 'utf8', forceRfc822Attachments: true })
  } catch {
    return undefined
  }
}

function partOf({ attachments }: Email, type: RegExp): string | undefined {
  return textOf(attachments.find(({ mimeType }) => type.test(mimeType)))
}

/** The head of the mail that was sent, which comes whole (message/rfc822) or alone (text/rfc822-headers). */
function returnedHeaders(mail: Email): Fields {
  const text = partOf(
    mail,
    /^(message\/(rfc822|global|partial)|text\/rfc822-headers|message\/global-headers)$/,
  )
  return fieldGroups(text ?? '')[0] ?? new Map<string, string>()
}

function textOf(attachment: Attachment | undefined): string | undefined {
  return typeof attachment?.content === 'string' ? attachment.content : undefined
}
