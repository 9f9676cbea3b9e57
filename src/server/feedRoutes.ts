import type { RequestHandler } from 'express'

/** The addresses of feeds, maps and social images on the reference site. */
export const FEED_PATHS: (RegExp | string)[] = [
  '/opml.xml',
  '/sitemap.xml',
  '/robots.txt',
  /^\/(?:(?:topics|people)\/)?[^/]+\/(?:feed\.xml|atom\.xml|feed\.json)$/,
  /^\/[^/]+\/[^/]+\/social\.png$/,
]

/** Answers with what the API has below `/api/feeds`, without sending the reader there. */
export function feedRoute(api: string, rest: RequestHandler): RequestHandler {
  return (request, response, next) => {
    request.originalUrl = `${api}/feeds${request.originalUrl}`
    return rest(request, response, next)
  }
}
