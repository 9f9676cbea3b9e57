/** What `robots.txt` says (RFC 9309). */
export interface Robots {
  /** Paths that are not to be crawled: `/admin`. */
  disallow: readonly string[]
  /** Paths below those that are, all the same: `/api/feeds`. */
  allow?: readonly string[]
  /** Full addresses. */
  sitemaps: readonly string[]
}

/** `robots.txt` for every crawler alike. */
export function renderRobots({ disallow, allow = [], sitemaps }: Robots): string {
  const lines = [
    'User-agent: *',
    ...allow.map((path) => `Allow: ${oneLine(path)}`),
    // A group has to have a rule; an empty one forbids nothing.
    ...(disallow.length === 0 ? ['Disallow:'] : disallow.map((path) => `Disallow: ${oneLine(path)}`)),
    ...(sitemaps.length === 0 ? [] : ['']),
    ...sitemaps.map((url) => `Sitemap: ${oneLine(url)}`),
  ]
  return `${lines.join('\n')}\n`
}

const oneLine = (text: string): string => text.replace(/[\r\n#\s]+/g, '')
