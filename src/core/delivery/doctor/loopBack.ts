import { findings, type Finding } from './types.js'

/** A mail that went over SMTP to ourselves, as it arrived. */
export interface ArrivedMail {
  headers: readonly { key: string; value: string }[]
  hasHtml: boolean
  hasText: boolean
  /** Octets of the longest line. */
  longestLine: number
  /** What the verifier says of each signature. */
  signatures: readonly { domain: string; result: string; comment: string; covers: readonly string[] }[]
}

/** RFC 5322, 2.1.1 */
const LONGEST_LINE = 998
/** What a signature has to cover, so that nobody changes it on the way (RFC 8058, 4). */
const COVERED = ['from', 'list-unsubscribe', 'list-unsubscribe-post']

/** Whether a mail of ours is what receivers ask for, by the mail itself. */
export function checkArrivedMail(mail: ArrivedMail, { isSigned }: { isSigned: boolean }): Finding[] {
  const { ok, failure } = findings('loop-back')
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  const report = 'This is a fault of the program or of something that changes mail in between: report it.'
  const found: Finding[] = []
  if (!mail.hasHtml || !mail.hasText)
    found.push(failure('The mail does not have both HTML and plain text', report))
  if (mail.longestLine > LONGEST_LINE)
    found.push(failure(`The mail has a line of ${mail.longestLine} octets`, report))
  if (!/^<https:\/\/[^<>\s]+>/.test(header('list-unsubscribe')))
    found.push(
      failure('List-Unsubscribe does not begin with an https address', 'Set PUBLIC_URL to an https address.'),
    )
  if (header('list-unsubscribe-post') !== 'List-Unsubscribe=One-Click')
    found.push(failure('The mail does not offer to unsubscribe with one click', report))
  found.push(...(isSigned ? checkSignatures(mail) : []))
  const how = isSigned ? 'with a signature that verifies' : 'unsigned: whatever sends it on must sign'
  return found.length > 0 ? found : [ok(`A mail sent to ourselves arrived whole, ${how}`)]
}

function checkSignatures({ signatures }: ArrivedMail): Finding[] {
  const { failure } = findings('loop-back')
  const passed = signatures.find(({ result }) => result === 'pass')
  if (!passed) {
    const [first] = signatures
    const why = first ? `${first.result} ${first.comment}`.trim() : 'there is none'
    return [failure(`The DKIM signature does not verify: ${why}`, 'Mend what the check dkim names.')]
  }
  const missing = COVERED.filter((name) => !passed.covers.includes(name))
  return missing.length === 0
    ? []
    : [
        failure(
          `The DKIM signature does not cover ${missing.join(', ')}`,
          'Report it: mailbox providers ask for it.',
        ),
      ]
}
