import type { DocumentRef } from './types.js'

/** Where the outputs live, and what is said around them. Addresses come without a slash at the end. */
export interface Site {
  /** Public origin: `https://news.example`. */
  url: string
  /** Where feeds and social images are: `https://news.example/api/feeds`, or the site itself. */
  feedsUrl: string
  /** The path of a document on the web site; null where it has no page. `pathOf` by default. */
  pathOf: (document: PageRef) => string | null
}

/** A document that has a page: those that texts link to, and publications. */
export type PageRef = DocumentRef | { collection: 'publications'; slug: string }

/**
 * The path of a document on the reference site.
 *
 * @example
 * pathOf({ collection: 'stories', publication: 'cxtech', issue: 'cxtech-week-35-2023', anchor: 'tcr', ... })
 * // '/cxtech/cxtech-week-35-2023#tcr'
 */
export function pathOf(document: PageRef): string {
  const segment = encodeURIComponent
  switch (document.collection) {
    case 'publications':
      return `/${segment(document.slug)}`
    case 'issues':
      return `/${segment(document.publication)}/${segment(document.slug)}`
    case 'stories':
      return `/${segment(document.publication)}/${segment(document.issue)}#${segment(document.anchor)}`
    case 'topics':
    case 'people':
    case 'companies':
      return `/${document.collection}/${segment(document.slug)}`
  }
}

/** The full address of a document; null where it has no page. */
export function urlOf(site: Site, document: PageRef): string | null {
  const path = site.pathOf(document)
  return path === null ? null : new URL(path, site.url).href
}
