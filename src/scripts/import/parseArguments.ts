import { parseArgs } from 'node:util'
import { isNativeError } from 'node:util/types'

/** What `npm run import` was asked for. */
export type ImportRequest =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | {
      kind: 'import'
      files: string[]
      /** Slug; null where the only publication is meant. */
      publication: string | null
      dryRun: boolean
      drafts: boolean
      fetchImages: boolean
      siteUrl: string | null
    }

export const HELP = `npm run import -- FILE... [--publication SLUG] [--dry-run] [--drafts] [--fetch-images]
                         [--site-url URL]

Imports old issues from files, folders and zips: exports of WordPress, Substack and Ghost, feeds with
full text, pages of HTML, Markdown, and plain text. What a file is is told from its content.

  --publication SLUG  the publication that they belong to; may be left out where there is only one
  --dry-run           says what would be imported, and writes nothing
  --drafts            drafts of an export, too
  --fetch-images      fetches the pictures that the issues show from where they are
  --site-url URL      where the archive was public; Substack and Ghost do not say it in their exports
  --help              this text
`

/**
 * The command line of `npm run import`, without the two words before it.
 *
 * @example
 * parseArguments(['export.zip', '--publication', 'cxtech', '--dry-run'])
 * // { kind: 'import', files: ['export.zip'], publication: 'cxtech', dryRun: true, drafts: false,
 *  //   fetchImages: false, siteUrl: null }
 */
export function parseArguments(words: readonly string[]): ImportRequest {
  const parsed = parse(words)
  if (typeof parsed === 'string') return { kind: 'wrong', message: parsed }
  const { values, positionals: files } = parsed
  const { publication = null, 'site-url': siteUrl = null } = values
  if (values.help) return { kind: 'help' }
  if (files.length === 0) return { kind: 'wrong', message: 'Name at least one file, folder or zip.' }
  if (publication === '')
    return { kind: 'wrong', message: '--publication is empty: give the slug of a publication.' }
  if (siteUrl !== null && !isWebAddress(siteUrl))
    return { kind: 'wrong', message: `--site-url is “${siteUrl}”: give a full http or https address.` }
  return {
    kind: 'import',
    files,
    publication,
    dryRun: values['dry-run'] ?? false,
    drafts: values.drafts ?? false,
    fetchImages: values['fetch-images'] ?? false,
    siteUrl,
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        publication: { type: 'string' },
        'dry-run': { type: 'boolean' },
        drafts: { type: 'boolean' },
        'fetch-images': { type: 'boolean' },
        'site-url': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    // Node says which word it does not know.
    if (isNativeError(error) && error.name === 'TypeError') return error.message
    throw error
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
