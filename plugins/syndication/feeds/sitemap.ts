import type { PayloadRequest } from 'payload'

import { published } from '../../../collections/access.js'
import { idOf } from '../../../collections/ids.js'
import { urlOf, type PageRef } from '../../../src/core/edition/index.js'
import {
  renderSitemap,
  renderSitemapIndex,
  splitSitemap,
  type SitemapUrl,
} from '../../../src/core/feeds/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import { siteOf } from '../settings.js'
import { asReader } from './findPublic.js'
import { newest } from './publicationFeed.js'
import { sendDocument } from './sendDocument.js'

const CONTENT_TYPE = 'application/xml; charset=utf-8'

/**
 * Every page of the site and when it last changed. Where there are more than a sitemap may hold, the list of them, and
 * with `page` one of them.
 */
export async function sitemap(req: PayloadRequest, page?: number): Promise<Response> {
  const urls = await pagesOf(req)
  const parts = splitSitemap(urls)
  const changedAt = newest(urls.flatMap(({ updatedAt }) => updatedAt ?? [])) || new Date(0).toISOString()
  const answer = { contentType: CONTENT_TYPE, changedAt }
  if (page === undefined && parts.length > 1) {
    const { feedsUrl } = siteOf(req.payload, req)
    const list = parts.map((_, index) => ({
      url: `${feedsUrl}/sitemap.xml?page=${index + 1}`,
      updatedAt: changedAt,
    }))
    return sendDocument(req, renderSitemapIndex(list), answer)
  }
  const part = parts[(page ?? 1) - 1]
  if (!part) throw new MastheadError('NOT_FOUND', `There is no sitemap ${page}`)
  return sendDocument(req, renderSitemap(part), answer)
}

async function pagesOf(req: PayloadRequest): Promise<SitemapUrl[]> {
  const site = siteOf(req.payload, req)
  const all = { ...asReader, limit: 0, sort: 'createdAt', req } as const
  const [publications, issues, topics, people, companies] = await Promise.all([
    req.payload.find({
      ...all,
      collection: 'publications',
      where: published('publications'),
      select: { slug: true, updatedAt: true },
    }),
    req.payload.find({
      ...all,
      collection: 'issues',
      where: published('issues'),
      select: { slug: true, publication: true, updatedAt: true },
    }),
    ...(['topics', 'people', 'companies'] as const).map((collection) =>
      req.payload.find({
        ...all,
        collection,
        where: published(collection),
        select: { slug: true, updatedAt: true },
      }),
    ),
  ])
  const owners = new Map(publications.docs.map(({ id, slug }) => [String(id), slug ?? '']))
  const rows: { page: PageRef; updatedAt: string }[] = [
    ...publications.docs.map(({ slug, updatedAt }) => ({
      page: { collection: 'publications' as const, slug: slug ?? '' },
      updatedAt,
    })),
    ...issues.docs.map(({ id, slug, publication, updatedAt }) => ({
      page: {
        collection: 'issues' as const,
        id: String(id),
        slug: slug ?? '',
        title: '',
        publication: owners.get(String(idOf(publication))) ?? '',
      },
      updatedAt,
    })),
    ...named('topics', topics?.docs),
    ...named('people', people?.docs),
    ...named('companies', companies?.docs),
  ]
  return rows.flatMap(({ page, updatedAt }) => {
    const url = urlOf(site, page)
    return url === null ? [] : [{ url, updatedAt }]
  })
}

function named(
  collection: 'companies' | 'people' | 'topics',
  docs: readonly { id: number | string; slug?: string | null; updatedAt: string }[] = [],
): { page: PageRef; updatedAt: string }[] {
  return docs.map(({ id, slug, updatedAt }) => ({
    page: { collection, id: String(id), slug: slug ?? '', title: '' },
    updatedAt,
  }))
}
