import type { PayloadRequest } from 'payload'

import { published } from '../../../collections/access.js'
import { urlOf } from '../../../src/core/edition/index.js'
import { OPML_TYPE, renderOpml, type OpmlFeed } from '../../../src/core/feeds/index.js'
import { siteOf } from '../settings.js'
import { asReader } from './findPublic.js'
import { newest } from './publicationFeed.js'
import { sendDocument } from './sendDocument.js'

/** Every feed of publications and topics in one list. */
export async function opml(req: PayloadRequest): Promise<Response> {
  const site = siteOf(req.payload, req)
  const all = { ...asReader, limit: 0, joins: false, sort: 'name', req } as const
  const [publications, topics] = await Promise.all([
    req.payload.find({ ...all, collection: 'publications', where: published('publications') }),
    req.payload.find({ ...all, collection: 'topics', where: published('topics') }),
  ])
  const newsletters = publications.docs.map(({ name, slug, tagline, language }): OpmlFeed => ({
    title: name,
    description: tagline ?? '',
    feed: `${site.feedsUrl}/${slug}/feed.xml`,
    home: urlOf(site, { collection: 'publications', slug: slug ?? '' }),
    language: language ?? 'en',
  }))
  const language = newsletters[0]?.language ?? 'en'
  const subjects = topics.docs.map(({ id, name, slug, description }): OpmlFeed => ({
    title: name,
    description: description ?? '',
    feed: `${site.feedsUrl}/topics/${slug}/feed.xml`,
    home: urlOf(site, { collection: 'topics', id: String(id), slug: slug ?? '', title: name }),
    language,
  }))
  const changedAt = newest([...publications.docs, ...topics.docs].map(({ updatedAt }) => updatedAt)) || EPOCH
  const title = newsletters.map((feed) => feed.title).join(', ')
  const body = renderOpml({ title, modifiedAt: changedAt }, [
    { title: 'Newsletters', feeds: newsletters },
    { title: 'Topics', feeds: subjects },
  ])
  return sendDocument(req, body, { contentType: OPML_TYPE, changedAt })
}

/** When an empty newsroom last changed. */
const EPOCH = new Date(0).toISOString()
