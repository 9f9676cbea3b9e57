import type { PayloadRequest } from 'payload'

import { renderRobots } from '../../../src/core/feeds/index.js'
import { siteOf } from '../settings.js'

/** What crawlers may read: the site, feeds and pictures; neither the admin panel nor the rest of the API. */
export function robots(req: PayloadRequest): Response {
  const { routes } = req.payload.config
  const body = renderRobots({
    disallow: [routes.admin, routes.api],
    allow: [`${routes.api}/feeds`, `${routes.api}/media/file`],
    sitemaps: [`${siteOf(req.payload, req).feedsUrl}/sitemap.xml`],
  })
  return new Response(body, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
