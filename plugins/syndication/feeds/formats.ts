import {
  ATOM_TYPE,
  JSON_FEED_TYPE,
  renderAtom,
  renderJsonFeed,
  renderRss,
  RSS_TYPE,
  type FeedHead,
  type FeedItem,
} from '../../../src/core/feeds/index.js'

interface FeedFormat {
  contentType: string
  render: (head: FeedHead, items: readonly FeedItem[]) => string
}

/** Formats of a feed by the last part of its address. */
export const FEED_FORMATS: Readonly<Record<string, FeedFormat | undefined>> = {
  'feed.xml': { contentType: RSS_TYPE, render: renderRss },
  'atom.xml': { contentType: ATOM_TYPE, render: renderAtom },
  'feed.json': { contentType: JSON_FEED_TYPE, render: renderJsonFeed },
}

/** How many minutes a reader may keep a feed before asking again. */
export const MINUTES_TO_LIVE = 60
