/** What a feed says about itself. Addresses are full ones, instants ISO 8601. */
export interface FeedHead {
  /** Permanent, whatever happens to addresses: see {@link feedId}. */
  id: string
  title: string
  description: string
  /** The page that the feed belongs to; null where there is none. */
  home: string | null
  /** Where this very document is. */
  self: string
  /** BCP 47. */
  language: string
  author: string | null
  /** Picture of the publication, for readers that show one. */
  image: string | null
  /** Where it last changed: its newest item, or when the publication was made. */
  updatedAt: string
  /** WebSub hub that is told of changes. */
  hub: string | null
  /** Minutes for which a reader may keep it. */
  minutesToLive: number
  paging: FeedPaging
}

/**
 * Where the rest of a feed is (RFC 5005, archived feeds): the document that one subscribes to has the newest items;
 * each archive has a fixed set of older ones and does not change any more.
 */
export interface FeedPaging {
  /** Whether this is one of the archives. */
  isArchive: boolean
  /** The document to subscribe to, from an archive. */
  current: string | null
  /** The next older archive. */
  older: string | null
  /** The next newer archive. */
  newer: string | null
}

/** An issue, or a story in one. */
export interface FeedItem {
  /** Permanent: see {@link feedId}. */
  id: string
  title: string
  /** Its page; null where it has none. */
  url: string | null
  publishedAt: string
  updatedAt: string
  author: string | null
  /** Plain text. */
  summary: string
  /** The whole as HTML, every address full; null where there is a summary only. */
  content: string | null
  /** BCP 47. */
  language: string
  image: string | null
  /** Names of topics. */
  topics: string[]
}

/** The paging of a feed that is a single document. */
export const SINGLE_DOCUMENT: FeedPaging = { isArchive: false, current: null, older: null, newer: null }

/**
 * The identity of a document in feeds. It has neither the slug nor the host in it, because either may change, and a
 * reader would show everything again.
 *
 * @example
 * feedId('issues', '65a1') // 'urn:masthead:issues:65a1'
 */
export const feedId = (collection: string, id: number | string): string =>
  `urn:masthead:${collection}:${encodeURIComponent(id)}`
