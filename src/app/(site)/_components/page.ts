import type { Element } from 'hast'

import type { Thing } from '../../../core/feeds/index.js'
import type { PublicationView } from '../_data/publications.js'

/** What a route shows. */
export interface SitePage {
  title: string
  description?: string | null
  /** Canonical address, from the root. */
  path: string
  /** Whose colours, name and language the page has; the site's own where there is none. */
  publication?: PublicationView | null
  type?: 'article' | 'profile' | 'website'
  /** Full address of the picture for cards, 1200 by 630. */
  image?: string | null
  /** Feeds of the page, beside those of the publication. */
  feeds?: { title: string; path: string }[]
  /** Addresses of the pages before and after it, where it is one of several. */
  previous?: string | null
  next?: string | null
  /** Linked data. */
  data?: Thing | null
  /** Keeps search engines away. */
  isHidden?: boolean
  /** Whether it has a search form of its own, so that its head needs none. */
  hasSearch?: boolean
  /** When it was published and last changed, ISO 8601 instants. */
  publishedAt?: string
  changedAt?: string
  content: Element
}

/** The document moved for good: its present address, from the root. */
export interface Moved {
  movedTo: string
}

/** What a route answers: a page, where the page is now, or that there is none. */
export type SiteAnswer = Moved | SitePage | null
