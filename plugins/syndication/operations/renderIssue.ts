import { buildEdition } from '../../../collections/editions/buildEdition.js'
import { hashOf } from '../../../collections/editions/freezeEdition.js'
import type { Id } from '../../../collections/ids.js'
import type { Edition, Site } from '../../../src/core/edition/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import { renderEmail } from '../../../src/core/render/email/index.js'
import { renderJson } from '../../../src/core/render/json/index.js'
import { renderMarkdown } from '../../../src/core/render/markdown/index.js'
import { renderSubstack } from '../../../src/core/render/substack/index.js'
import { renderText } from '../../../src/core/render/text/index.js'
import { renderWebPage } from '../../../src/core/render/web/index.js'
import type { Format, Renderer } from '../options.js'
import { settingsOf, siteOf } from '../settings.js'
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
  const render = settingsOf(payload).renderers[format] ?? BUILT_IN[format]
  const body = await render({ edition, site: siteOf(payload, args.req) })
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

const BUILT_IN: Record<Format, Renderer> = {
  web: ({ edition, site }) => renderWebPage(edition, site),
  email: async ({ edition, site }: { edition: Edition; site: Site }) =>
    (await renderEmail(edition, site)).html,
  text: ({ edition, site }) => renderText(edition, site),
  markdown: ({ edition, site }) => renderMarkdown(edition, site),
  substack: ({ edition, site }) => renderSubstack(edition, site),
  json: ({ edition, site }) => renderJson(edition, site),
}

const CONTENT_TYPES: Record<Format, string> = {
  web: 'text/html; charset=utf-8',
  email: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  substack: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}
