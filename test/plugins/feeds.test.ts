import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parseFeed, parseOpml } from 'feedsmith'
import sharp from 'sharp'

import type { Person, Publication, Topic } from '../../collections/payload-types.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import { paragraph, richText, text } from '../../src/core/richtext/index.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

describe('feeds', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let publication: Publication
  let topic: Topic
  let person: Person

  const read = async (path: string) => {
    const answer = await newsroom.get(`/feeds/${path}`)
    return { status: answer.status, headers: answer.headers, body: await answer.text() }
  }
  const issueOf = async (week: number, publish = true) => {
    await on.story(publication, `Story of week ${week}`, {
      commentary: richText(paragraph(text(`What week ${week} brought.`))),
      topics: [topic.id],
      people: [person.id],
    })
    const { issue } = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week,
    })
    if (publish) await publishIssue({ payload: newsroom.payload, issue: String(issue.id) })
    return String(issue.id)
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
    publication = await on.publication({ tagline: 'What matters', author: 'Tess Marlowe' })
    topic = await newsroom.payload.create({
      collection: 'topics',
      data: { name: 'Porting' },
      overrideAccess: true,
    })
    person = await newsroom.payload.create({
      collection: 'people',
      data: { name: 'Ines Calder' },
      overrideAccess: true,
    })
    for (let week = 1; week <= 22; week += 1) await issueOf(week)
    await issueOf(30, false)
  }, 120_000)
  afterAll(() => newsroom.close())

  it.each(['feed.xml', 'atom.xml', 'feed.json'])(
    'should hold the newest issues in full, and no draft: %s',
    async (file) => {
      const { status, body } = await read(`${publication.slug}/${file}`)
      expect(status).toBe(200)
      expect(body).toContain('What week 22 brought.')
      expect(body).not.toContain('week 30')
      const { format, feed } = parseFeed(body)
      const items = format === 'atom' ? feed.entries : format === 'rdf' ? [] : feed.items
      expect(items).toHaveLength(20)
    },
  )

  it('should page through older issues in archives that do not change', async () => {
    const newest = await read(`${publication.slug}/atom.xml`)
    const linkIn = (body: string, rel: string) =>
      new RegExp(`rel="${rel}"[^>]*href="([^"]*)"`).exec(body)?.[1]
    const older = linkIn(newest.body, 'prev-archive')
    expect(older).toMatch(/atom\.xml\?archive=1$/)
    const archive = await read(`${publication.slug}/atom.xml?archive=1`)
    expect(archive.body).toContain('<fh:archive')
    expect(archive.body).toContain('What week 1 brought.')
    expect(linkIn(archive.body, 'current')).toBe(linkIn(newest.body, 'self'))
    const inArchive = [...archive.body.matchAll(/What week (\d+) brought/g)].map(([, week]) => Number(week))
    const inNewest = [...newest.body.matchAll(/What week (\d+) brought/g)].map(([, week]) => Number(week))
    expect(new Set([...inArchive, ...inNewest]).size).toBe(22)
    expect((await read(`${publication.slug}/atom.xml?archive=9`)).status).toBe(404)
  })

  it.each([
    ['a topic', () => `topics/${topic.slug}`],
    ['a person', () => `people/${person.slug}`],
  ])('should hold the stories on %s, each at its place in its issue', async (_what, path) => {
    const { status, body } = await read(`${path()}/feed.json`)
    const feed = JSON.parse(body) as { items: { title: string; url: string; content_html: string }[] }
    expect(status).toBe(200)
    expect(feed.items).toHaveLength(20)
    expect(feed.items[0]).toMatchObject({
      title: 'Story of week 22',
      url: expect.stringMatching(/week-22-2023#.+/),
      content_html: expect.stringContaining('What week 22 brought.'),
    })
    expect(feed.items[0]?.content_html).not.toContain('week 21')
    expect((await read(`${path()}/feed.xml`)).status).toBe(200)
  })

  it('should answer 304 to a reader who has it already', async () => {
    const path = `/feeds/${publication.slug}/feed.xml`
    const { headers } = await newsroom.get(path)
    const byTag = await newsroom.get(path, { 'If-None-Match': headers.get('etag') ?? '' })
    const byDate = await newsroom.get(path, { 'If-Modified-Since': headers.get('last-modified') ?? '' })
    const stale = await newsroom.get(path, { 'If-Modified-Since': new Date(0).toUTCString() })
    expect([byTag.status, byDate.status, stale.status]).toEqual([304, 304, 200])
  })

  it('should list every feed for import', async () => {
    const { status, body } = await read('opml.xml')
    const list = parseOpml(body)
    expect(status).toBe(200)
    const feeds = list.body?.outlines?.flatMap(
      (group) => group.outlines?.map((outline) => outline.xmlUrl) ?? [],
    )
    expect(feeds).toEqual([
      expect.stringContaining(`/${publication.slug}/feed.xml`),
      expect.stringContaining(`/topics/${topic.slug}/feed.xml`),
    ])
  })

  it('should map every public page with the day of its last change, and no draft', async () => {
    const { status, body, headers } = await read('sitemap.xml')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^application\/xml/)
    const pages = [...body.matchAll(/<loc>([^<]*)<\/loc><lastmod>\d{4}-\d\d-\d\dT[^<]*<\/lastmod>/g)].map(
      ([, url]) => url,
    )
    expect(pages.filter((url) => url?.includes('-week-'))).toHaveLength(22)
    expect(pages.some((url) => url?.endsWith(`/people/${person.slug}`))).toBe(true)
    expect(body).not.toContain('week-30')
    expect((await read('sitemap.xml?page=2')).status).toBe(404)
  })

  it('should keep crawlers out of the admin panel, and show them the map', async () => {
    const { body } = await read('robots.txt')
    expect(body).toContain('Disallow: /admin')
    expect(body).toMatch(/Sitemap: http.*\/sitemap\.xml/)
  })

  it('should draw a picture of a public issue, and of no draft', async () => {
    const answer = await newsroom.get(
      `/feeds/${publication.slug}/${publication.slug}-week-22-2023/social.png`,
    )
    const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect([answer.status, format, width, height]).toEqual([200, 'png', 1200, 630])
    expect((await read(`${publication.slug}/${publication.slug}-week-30-2023/social.png`)).status).toBe(404)
  })

  it('should follow a newsletter whose slug has changed', async () => {
    const former = publication.slug
    await newsroom.payload.update({
      collection: 'publications',
      id: publication.id,
      data: { slug: 'moved-letter' },
      overrideAccess: true,
    })
    const answer = await newsroom.get(`/feeds/${former}/feed.xml`)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      308,
      expect.stringContaining('/moved-letter/feed.xml'),
    ])
  })

  it.each(['nobody/feed.xml', 'topics/none/feed.xml', 'x.xml', 'a/b/c/d', 'companies/x/feed.xml'])(
    'should say that there is nothing at %s',
    async (path) => {
      const { status, body } = await read(path)
      expect([status, body]).toEqual([404, expect.stringContaining('NOT_FOUND')])
    },
  )
})
