import type { Edition } from '../edition/index.js'
import type { Finding, PreflightFacts } from './types.js'

/** Stories about a link that an earlier story of this issue, or an earlier issue, is about as well. */
export function checkRepeatedLinks(
  { sections }: Edition,
  { earlier }: Pick<PreflightFacts, 'earlier'>,
): Finding[] {
  const before = new Map(earlier.map(({ url, issue }) => [linkKey(url), `in “${issue}”`]))
  return sections.flatMap(({ items }, section) =>
    items.flatMap(({ story }, item): Finding[] => {
      if (!story?.url) return []
      const known = before.get(linkKey(story.url))
      before.set(linkKey(story.url), `in “${story.title}”, further up`)
      if (known === undefined) return []
      const message = `“${story.title}” is about ${story.url}, which stands ${known}`
      return [
        {
          code: 'LINK_REPEATED',
          severity: 'warning',
          message,
          path: `sections.${section}.items.${item}.story.url`,
        },
      ]
    }),
  )
}

/** The same page, however it was linked: without `www.`, tracking parameters, fragment and a slash at the end. */
export function linkKey(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname, searchParams } = new URL(url)
  const kept = [...searchParams].filter(([name]) => !/^(utm_|fbclid$|gclid$|mc_[ce]id$|ref$)/.test(name))
  const query = new URLSearchParams(kept.sort(([a], [b]) => a.localeCompare(b))).toString()
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${query && `?${query}`}`
}
