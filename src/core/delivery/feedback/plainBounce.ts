import { reportedText } from '../reportedText.js'
import { classifyBounce } from './classifyBounce.js'
import { deliveryIdOfMessageId } from './deliveryIds.js'
import { addressIn, timeOf } from './fields.js'
import type { Feedback } from './types.js'

export interface PlainMail {
  /** A header by its name in small letters. */
  header: (name: string) => string | undefined
  text: string
}

const QMAIL = /^\s*hi\. this is the qmail-send program/i
const QMAIL_RECIPIENT = /^<([^<>\s@]+@[^<>\s]+)>:[ \t]*\r?\n/m
const DELAY =
  /\bdelay|(not|hasn.t) yet been delivered|will (continue|keep) (to try|trying)|no action is required/i

/**
 * Bounces from before RFC 3464, which are still about: Exim's, with the field X-Failed-Recipients, and qmail's, by their
 * first words. Undefined where it is neither.
 */
export function readPlainBounce({ header, text }: PlainMail, receivedAt: string): Feedback[] | undefined {
  const failed = header('x-failed-recipients')
  const isQmail = QMAIL.test(text)
  if (failed === undefined && !isQmail) return undefined
  const addresses = failed?.split(',').map(addressIn) ?? [QMAIL_RECIPIENT.exec(text)?.[1]]
  const [ours = '', returned = ''] = splitAtCopy(text)
  const deliveryId = deliveryIdOfMessageId(/^message-id:\s*(<[^>\s]+>)/im.exec(returned)?.[1])
  const isDelay = DELAY.test(`${header('subject') ?? ''} ${ours}`)
  return addresses.flatMap((address) => {
    if (!address) return []
    const said = reasonFor(address, ours)
    return [
      {
        ...(isDelay ? { kind: 'delayed' as const } : classifyBounce(undefined, said)),
        ...(deliveryId ? { deliveryId } : {}),
        address,
        diagnostic: reportedText(said),
        at: timeOf([header('date')], receivedAt),
      },
    ]
  })
}

/** Both programs put the mail itself under a line of hyphens. */
const splitAtCopy = (text: string) => text.split(/^-{3,}.*(?:copy|message).*$/im)

/** What stands under the address, as far as the next empty line. */
function reasonFor(address: string, text: string): string {
  const at = text.indexOf(address)
  const rest = at < 0 ? text : text.slice(at + address.length).replace(/^[>:\s]+/, '')
  return rest.split(/\r?\n[ \t]*\r?\n/)[0] ?? ''
}
