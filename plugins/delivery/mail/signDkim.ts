import { createHash, createPrivateKey, sign } from 'node:crypto'
import { promisify } from 'node:util'

import {
  relaxedBody,
  relaxedHeader,
  SIGNED_HEADERS,
  signatureHeader,
} from '../../../src/core/delivery/dkim.js'
import { fill, join, type MailTemplate, type Recipient } from '../../../src/core/delivery/mailTemplate.js'

/** The key that a domain signs with (RFC 6376), its public half in the DNS at `<selector>._domainkey.<domain>`. */
export interface DkimKey {
  /** Must be that of the From address, or one above it, for DMARC to count it. */
  domain: string
  selector: string
  /** PEM, RSA of 2048 bits. */
  privateKey: string
}

/** Makes the message of one recipient: headers, blank line, body. */
export type Compose = (recipient: Recipient) => Promise<Buffer>

const signAside = promisify(sign)

/**
 * How mails of a template are made, signed where there is a key. The body is brought into the form that is hashed once;
 * the signature itself, the dearest part, is made on a thread of its own, so that two cores are used.
 */
export function composer(template: MailTemplate, dkim: DkimKey | null): Compose {
  if (!dkim) return (recipient) => Promise.resolve(bytes(whole(fill(template, recipient))))
  const key = createPrivateKey(dkim.privateKey)
  const canonical = relaxedBody(template)
  return async (recipient) => {
    const message = fill(template, recipient)
    const bodyHash = createHash('sha256').update(join(canonical, recipient), 'latin1').digest('base64')
    const signed = SIGNED_HEADERS.flatMap((name) => {
      const line = message.headers.find((header) => isNamed(header, name))
      return line === undefined ? [] : [{ name, line }]
    })
    const header = signatureHeader({ ...dkim, names: signed.map(({ name }) => name), bodyHash })
    const input = [...signed.map(({ line }) => line), header].map(relaxedHeader).join('\r\n')
    const signature = await signAside('RSA-SHA256', bytes(input), key)
    return bytes(`${header}${folded(signature.toString('base64'))}\r\n${whole(message)}`)
  }
}

const isNamed = (line: string, name: string): boolean =>
  line.slice(0, name.length + 1).toLowerCase() === `${name.toLowerCase()}:`

const whole = ({ headers, body }: { headers: string[]; body: string }): string =>
  `${headers.join('\r\n')}\r\n\r\n${body}`

/** Everything in it was encoded to ASCII, but for an address with letters of other scripts. */
const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')

const folded = (text: string): string => text.match(/.{1,72}/g)?.join('\r\n ') ?? ''
