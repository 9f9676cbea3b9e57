import { createHash, createPrivateKey, sign } from 'node:crypto'
import { promisify } from 'node:util'

import {
  relaxedBody,
  relaxedHeader,
  SIGNED_HEADERS,
  signatureHeader,
} from '../../../src/core/delivery/dkim.js'
import {
  join,
  type MailTemplate,
  type Piece,
  type Recipient,
} from '../../../src/core/delivery/mailTemplate.js'

/** The key that a domain signs with (RFC 6376), its public half in the DNS at `<selector>._domainkey.<domain>`. */
export interface DkimKey {
  /** Must be that of the From address, or one above it, for DMARC to count it. */
  domain: string
  selector: string
  /** PEM, RSA of 2048 bits. */
  privateKey: string
}

/** Makes the message of one recipient: headers, blank line, body. `take` gives the memory for it. */
export type Compose = (recipient: Recipient, take?: (size: number) => Buffer) => Promise<Buffer>

const signAside = promisify(sign)

/**
 * How mails of a template are made, signed where there is a key. The body is encoded, and brought into the form that is
 * hashed, once; the signature itself, the dearest part, is made on a thread of its own, so that two cores are used.
 */
export function composer(template: MailTemplate, dkim: DkimKey | null): Compose {
  const body = template.body.map(encoded)
  const whole = (head: string, recipient: Recipient, take: (size: number) => Buffer) => {
    const pieces = [Buffer.from(`${head}\r\n\r\n`), ...filled(body, recipient)]
    const size = pieces.reduce((sum, { length }) => sum + length, 0)
    const message = take(size)
    let at = 0
    for (const piece of pieces) at += piece.copy(message, at)
    return message
  }
  const headersOf = (recipient: Recipient) => template.headers.map((line) => join(line, recipient))
  if (!dkim)
    return (recipient, take = fresh) =>
      Promise.resolve(whole(headersOf(recipient).join('\r\n'), recipient, take))
  const key = createPrivateKey(dkim.privateKey)
  const canonical = relaxedBody(template).map(encoded)
  return async (recipient, take = fresh) => {
    const headers = headersOf(recipient)
    const hash = createHash('sha256')
    for (const piece of filled(canonical, recipient)) hash.update(piece)
    const signed = SIGNED_HEADERS.flatMap((name) => {
      const line = headers.find((header) => isNamed(header, name))
      return line === undefined ? [] : [{ name, line }]
    })
    const names = signed.map(({ name }) => name)
    const header = signatureHeader({ ...dkim, names, bodyHash: hash.digest('base64') })
    const input = [...signed.map(({ line }) => line), header].map(relaxedHeader).join('\r\n')
    const signature = await signAside('RSA-SHA256', Buffer.from(input), key)
    return whole(
      [`${header}${folded(signature.toString('base64'))}`, ...headers].join('\r\n'),
      recipient,
      take,
    )
  }
}

const fresh = (size: number): Buffer => Buffer.allocUnsafe(size)

type Encoded = Buffer | Exclude<Piece, string>

const encoded = (piece: Piece): Encoded => (typeof piece === 'string' ? Buffer.from(piece) : piece)

const filled = (pieces: readonly Encoded[], recipient: Recipient): Buffer[] =>
  pieces.map((piece) => (Buffer.isBuffer(piece) ? piece : Buffer.from(join([piece], recipient))))

const isNamed = (line: string, name: string): boolean =>
  line.slice(0, name.length + 1).toLowerCase() === `${name.toLowerCase()}:`

const folded = (text: string): string => text.match(/.{1,72}/g)?.join('\r\n ') ?? ''
