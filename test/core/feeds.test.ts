import { describe, expect, it } from '@jest/globals'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

import {
  feedId,
  feedItemOf,
  renderAtom,
  renderFeedContent,
  renderJsonFeed,
  renderOpml,
  renderRss,
  SINGLE_DOCUMENT,
  type FeedHead,
  type FeedItem,
} from '../../src/core/feeds/index.js'
import { createEdition, html, item, site } from '../support/editionFixture.js'

/** A parser that our documents are not written with. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => ['item', 'entry', 'category', 'atom:link', 'link', 'outline'].includes(name),
})

const read = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}

const head: FeedHead = {
  id: feedId('publications', 'p1'),
  title: 'Signal & Switch <weekly>',
  description: 'What moves the networks',
  home: 'https://news.example/signal-and-switch',
  self: 'https://news.example/api/feeds/signal-and-switch/feed.xml?a=1&b=2',
  language: 'en',
  author: 'Tess Marlowe',
  image: 'https://news.example/mark.png',
  updatedAt: '2024-01-23T10:30:00.000Z',
  hub: 'https://hub.example/',
  minutesToLive: 60,
  paging: SINGLE_DOCUMENT,
}

const full = feedItemOf(createEdition(), site)
const light: FeedItem = {
  ...full,
  id: feedId('stories', 's/1'),
  title: 'AT&T & <b>"friends"</b> \u0007 ]]> \ud83d',
  url: null,
  author: null,
  summary: 'Less < more & so on',
  content: null,
  image: null,
  language: 'ar',
  topics: ['Porting', 'R&D'],
}
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

describe('a feed as RSS 2.0', () => {
  const { channel } = read(renderRss(head, [full, light])).rss

  it('should say what it is, in the words and dates that RSS has', () => {
    expect(channel).toMatchObject({
      title: 'Signal & Switch <weekly>',
      description: 'What moves the networks',
      language: 'en',
      ttl: '60',
      lastBuildDate: 'Tue, 23 Jan 2024 10:30:00 GMT',
      link: ['https://news.example/signal-and-switch'],
      image: { url: 'https://news.example/mark.png', title: head.title, link: [head.home] },
    })
  })

  it('should name its own address and its hub', () => {
    expect(channel['atom:link']).toEqual([
      { '@rel': 'self', '@type': 'application/rss+xml', '@href': head.self },
      { '@rel': 'hub', '@href': 'https://hub.example/' },
    ])
  })

  it('should give every item an identity of its own that is no address, and a date', () => {
    const guids = (channel.item as { guid: object }[]).map(({ guid }) => guid)
    expect(guids).toEqual([
      { '@isPermaLink': 'false', '#text': 'urn:masthead:issues:i3' },
      { '@isPermaLink': 'false', '#text': 'urn:masthead:stories:s%2F1' },
    ])
    for (const { pubDate } of channel.item) expect(pubDate).toMatch(RFC822)
  })

  it('should carry the whole issue', () => {
    const [issue] = channel.item
    expect(issue).toMatchObject({
      link: ['https://news.example/signal-and-switch/week-3-2024'],
      'dc:creator': 'Tess Marlowe',
      description: 'Three parts on porting, a new CTO, and a film worth your lunch.',
    })
    expect(String(issue['content:encoded']).trim()).toBe(full.content?.trim())
  })

  it('should keep text that looks like markup as text, and leave out what XML cannot have', () => {
    const [, story] = channel.item
    expect(story.title).toBe('AT&T & <b>"friends"</b>  ]]>')
    expect(story.description).toBe('Less &lt; more &amp; so on')
    expect(story.category).toEqual(['Porting', 'R&D'])
    expect(story).not.toHaveProperty('link')
  })

  it('should be a feed without items too, and link to itself where it has no page', () => {
    const empty = read(renderRss({ ...head, home: null, hub: null, image: null }, [])).rss.channel
    expect(empty.link).toEqual([head.self])
    expect(empty).not.toHaveProperty('item')
  })
})

describe('a feed as Atom', () => {
  const paging = {
    isArchive: true,
    current: 'https://news.example/atom.xml',
    older: 'https://news.example/atom-1.xml',
    newer: 'https://news.example/atom-3.xml',
  }
  const { feed } = read(renderAtom({ ...head, paging }, [full, light]))

  it('should have identity, title, date and author', () => {
    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'en',
      id: 'urn:masthead:publications:p1',
      title: 'Signal & Switch <weekly>',
      subtitle: 'What moves the networks',
      updated: '2024-01-23T10:30:00Z',
      author: { name: 'Tess Marlowe' },
    })
  })

  it('should say that it is an archive, and where the others are', () => {
    expect(feed['fh:archive']).toBe('')
    const links = Object.fromEntries(
      (feed.link as Record<string, string>[]).map((link) => [link['@rel'], link['@href']]),
    )
    expect(links).toEqual({
      self: head.self,
      alternate: head.home,
      hub: head.hub,
      current: paging.current,
      'prev-archive': paging.older,
      'next-archive': paging.newer,
    })
    expect(renderAtom(head, [])).not.toMatch(/archive|rel="current"/)
  })

  it('should have what an entry must have', () => {
    const [issue, story] = feed.entry
    expect(issue).toMatchObject({ id: full.id, title: full.title, author: { name: 'Tess Marlowe' } })
    expect(issue.link).toEqual([{ '@rel': 'alternate', '@type': 'text/html', '@href': full.url }])
    expect(issue.content['@type']).toBe('html')
    expect(issue.published).toMatch(RFC3339)
    expect(issue.updated).toMatch(RFC3339)
    expect(story).toMatchObject({ '@xml:lang': 'ar', content: light.summary, summary: light.summary })
    expect(story.category).toEqual([{ '@term': 'Porting' }, { '@term': 'R&D' }])
  })

  it('should name an author even where the publication has none', () => {
    expect(read(renderAtom({ ...head, author: null }, [])).feed.author.name).toBe(head.title)
  })
})

describe('a feed as JSON Feed', () => {
  const next = 'https://news.example/feed.json?page=2'
  const feed = JSON.parse(
    renderJsonFeed({ ...head, paging: { ...SINGLE_DOCUMENT, older: next } }, [full, light]),
  )

  it('should be of version 1.1, with what that asks for', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: head.title,
      home_page_url: head.home,
      feed_url: head.self,
      language: 'en',
      authors: [{ name: 'Tess Marlowe' }],
      hubs: [{ type: 'WebSub', url: head.hub }],
      next_url: next,
    })
  })

  it('should give each item a text id, dates, and one of the two contents', () => {
    const [issue, story] = feed.items
    expect(issue).toMatchObject({ id: full.id, url: full.url, content_html: full.content, image: full.image })
    expect(issue.date_published).toMatch(RFC3339)
    expect(issue).not.toHaveProperty('content_text')
    expect(story).toMatchObject({ content_text: light.summary, tags: ['Porting', 'R&D'], language: 'ar' })
    expect(story).not.toHaveProperty('url')
    expect(story).not.toHaveProperty('authors')
  })
})

describe('a list of feeds as OPML', () => {
  it('should have every feed under its group, and no group without any', () => {
    const row = { title: 'A & B', description: '', feed: 'https://a.example/rss', home: null, language: 'en' }
    const { opml } = read(
      renderOpml({ title: 'Feeds', modifiedAt: head.updatedAt }, [
        { title: 'Publications', feeds: [row] },
        { title: 'Topics', feeds: [] },
      ]),
    )
    expect(opml['@version']).toBe('2.0')
    expect(opml.head).toEqual({ title: 'Feeds', dateModified: 'Tue, 23 Jan 2024 10:30:00 GMT' })
    expect(opml.body.outline).toEqual([
      {
        '@text': 'Publications',
        '@title': 'Publications',
        outline: [
          { '@type': 'rss', '@text': 'A & B', '@title': 'A & B', '@xmlUrl': row.feed, '@language': 'en' },
        ],
      },
    ])
  })
})

describe('an issue inside a feed', () => {
  const content = renderFeedContent(createEdition(), site)

  it('should have full addresses only', () => {
    const addresses = [...content.matchAll(/(?:href|src|cite)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address ?? ''))).toEqual([])
    expect(addresses).toContain('https://news.example/signal-and-switch/week-3-2024#the-film')
  })

  it('should have no styles, scripts, controls or ways around the page', () => {
    expect(content).not.toMatch(/<[^>]* (?:style|class|id|loading|role|tabindex|aria-[a-z]+|on[a-z]+)=/)
    expect(content).not.toMatch(/<(?:script|style|iframe|input|nav|header|h1|div|span)\b/)
    expect(content).not.toContain('Share this issue')
  })

  it.each([
    'Covered this week',
    'finally',
    '1. The rule',
    'postpaid',
    'No exceptions.',
    'How a number moves',
    'Do not port on a Friday.',
    'أفضل شبكة هي التي لا تلاحظها.',
    'Ten years of signalling, and still on call.',
    'sponsors Signal &amp; Switch.',
    'The rule starts in May, not March.',
    '<strong>Video</strong> · Source: <a',
    '☑ Read the rule',
    '&lt;script>alert(2)&lt;/script>',
  ])('should say "%s"', (words) => {
    expect(content).toContain(words)
  })

  it('should do without links to a page that is not there', () => {
    const edition = createEdition({
      sections: [
        {
          heading: 'A',
          anchor: 'a',
          kind: 'note',
          intro: null,
          items: [item({ id: 'b', note: html('<p><a href="#x">y</a></p>') })],
        },
      ],
    })
    const bare = renderFeedContent(edition, { ...site, pathOf: () => null })
    expect(bare).toContain('<p dir="auto">y</p>')
  })

  it('should turn for languages that run the other way', () => {
    const edition = createEdition()
    edition.publication.language = 'he'
    expect(renderFeedContent(edition, site)).toMatch(/^<div dir="rtl">.*<\/div>$/s)
  })

  it('should be the same every time', () => {
    expect(renderFeedContent(createEdition(), site)).toBe(content)
  })
})
