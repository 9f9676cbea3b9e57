import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

import type { Company, Publication, Topic } from '../../collections/payload-types.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import { paragraph, richText, text } from '../../src/core/richtext/index.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { openSite, type SiteAddresses } from '../support/site.js'

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>'
const SECRETS = ['Unwritten scoop', 'Secret Hire', 'Binned news']

describe('the site, to a stranger', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let site: SiteAddresses
  let publication: Publication
  let topic: Topic
  let company: Company
  let newest: { id: string; path: string }

  const create = <T>(collection: 'companies' | 'topics', data: { name: string; description?: string }) =>
    newsroom.payload.create({ collection, data, overrideAccess: true }) as Promise<T>
  const issueOf = async (week: number, title = `Story of week ${week}`) => {
    await on.story(publication, title, {
      commentary: richText(
        paragraph(text(`What week ${week} brought to Zürich. ${week === 24 ? HOSTILE : ''}`)),
      ),
      topics: [topic.id],
      companies: [company.id],
    })
    const { payload } = newsroom
    const { issue } = await assembleIssue({ payload, publication: publication.id, year: 2023, week })
    return publishIssue({ payload, issue: String(issue.id) })
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
    site = await openSite()
    publication = await on.publication({
      name: 'Signals',
      tagline: 'What matters',
      language: 'en-GB',
      accent: '#a02040',
    })
    topic = await create<Topic>('topics', { name: 'Porting', description: HOSTILE })
    company = await create<Company>('companies', { name: `Acme ${HOSTILE}` })
    for (let week = 1; week <= 23; week += 1) await issueOf(week)
    await on.move(publication, 'Ines Calder', { role: 'Editor', company: company.id })
    const issue = await issueOf(24, `Last ${HOSTILE}`)
    newest = { id: String(issue.id), path: `/${publication.slug}/${issue.slug}` }

    await on.story(publication, 'Unwritten scoop', {
      topics: [topic.id],
      companies: [company.id],
      stage: 'inbox',
    })
    await on.move(publication, 'Secret Hire', { role: 'Spy', company: company.id })
    const binned = await on.story(publication, 'Binned news', { topics: [topic.id] })
    await newsroom.payload.update({
      collection: 'stories',
      id: binned.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    await assembleIssue({ payload: newsroom.payload, publication: publication.id, year: 2023, week: 40 })
  }, 240_000)
  afterAll(() => newsroom.close())

  it('should show the only publication at the root, the same as at its own address', async () => {
    const [root, own] = [await site.get('/'), await site.get(`/${publication.slug}`)]
    expect([root.status, own.status]).toEqual([200, 200])
    expect(root.body).toBe(own.body)
    expect(root.body).toContain('<html lang="en-GB" dir="ltr">')
    expect(root.body).toContain(`href="http://127.0.0.1:3000/${publication.slug}/feed.xml"`)
  })

  it('should page the archive, with a plain address for the first page and none beyond the last', async () => {
    const base = `/${publication.slug}`
    const [first, second] = [await site.get(`${base}?page=1`), await site.get(`${base}?page=2`)]
    expect(first.body).toContain(`<link rel="canonical" href="http://127.0.0.1:3000${base}">`)
    expect(first.body).toContain(`<link rel="next" href="http://127.0.0.1:3000${base}?page=2">`)
    expect(second.body).toContain(`<link rel="prev" href="http://127.0.0.1:3000${base}">`)
    expect(second.body).toContain('Story of week 1<')
    for (const page of ['0', '-1', '3', 'two', '1e1', '2.5']) {
      expect((await site.get(`${base}?page=${page}`)).status).toBe(404)
    }
  })

  it('should show an issue with the ones beside it, its card and its linked data', async () => {
    const { status, body } = await site.get(newest.path)
    expect(status).toBe(200)
    expect(body).toContain(
      `<meta property="og:image" content="http://127.0.0.1:3000${newest.path}/social.png">`,
    )
    expect(body).toContain('"@type":"PublicationIssue"')
    expect(body).toContain('rel="prev" href="/signals/signals-week-23-2023"')
  })

  it('should follow a topic, a company and a person through the issues', async () => {
    const person = await site.get('/people/ines-calder')
    expect(person.body).toContain('is now Editor at')
    expect(person.body).toContain('"jobTitle":"Editor"')
    expect((await site.get(`/companies/${company.slug}`)).body).toContain('Ines Calder</a> is now Editor')
    const topics = await site.get(`/topics/${topic.slug}?page=2`)
    expect([topics.status, topics.body.includes('Story of week 9<')]).toEqual([200, true])
  })

  it('should lead from where an imported issue stood to its page', async () => {
    await newsroom.payload.update({
      collection: 'issues',
      id: newest.id,
      data: { oldPaths: ['/2023/06/old-week-24', '/?p=24'] },
      overrideAccess: true,
    })
    for (const old of ['/2023/06/old-week-24/', '/?p=24']) {
      const { status, headers } = await site.get(old)
      expect([status, headers.get('location')]).toEqual([308, newest.path])
    }
    expect((await site.get('/2023/06/other')).status).toBe(404)
    expect((await site.get('/?p=25')).status).toBe(200)
  })

  it('should find words whatever their accents and case, and mark them', async () => {
    const { status, body } = await site.get('/search?q=ZURICH+24')
    expect(status).toBe(200)
    expect(body).toContain('<mark>Zürich</mark>')
    expect(body).toContain('<meta name="robots" content="noindex">')
    expect((await site.get('/search?q=nowhere')).body).toContain('Nothing in the archive')
    expect((await site.get('/search')).status).toBe(200)
  })

  it('should keep hostile text as text on every page', async () => {
    for (const path of [
      '/',
      newest.path,
      `/topics/${topic.slug}`,
      `/companies/${company.slug}`,
      `/search?q=${encodeURIComponent(HOSTILE)}`,
    ]) {
      const { body } = await site.get(path)
      expect(body).toContain('onerror=alert(2)')
      expect(activeParts(body)).toEqual([])
    }
  })

  it('should show nothing of what is not published, anywhere', async () => {
    const pages = [
      '/',
      newest.path,
      `/topics/${topic.slug}`,
      `/companies/${company.slug}`,
      '/people/secret-hire',
    ]
    for (const path of [...pages, '/search?q=scoop', '/search?q=binned', '/search?q=unwritten']) {
      const { body } = await site.get(path)
      const shown = path.startsWith('/people')
        ? ['Spy']
        : path.startsWith('/search')
          ? SECRETS
          : [...SECRETS, 'Spy', 'Week 40']
      for (const secret of shown)
        expect({ path, found: body.includes(secret) }).toEqual({ path, found: false })
    }
    expect((await site.get(`/${publication.slug}/signals-week-40-2023`)).status).toBe(404)
    expect((await newsroom.get(`/feeds/${publication.slug}/signals-week-40-2023/social.png`)).status).toBe(
      404,
    )
    expect(await (await newsroom.get('/feeds/sitemap.xml')).text()).not.toContain('week-40')
  })

  it('should answer 304 to whoever has the page, and 200 once something is published', async () => {
    const first = await site.get('/')
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect((await site.get('/', { 'If-None-Match': `W/${tag}` })).status).toBe(304)
    await issueOf(25)
    expect((await site.get('/', { 'If-None-Match': tag })).status).toBe(200)
  })

  it('should lead from former slugs to the present ones', async () => {
    const rename = (
      collection: 'companies' | 'issues' | 'publications' | 'topics',
      id: string,
      slug: string,
    ) => newsroom.payload.update({ collection, id, data: { slug }, overrideAccess: true })
    const was = { topic: topic.slug, publication: publication.slug, issue: newest.path.split('/').at(-1) }
    await rename('topics', topic.id, 'number-porting')
    await rename('issues', newest.id, 'the-last-one')
    await rename('publications', publication.id, 'signals-weekly')
    const moves = [
      [`/topics/${was.topic}?page=2`, '/topics/number-porting?page=2'],
      [`/${was.publication}`, '/signals-weekly'],
      [`/${was.publication}/the-last-one`, '/signals-weekly/the-last-one'],
      [`/signals-weekly/${was.issue}`, '/signals-weekly/the-last-one'],
    ]
    for (const [from = '', to] of moves) {
      const { status, headers } = await site.get(from)
      expect([from, status, headers.get('location')]).toEqual([from, 308, to])
    }
  })

  it.each(['/nowhere', '/nowhere/at-all', '/topics/none', '/people/none', '/companies/none', '/a/b/c/d'])(
    'should answer %s with a page that says so, and can be searched from',
    async (path) => {
      const { status, body, headers } = await site.get(path)
      expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(body).toContain('There is no such page')
      expect(body).toContain('id="page-search"')
    },
  )

  it('should list the newsletters at the root once there are several', async () => {
    await on.publication({ name: 'Another Letter' })
    const { body } = await site.get('/')
    expect(body).toMatch(/Another Letter.*Signals/s)
    expect((await site.get('/another-letter')).body).toContain('Nothing is published here yet')
  })
})

/** What in a page could run: scripts that are not data, and handlers on elements. */
function activeParts(html: string): string[] {
  const found: string[] = []
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (tagName === 'script' && properties.type !== 'application/ld+json') found.push(tagName)
    found.push(...Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)))
  })
  return found
}
