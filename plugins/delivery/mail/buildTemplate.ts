import { createHash } from 'node:crypto'

import MimeNode from 'nodemailer/lib/mime-node'
import { encode, wrap } from 'nodemailer/lib/qp'

import { headerText } from '../../../src/core/delivery/headerText.js'
import {
  DOT,
  LINE,
  undotted,
  type MailTemplate,
  type Piece,
  type Token,
} from '../../../src/core/delivery/mailTemplate.js'

/** A part of the body with the places that are filled in for each recipient. */
export type Part = ({ token: Token } | { text: string })[]

export interface MailParts {
  from: { name: string; address: string }
  replyTo: string | null
  subject: string
  /** More headers, the same for everybody. */
  headers: readonly (readonly [name: string, value: string])[]
  text: Part
  html: Part
}

/**
 * Encodes a mail once for all its recipients. The same parts give the same bytes, whichever worker encodes them, so that
 * a repeat is the same message.
 */
export function buildTemplate({ from, replyTo, subject, headers, text, html }: MailParts): MailTemplate {
  const baseBoundary = createHash('sha256')
    .update(JSON.stringify([from, replyTo, subject, headers, text, html]))
    .digest('hex')
    .slice(0, 24)
  const root = new MimeNode('multipart/alternative', { baseBoundary, newline: 'win' })
  root.setHeader('From', { name: headerText(from.name), address: headerText(from.address) })
  if (replyTo !== null) root.setHeader('Reply-To', headerText(replyTo))
  root.setHeader('To', 'somebody@masthead.invalid')
  root.setHeader('Subject', headerText(subject))
  const encoded = root.buildHeaders().split(/\r\n(?![\t ])/)
  const fixed = (name: string) => encoded.filter((line) => line.toLowerCase().startsWith(`${name}:`))
  const boundary = root.boundary ?? baseBoundary
  return {
    headers: [
      ...fixed('from').map((line) => [line]),
      ...fixed('reply-to').map((line) => [line]),
      ['To: ', inHeader('to')],
      ...fixed('subject').map((line) => [line]),
      ['Date: ', inHeader('date')],
      ['Message-ID: ', inHeader('messageId')],
      // Never folded: some signers and readers stumble over a fold inside of an address.
      ['List-Unsubscribe: <', inHeader('unsubscribe'), '>'],
      ...headers.map(([name, value]) => [`${name}: ${headerText(value)}`]),
      ...fixed('mime-version').map((line) => [line]),
      ...fixed('content-type').map((line) => [line]),
    ],
    body: merged([
      `--${boundary}\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n${QUOTED}\r\n\r\n`,
      ...encodePart(text),
      `\r\n--${boundary}\r\nContent-Type: text/html; charset=utf-8\r\n${QUOTED}\r\n\r\n`,
      ...encodePart(html),
      `\r\n--${boundary}--\r\n`,
    ]),
  }
}

const QUOTED = 'Content-Transfer-Encoding: quoted-printable'

const inHeader = (token: Token): Piece => ({ token, in: 'header' })

/** Each text begins on a line of its own in the encoded form, so it can be wrapped by itself. */
function encodePart(part: Part): Piece[] {
  return part.flatMap((piece, index): Piece[] => {
    if ('token' in piece) return [{ token: piece.token, in: 'body' }]
    // Less than a line holds: a dot at its beginning is escaped, and a soft break added before a token.
    const lines = undotted(wrap(encode(piece.text.replace(/\r?\n|\r/g, '\r\n')), LINE - 1 - DOT))
    const isBeforeToken = index < part.length - 1
    return lines === '' ? [] : [isBeforeToken ? `${lines}=\r\n` : lines]
  })
}

function merged(pieces: Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') whole[whole.length - 1] = last + piece
    else whole.push(piece)
  }
  return whole
}
