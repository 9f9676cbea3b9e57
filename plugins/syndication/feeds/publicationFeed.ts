import type { PayloadRequest, Where } from 'payload'

import type { Publication } from '../../../collections/payload-types.js'
import { urlOf } from '../../../src/core/edition/index.js'
import {
  feedId,
  feedItemOf,
  type FeedHead,
  type FeedItem,
  type FeedPaging,
} from '../../../src/core/feeds/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import { settingsOf, siteOf } from '../settings.js'
import { MINUTES_TO_LIVE } from './formats.js'
import { countIssues, loadEditions } from './loadEditions.js'

/** Issues in a document of the feed, and in each archive of older ones. */
export const FEED_SIZE = 20

export interface Feed {
  head: FeedHead
  items: FeedItem[]
}

/**
 * The issues of a publication in full, newest first. Archives (RFC 5005) are counted from the oldest issue on, so that
 * what is in one does not change when a new issue comes.
 *
 * @param archive number of an archive, from 1; none for the document that one subscribes to
 * @throws MastheadError NOT_FOUND for an archive that is not there
 */
export async function publicationFeed(
  publication: Publication,
  { path, archive }: { path: string; archive?: number },
  req: PayloadRequest,
): Promise<Feed> {
  const { payload } = req
  const site = siteOf(payload, req)
  const where: Where = { publication: { equals: publication.id } }
  const archives = Math.floor(Math.max((await countIssues(where, req)) - 1, 0) / FEED_SIZE)
  if (archive !== undefined && archive > archives) {
    throw new MastheadError('NOT_FOUND', `There is no archive ${archive} of this feed`)
  }
  const editions =
    archive === undefined
      ? await loadEditions(where, { sort: '-publishedAt', limit: FEED_SIZE }, req)
      : await loadEditions(where, { sort: 'publishedAt', limit: FEED_SIZE, page: archive }, req)
  const self = `${site.feedsUrl}/${path}`
  const items = editions.map((edition) => feedItemOf(edition, site))
  return {
    head: {
      id: feedId('publications', publication.id),
      title: publication.name,
      description: publication.tagline ?? '',
      home: urlOf(site, { collection: 'publications', slug: publication.slug ?? '' }),
      self: archive === undefined ? self : archiveAt(self, archive),
      language: publication.language ?? 'en',
      author: publication.author ?? null,
      image: null,
      updatedAt: newest([publication.createdAt, ...items.map(({ updatedAt }) => updatedAt)]),
      hub: settingsOf(payload).hub,
      minutesToLive: MINUTES_TO_LIVE,
      paging: pagingOf(self, archive, archives),
    },
    items,
  }
}

const archiveAt = (self: string, archive: number): string => `${self}?archive=${archive}`

function pagingOf(self: string, archive: number | undefined, archives: number): FeedPaging {
  const at = (number: number) => (number >= 1 && number <= archives ? archiveAt(self, number) : null)
  if (archive === undefined) return { isArchive: false, current: null, older: at(archives), newer: null }
  return { isArchive: true, current: self, older: at(archive - 1), newer: at(archive + 1) }
}

/** The latest of some instants (ISO 8601, UTC). */
export const newest = (instants: readonly string[]): string => [...instants].sort().at(-1) ?? ''
