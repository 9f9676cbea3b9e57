import { parseArgs } from 'node:util'
import { isNativeError } from 'node:util/types'

/** What `npm run export` was asked for. */
export type ExportRequest =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | { kind: 'export'; folder: string; force: boolean }
  | { kind: 'restore'; folder: string }

export const HELP = `npm run export -- DIR [--force]
npm run export -- --restore DIR

Takes everything out into a folder: JSON, Markdown, a site of HTML, the pictures, subscribers as CSV, and
what was sent as a mailbox. It holds drafts, and no users, passwords or keys.

  --force    writes into a folder that is not empty
  --restore  puts an export from that folder into an empty Masthead
  --help     this text
`

/**
 * The command line of `npm run export`, without the two words before it.
 *
 * @example
 * parseArguments(['backup']) // { kind: 'export', folder: 'backup', force: false }
 */
export function parseArguments(words: readonly string[]): ExportRequest {
  const parsed = parse(words)
  if (typeof parsed === 'string') return { kind: 'wrong', message: parsed }
  const { values, positionals } = parsed
  const [folder = ''] = positionals
  if (values.help) return { kind: 'help' }
  if (folder === '' || positionals.length > 1) return { kind: 'wrong', message: 'Name one folder.' }
  if (values.restore && values.force)
    return { kind: 'wrong', message: '--force does not go with --restore: the database has to be empty.' }
  return values.restore
    ? { kind: 'restore', folder }
    : { kind: 'export', folder, force: values.force ?? false }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        force: { type: 'boolean' },
        restore: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    // Node says which word it does not know.
    if (isNativeError(error) && error.name === 'TypeError') return error.message
    throw error
  }
}
