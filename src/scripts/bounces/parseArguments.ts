import { parseArgs } from 'node:util'
import { isNativeError } from 'node:util/types'

/** What `npm run bounces` was asked for. */
export type BouncesRequest =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  /** The recipient of the envelope, where the mail server says it. */
  | { kind: 'read'; recipient: string | null }

export const HELP = `npm run bounces [-- --recipient ADDRESS] < MAIL

Reads what came to the address for bounces: one mail, or a mailbox of many (mbox), from standard input.
For a pipe of a mail server, or for a program that fetches mail.

  --recipient ADDRESS  whom the mail came to; Postfix and Exim also say it in ORIGINAL_RECIPIENT and RECIPIENT
  --help               this text

Exits with 0 when it is done, 64 when it was asked for wrongly, 75 when it should be tried again.
`

/**
 * The command line of `npm run bounces`, without the two words before it.
 *
 * @example
 * parseArguments(['--recipient', 'bounces@news.example'], {}) // { kind: 'read', recipient: 'bounces@news.example' }
 */
export function parseArguments(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): BouncesRequest {
  const values = parse(words)
  if (typeof values === 'string') return { kind: 'wrong', message: values }
  if (values.help) return { kind: 'help' }
  return { kind: 'read', recipient: values.recipient ?? env.ORIGINAL_RECIPIENT ?? env.RECIPIENT ?? null }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { recipient: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (error) {
    // Node says which word it does not know.
    if (isNativeError(error) && error.name === 'TypeError') return error.message
    throw error
  }
}
