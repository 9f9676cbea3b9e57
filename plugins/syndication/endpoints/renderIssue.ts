import { createHash } from 'node:crypto'

import type { Endpoint } from 'payload'
import { z } from 'zod'

import { MastheadError } from '../../../src/core/errors.js'
import { parseQuery, routeId } from '../../endpoints.js'
import { FORMATS, type Format } from '../options.js'
import { renderIssue } from '../operations/renderIssue.js'
import { conditional } from './conditional.js'
import { requireDraftAccess } from './readDrafts.js'

const flag = z.stringbool().optional()
const query = z.object({
  draft: flag,
  download: flag,
  revision: z.coerce.number().int().positive().optional(),
})

const EXTENSIONS: Record<Format, string> = {
  web: 'html',
  email: 'html',
  text: 'txt',
  markdown: 'md',
  substack: 'html',
  json: 'json',
}

/**
 * `GET /api/issues/:id/render/:format`: an output of a published issue; with `draft=true` of its draft, and with
 * `revision=N` of an older revision, for those who may read drafts. `download=true` names a file.
 */
export const renderIssueEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/render/:format',
  method: 'get',
  handler: async (req) => {
    const format = formatOf(req.routeParams?.format)
    const { draft = false, download = false, revision } = parseQuery(req, query)
    const isPublic = !draft && revision === undefined
    if (!isPublic) await requireDraftAccess(req, 'read what is not public')
    const { body, contentType, edition } = await renderIssue({
      payload: req.payload,
      req,
      issue: routeId(req),
      format,
      draft,
      ...(revision === undefined ? {} : { revision }),
    })
    const file = `${edition.issue.slug || 'issue'}.${EXTENSIONS[format]}`
    return conditional(req, body, {
      'Content-Type': contentType,
      'Content-Security-Policy': DOCUMENT_POLICY,
      'Cache-Control': isPublic ? 'public, no-cache' : 'private, no-store',
      ETag: `"${createHash('sha256').update(body).digest('base64url')}"`,
      ...(download ? { 'Content-Disposition': `attachment; filename="${file}"` } : {}),
    })
  },
}

/** A rendered issue shows pictures and carries its styles; it runs nothing, and only our own pages frame it. */
const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

function formatOf(value: unknown): Format {
  const format = FORMATS.find((known) => known === value)
  if (format) return format
  throw new MastheadError('FORMAT_UNKNOWN', `There is no format “${String(value)}”`, {
    path: 'format',
    value,
  })
}
