import type { MailTemplate, Piece } from './mailTemplate.js'

/** Which headers a signature covers: those that a reader sees, and both that make unsubscribing one click (RFC 8058). */
export const SIGNED_HEADERS = [
  'From',
  'Reply-To',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'List-Id',
  'List-Help',
  'List-Archive',
  'List-Owner',
  'List-Post',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Feedback-ID',
  'MIME-Version',
  'Content-Type',
]

/**
 * The body of a template in the relaxed form of DKIM (RFC 6376, 3.4.4), brought there once: what is filled in has no
 * spaces and stands between line breaks, so it is the same in either form.
 */
export function relaxedBody({ body }: MailTemplate): Piece[] {
  return body.map((piece, index) =>
    typeof piece === 'string' ? relaxLines(piece, index === body.length - 1) : piece,
  )
}

function relaxLines(text: string, isLast: boolean): string {
  const lines = text.replace(/[\t ]+/g, ' ').replace(/ (?=\r\n)/g, '')
  return isLast ? lines.replace(/(?:\r\n)*$/, '\r\n') : lines
}

/**
 * A header in the relaxed form (RFC 6376, 3.4.2).
 *
 * @example
 * relaxedHeader('SUBJect:  Week  35 ') // 'subject:Week 35'
 */
export function relaxedHeader(line: string): string {
  const colon = line.indexOf(':')
  const value = line
    .slice(colon + 1)
    .replace(/\r\n(?=[\t ])/g, '')
    .replace(/[\t ]+/g, ' ')
    .trim()
  return `${line.slice(0, colon).trim().toLowerCase()}:${value}`
}

/** The DKIM-Signature header without its signature, in the order in which it is signed. */
export function signatureHeader(parts: {
  domain: string
  selector: string
  names: readonly string[]
  bodyHash: string
}): string {
  const names = foldNames(parts.names)
  return `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${parts.domain};\r\n s=${parts.selector}; h=${names};\r\n bh=${parts.bodyHash};\r\n b=`
}

/** Five names a line keep it under 78 characters. */
function foldNames(names: readonly string[]): string {
  const rows: string[] = []
  for (let at = 0; at < names.length; at += 5) rows.push(names.slice(at, at + 5).join(':'))
  return rows.join(':\r\n ')
}
