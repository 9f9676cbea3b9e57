import { x } from 'xastscript'

import { rfc3339, xmlDocument } from './xml.js'

/** How many addresses a sitemap may have (sitemaps.org). */
export const SITEMAP_LIMIT = 50_000

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

/** A page, or a sitemap, and when it last changed. */
export interface SitemapUrl {
  url: string
  /** ISO 8601 instant; null where it is not known. */
  updatedAt: string | null
}

/** A sitemap of {@link SITEMAP_LIMIT} pages at most. */
export const renderSitemap = (urls: readonly SitemapUrl[]): string =>
  xmlDocument(x('urlset', NAMESPACE, urls.map(row('url'))))

/** The list of several sitemaps. */
export const renderSitemapIndex = (sitemaps: readonly SitemapUrl[]): string =>
  xmlDocument(x('sitemapindex', NAMESPACE, sitemaps.map(row('sitemap'))))

/**
 * Pages cut into sitemaps that are small enough. One, and empty, where there are no pages.
 *
 * @example
 * splitSitemap(fiftyThousandAndOne).length // 2
 */
export function splitSitemap(urls: readonly SitemapUrl[], limit: number = SITEMAP_LIMIT): SitemapUrl[][] {
  const pages = Math.max(1, Math.ceil(urls.length / limit))
  return Array.from({ length: pages }, (_, page) => urls.slice(page * limit, (page + 1) * limit))
}

const row =
  (name: 'sitemap' | 'url') =>
  ({ url, updatedAt }: SitemapUrl) =>
    x(name, [x('loc', url), updatedAt === null ? null : x('lastmod', rfc3339(updatedAt))])
