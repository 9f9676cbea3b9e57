import type { Element } from 'hast'
import { h } from 'hastscript'

import type { Reader } from '../_data/reader.js'
import type { SitePage } from './page.js'

/** What a page says of itself to browsers, search engines, feed readers and networks. */
export function head(page: SitePage, { site }: Reader): Element[] {
  const { title, description, publication, image, type = 'website' } = page
  const at = (path: string) => new URL(path, site.url).href
  const full = publication && publication.name !== title ? `${title} · ${publication.name}` : title
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', type === 'article' ? title : full),
    ...named('description', description),
    ...named('robots', page.isHidden ? 'noindex' : null),
    ...named('color-scheme', 'light dark'),
    ...(page.isHidden ? [] : [h('link', { rel: ['canonical'], href: at(page.path) })]),
    ...related('prev', page.previous, at),
    ...related('next', page.next, at),
    ...feedsOf(page, site.feedsUrl),
    ...property('og:type', type),
    ...property('og:site_name', publication?.name),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', at(page.path)),
    ...property('og:locale', publication?.language.replace('-', '_')),
    ...property('og:image', image),
    ...(image ? [...property('og:image:width', '1200'), ...property('og:image:height', '630')] : []),
    ...property('og:image:alt', image ? title : null),
    ...property('article:published_time', page.publishedAt),
    ...property('article:modified_time', page.changedAt),
    ...named('twitter:card', image ? 'summary_large_image' : 'summary'),
    ...named('twitter:title', title),
    ...named('twitter:description', description),
    ...named('twitter:image', image),
  ]
}

const FORMATS = [
  ['application/rss+xml', 'feed.xml'],
  ['application/atom+xml', 'atom.xml'],
  ['application/feed+json', 'feed.json'],
] as const

function feedsOf({ publication, feeds = [] }: SitePage, feedsUrl: string): Element[] {
  const own = publication ? [{ title: publication.name, path: `/${publication.slug}` }] : []
  return [...feeds, ...own].flatMap(({ title, path }) =>
    FORMATS.map(([type, file]) =>
      h('link', { rel: ['alternate'], type, title, href: `${feedsUrl}${path}/${file}` }),
    ),
  )
}

function related(rel: string, path: string | null | undefined, at: (path: string) => string): Element[] {
  return path ? [h('link', { rel: [rel], href: at(path) })] : []
}

const named = (name: string, content: string | null | undefined): Element[] =>
  content ? [h('meta', { name, content })] : []

const property = (name: string, content: string | null | undefined): Element[] =>
  content ? [h('meta', { property: name, content })] : []
