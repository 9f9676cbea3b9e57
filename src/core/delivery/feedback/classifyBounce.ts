import type { Feedback } from './types.js'

/** Failures for good of the mailbox itself; all others may be mended, or are about the mail or the sender. */
const DEAD_MAILBOX = /^5\.(0\.0|1\.(0|1|2|3|6|10)|2\.1|4\.4)$/
const UNKNOWN_USER =
  /(user|recipient|mailbox|address|account)\b[^.;]{0,40}\b(unknown|not found|(does not|doesn.t) exist|no longer|disabled|invalid|rejected)|(unknown|no such|invalid|unrouteable|nonexistent) (user|recipient|mailbox|address|account)|no mailbox (here|by that name)/i
/** What servers say under a code of a dead mailbox about one that lives, or about us. */
const ALIVE =
  /quota|mailbox (is )?full|over (its )?limit|spam|blocked|blacklist|block ?list|reputation|policy|too large/i

/**
 * What a failure for good means. A full mailbox, a mail that was taken for spam or was too large, and a server that
 * could not be reached for days say nothing for good about the mailbox: they are soft.
 *
 * @param status of the report; what the server's own reply says is more exact than `5.0.0`
 * @example
 * classifyBounce('5.0.0', 'smtp; 550 5.1.1 no such user') // { kind: 'hard-bounce', status: '5.1.1' }
 * classifyBounce('5.2.2', 'mailbox full') // { kind: 'soft-bounce', status: '5.2.2' }
 */
export function classifyBounce(
  status: string | undefined,
  diagnostic: string,
): Pick<Feedback, 'kind' | 'status'> {
  const exact = !status || status.endsWith('.0.0') ? (enhancedStatus(diagnostic) ?? status) : status
  const isDead =
    (!exact || exact.startsWith('5.')) &&
    !ALIVE.test(diagnostic) &&
    (UNKNOWN_USER.test(diagnostic) || (exact !== undefined && DEAD_MAILBOX.test(exact)))
  return { kind: isDead ? 'hard-bounce' : 'soft-bounce', ...(exact ? { status: exact } : {}) }
}

/** @example enhancedStatus('smtp; 550-5.1.1 no such user') // '5.1.1' */
export function enhancedStatus(text: string): string | undefined {
  return /(?:^|[\s#(;-])([245]\.\d{1,3}\.\d{1,3})(?=$|[\s),;:-])/.exec(text)?.[1]
}
