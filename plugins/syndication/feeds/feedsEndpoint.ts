import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { MastheadError } from '../../../src/core/errors.js'
import { parseQuery } from '../../endpoints.js'
import { siteOf } from '../settings.js'
import { findBySlug } from './findPublic.js'
import { FEED_FORMATS } from './formats.js'
import { opml } from './opml.js'
import { publicationFeed, type Feed } from './publicationFeed.js'
import { robots } from './robots.js'
import { sendDocument } from './sendDocument.js'
import { sitemap } from './sitemap.js'
import { socialImage } from './socialImage.js'
import { personFeed, topicFeed } from './subjectFeed.js'

const count = z.coerce.number().int().positive().optional()
const query = z.object({ archive: count, page: count })

/**
 * `GET /api/feeds/…`: feeds, maps and social images, at the addresses that they have on the reference site:
 * `<publication>/feed.xml`, `topics/<slug>/atom.xml`, `opml.xml`, `sitemap.xml`, `robots.txt`.
 */
export const feedsEndpoint: Endpoint = {
  path: '/feeds/:path*',
  method: 'get',
  handler: (req) => {
    const path = segmentsOf(req)
    const { archive, page } = parseQuery(req, query)
    const [first = '', second = '', third = ''] = path
    switch (path.length) {
      case 1:
        return single(first, req, page)
      case 2:
        return publication(first, second, req, archive)
      case 3:
        return third === 'social.png' ? socialImage(first, second, req) : subject(first, second, third, req)
      default:
        return nothingHere(req)
    }
  },
}

function segmentsOf({ routeParams }: PayloadRequest): string[] {
  const path = routeParams?.path
  if (Array.isArray(path)) return path.map(String)
  return typeof path === 'string' ? path.split('/') : []
}

function single(name: string, req: PayloadRequest, page: number | undefined): Promise<Response> | Response {
  if (name === 'opml.xml') return opml(req)
  if (name === 'sitemap.xml') return sitemap(req, page)
  if (name === 'robots.txt') return robots(req)
  return nothingHere(req)
}

async function publication(
  slug: string,
  file: string,
  req: PayloadRequest,
  archive: number | undefined,
): Promise<Response> {
  if (!FEED_FORMATS[file]) return nothingHere(req)
  const found = await findBySlug('publications', slug, req)
  if (!found) return nothingHere(req)
  const path = `${found.document.slug}/${file}`
  if (found.isFormer) return movedTo(path, req)
  return send(
    file,
    await publicationFeed(found.document, { path, ...(archive ? { archive } : {}) }, req),
    req,
  )
}

async function subject(kind: string, slug: string, file: string, req: PayloadRequest): Promise<Response> {
  if (!FEED_FORMATS[file] || (kind !== 'topics' && kind !== 'people')) return nothingHere(req)
  const found = await findBySlug(kind, slug, req)
  if (!found) return nothingHere(req)
  const path = `${kind}/${found.document.slug}/${file}`
  if (found.isFormer) return movedTo(path, req)
  const feed = kind === 'topics' ? topicFeed : personFeed
  return send(file, await feed(found.document, path, req), req)
}

function send(file: string, { head, items }: Feed, req: PayloadRequest): Response {
  const format = FEED_FORMATS[file]
  if (!format) return nothingHere(req)
  const { contentType, render } = format
  return sendDocument(req, render(head, items), { contentType, changedAt: head.updatedAt })
}

function movedTo(path: string, req: PayloadRequest): Response {
  return new Response(null, {
    status: 308,
    headers: { Location: `${siteOf(req.payload, req).feedsUrl}/${path}` },
  })
}

function nothingHere(req: PayloadRequest): never {
  throw new MastheadError('NOT_FOUND', `There is no feed at ${segmentsOf(req).join('/')}`)
}
