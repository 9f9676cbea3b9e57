import { createHash } from 'node:crypto'

import { pathOfImported } from '../_data/imported.js'
import { openReader, type Reader } from '../_data/reader.js'
import { renderDocument } from './document.js'
import { notFoundPage } from './notFound.js'
import type { SiteAnswer } from './page.js'
import { siteWords } from './words.js'

export interface SiteRequest<Params> {
  reader: Reader
  params: Params
  /** Number of the page asked for, from 1; null where it is no number. */
  page: number
  /** What is searched for. */
  query: string
}

type Route<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/**
 * Makes a route of the site: what `show` gives, as a whole HTML document with an entity tag. Null is answered with the
 * page for what is not there, and so is a page number that is none.
 *
 * @example
 * export const GET = siteRoute<{ slug: string }>(({ reader, params }) => topicPage(reader, params.slug))
 */
export function siteRoute<Params>(
  show: (request: SiteRequest<Params>) => Promise<SiteAnswer> | SiteAnswer,
): Route<Params> {
  return async (request, context) => {
    const { searchParams, search, pathname } = new URL(request.url)
    const page = pageNumber(searchParams.get('page'))
    const query = (searchParams.get('q') ?? '').trim().slice(0, 200)
    const reader = await openReader()
    try {
      const answer = page === null ? null : await show({ reader, params: await context.params, page, query })
      const imported =
        answer === null || mayBeShortLink(pathname, searchParams)
          ? await pathOfImported(reader, pathname + search)
          : null
      if (imported !== null) return movedFor(imported)
      if (answer === null) return html(renderDocument(notFoundPage(pathname), reader), request, 404)
      if ('movedTo' in answer) return movedFor(answer.movedTo + search)
      return html(renderDocument(answer, reader), request, 200)
    } catch (error) {
      reader.payload.logger.error({ err: error, msg: `The page ${pathname} cannot be shown` })
      return new Response(siteWords.broken, { status: 500, headers: { 'Cache-Control': 'no-store' } })
    }
  }
}

/** WordPress gives every post an address such as `/?p=12` too, where the front page stands now. */
const mayBeShortLink = (pathname: string, query: URLSearchParams) => pathname === '/' && query.has('p')

function pageNumber(text: string | null): number | null {
  if (text === null) return 1
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

/** Anybody may keep a page, and asks each time whether it is still the same: what is published shows at once. */
function html(body: string, request: Request, status: 200 | 404): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { 'Cache-Control': 'public, no-cache', ETag: tag }
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (status === 200 && known.some((one) => one.trim().replace(/^W\//, '') === tag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
}

const movedFor = (location: string) =>
  new Response(null, {
    status: 308,
    headers: { Location: location, 'Cache-Control': 'public, max-age=3600' },
  })
