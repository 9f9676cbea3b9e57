import { buildEdition } from '../../../collections/editions/buildEdition.js'
import { hashOf } from '../../../collections/editions/freezeEdition.js'
import type { Id } from '../../../collections/ids.js'
import type { Edition } from '../../../src/core/edition/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import type { Format } from '../options.js'
import { rendererOf } from '../renderers.js'
import { siteOf } from '../settings.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { readEdition } from './readEdition.js'

export interface RenderIssueArgs extends Pick<OperationContext, 'payload' | 'req'> {
  issue: Id
  format: Format
  /** The newest drafts instead of what is published. Who may see them is for the caller to check. */
  draft?: boolean
  /** An older revision of what was published. */
  revision?: number
}

export interface RenderedIssue {
  body: string
  /** MIME type, with the charset. */
  contentType: string
  /** SHA-256 of what the edition says. */
  hash: string
  edition: Edition
}

/**
 * Renders an issue: the published one from its frozen edition, or its draft.
 *
 * @throws MastheadError ISSUE_NOT_FOUND where it is not published, and no draft is asked for
 * @example
 * const { body } = await renderIssue({ payload, issue: issue.id, format: 'markdown' })
 */
export async function renderIssue(args: RenderIssueArgs): Promise<RenderedIssue> {
  const { edition, hash } = await editionFor(args)
  const { payload, format } = args
  const body = await rendererOf(payload, format)({ edition, site: siteOf(payload, args.req) })
  return { body, contentType: CONTENT_TYPES[format], hash, edition }
}

async function editionFor(args: RenderIssueArgs): Promise<{ edition: Edition; hash: string }> {
  const { payload, issue, draft, revision } = args
  const req = await requestFor(args)
  if (draft) {
    const edition = await buildEdition({ issue, draft }, req)
    return { edition, hash: hashOf(edition) }
  }
  const frozen = await readEdition({ payload, issue, req, ...(revision === undefined ? {} : { revision }) })
  if (!frozen) throw new MastheadError('ISSUE_NOT_FOUND', 'There is no such published issue')
  return frozen
}

const CONTENT_TYPES: Record<Format, string> = {
  web: 'text/html; charset=utf-8',
  email: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  substack: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}
