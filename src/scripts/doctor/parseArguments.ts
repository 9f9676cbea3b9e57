import { parseArgs } from 'node:util'
import { isNativeError } from 'node:util/types'

/** What `npm run doctor` was asked for. */
export type DoctorRequest =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | {
      kind: 'examine'
      /** Address that mail is from, in the place of what is set up. */
      from: string | null
      /** Where DKIM keys of a provider stand. */
      selector: string | null
      /** Name servers to ask in the place of the system's. */
      dns: string[]
      json: boolean
    }

export const HELP = `npm run doctor [-- --from ADDRESS] [--selector NAME] [--dns SERVER[,SERVER]] [--json]

Looks at the configuration, the database, the DNS of the domains that mail is from (SPF, DKIM, DMARC), a
mail sent to ourselves, and what waits for a worker. It changes nothing.

  --from ADDRESS    looks at this sender in the place of those that are set up
  --selector NAME   where the DKIM key stands that a provider signs with
  --dns SERVER      asks this name server (address, or address:port)
  --json            one finding a line, as JSON
  --help            this text

Exits with 0 when all is well (warnings included), 1 with the reasons when not, 2 when it was asked for wrongly.
`

/**
 * The command line of `npm run doctor`, without the two words before it.
 *
 * @example
 * parseArguments(['--dns', '192.0.2.53']) // { kind: 'examine', from: null, selector: null, dns: ['192.0.2.53'], json: false }
 */
export function parseArguments(words: readonly string[]): DoctorRequest {
  const values = parse(words)
  if (typeof values === 'string') return { kind: 'wrong', message: values }
  if (values.help) return { kind: 'help' }
  return {
    kind: 'examine',
    from: values.from ?? null,
    selector: values.selector ?? null,
    dns: values.dns?.split(',').filter(Boolean) ?? [],
    json: values.json ?? false,
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        from: { type: 'string' },
        selector: { type: 'string' },
        dns: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    // Node says which word it does not know.
    if (isNativeError(error) && error.name === 'TypeError') return error.message
    throw error
  }
}
