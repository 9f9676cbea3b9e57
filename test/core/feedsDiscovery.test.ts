import { describe, expect, it } from '@jest/globals'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import sharp from 'sharp'

import { loadFonts } from '../../plugins/syndication/fonts.js'
import {
  renderRobots,
  renderSitemap,
  renderSitemapIndex,
  SITEMAP_LIMIT,
  socialImageSvg,
  splitSitemap,
  structuredData,
  structuredDataScript,
} from '../../src/core/feeds/index.js'
import { createEdition, site } from '../support/editionFixture.js'

type Node = Record<string, unknown>

const parse = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({ parseTagValue: false }).parse(xml)
}

describe('a sitemap', () => {
  it('should list pages with the time of their last change', () => {
    const xml = renderSitemap([
      { url: 'https://news.example/a?b=1&c=2', updatedAt: '2024-01-22T07:00:00.123Z' },
      { url: 'https://news.example/b', updatedAt: null },
    ])
    expect(xml).toContain('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"')
    expect(parse(xml).urlset.url).toEqual([
      { loc: 'https://news.example/a?b=1&c=2', lastmod: '2024-01-22T07:00:00Z' },
      { loc: 'https://news.example/b' },
    ])
  })

  it('should be cut in two past fifty thousand pages, and be listed in an index', () => {
    const urls = Array.from({ length: SITEMAP_LIMIT + 1 }, (_, index) => ({
      url: `https://news.example/${index}`,
      updatedAt: null,
    }))
    expect(splitSitemap(urls).map(({ length }) => length)).toEqual([SITEMAP_LIMIT, 1])
    expect(splitSitemap([])).toEqual([[]])
    const index = renderSitemapIndex([{ url: 'https://news.example/sitemap-1.xml', updatedAt: null }])
    expect(parse(index).sitemapindex.sitemap).toEqual({ loc: 'https://news.example/sitemap-1.xml' })
  })
})

describe('robots.txt', () => {
  it('should say what may be crawled and where the sitemaps are', () => {
    expect(
      renderRobots({
        disallow: ['/admin', '/api'],
        allow: ['/api/feeds'],
        sitemaps: ['https://a.example/s.xml'],
      }),
    ).toBe(
      'User-agent: *\nAllow: /api/feeds\nDisallow: /admin\nDisallow: /api\n\nSitemap: https://a.example/s.xml\n',
    )
  })

  it('should forbid nothing where nothing is named, and take no lines from elsewhere', () => {
    expect(renderRobots({ disallow: [], sitemaps: [] })).toBe('User-agent: *\nDisallow:\n')
    expect(renderRobots({ disallow: ['/a\nAllow: /'], sitemaps: [] })).toBe(
      'User-agent: *\nDisallow: /aAllow:/\n',
    )
  })
})

describe('an issue as linked data', () => {
  const graph = structuredData(createEdition(), site)['@graph'] as Node[]
  const of = (type: string) => graph.filter((node) => node['@type'] === type)

  it('should be an issue of a periodical, with its stories as parts', () => {
    expect(of('Periodical')).toMatchObject([
      { name: 'Signal & Switch', url: 'https://news.example/signal-and-switch' },
    ])
    expect(of('PublicationIssue')).toMatchObject([
      {
        url: 'https://news.example/signal-and-switch/week-3-2024',
        issueNumber: 3,
        datePublished: '2024-01-22T07:00:00.000Z',
        dateModified: '2024-01-23T10:30:00.000Z',
        temporalCoverage: '2024-01-15/2024-01-21',
        timeRequired: 'PT5M',
        author: { '@type': 'Person', name: 'Tess Marlowe' },
        publisher: { '@type': 'Organization', name: 'Signal & Switch Ltd' },
        isPartOf: { '@id': of('Periodical')[0]?.['@id'] },
        hasPart: of('NewsArticle').map((article) => ({ '@id': article['@id'] })),
        sponsor: [{ '@type': 'Organization', name: 'Larkhollow' }],
        correction: [{ '@type': 'CorrectionComment', text: 'The rule starts in May, not March.' }],
      },
    ])
  })

  it('should have every story as an article, with its source and its sponsor', () => {
    expect(of('NewsArticle')).toMatchObject([
      {
        headline: 'The rule',
        url: 'https://news.example/signal-and-switch/week-3-2024#the-rule',
        isBasedOn: {
          url: 'https://source.example/the-rule',
          publisher: { name: 'The Source' },
          author: { name: 'Ann Author' },
        },
        mentions: [
          { '@type': 'Person', name: 'Ines Calder' },
          { '@type': 'Organization', name: 'Larkhollow' },
        ],
        sponsor: [{ name: 'Larkhollow', url: 'https://news.example/companies/larkhollow' }],
      },
      { headline: 'The film' },
    ])
  })

  it('should have who moved where, from when', () => {
    expect(of('Person')).toEqual([
      {
        '@type': 'Person',
        '@id': 'urn:masthead:people:ines',
        name: 'Ines Calder',
        url: 'https://news.example/people/ines-calder',
        jobTitle: 'CTO',
        worksFor: {
          '@type': 'OrganizationRole',
          roleName: 'CTO',
          startDate: '2024-01-15',
          worksFor: {
            '@type': 'Organization',
            name: 'Larkhollow',
            '@id': 'urn:masthead:companies:larkhollow',
            url: 'https://news.example/companies/larkhollow',
          },
        },
      },
    ])
  })

  it('should end the role of those who left', () => {
    const edition = createEdition()
    const move = edition.sections[2]?.items[0]?.move
    if (move)
      Object.assign(move, {
        kind: 'left',
        fromCompany: move.company,
        company: null,
        role: null,
        fromRole: 'CTO',
      })
    const [person] = (structuredData(edition, site)['@graph'] as Node[]).filter(
      (node) => node['@type'] === 'Person',
    )
    expect(person).not.toHaveProperty('jobTitle')
    expect(person).not.toHaveProperty('worksFor')
    expect(person?.alumniOf).toMatchObject({
      endDate: '2024-01-15',
      roleName: 'CTO',
      alumniOf: { name: 'Larkhollow' },
    })
  })

  it('should have events with their place, and the way to the page', () => {
    expect(of('Event')).toMatchObject([
      { name: 'The film', startDate: '2024-02-05T09:00:00.000Z', location: { name: 'Lisbon' } },
    ])
    expect(of('BreadcrumbList')).toMatchObject([
      { itemListElement: [{ position: 1, name: 'Signal & Switch' }, { position: 2 }] },
    ])
  })

  it('should have nothing that ends its script', () => {
    const edition = createEdition()
    edition.issue.title = '</script><script>alert(1)</script>'
    const script = structuredDataScript(structuredData(edition, site))
    expect(script.match(/<\/?script/g)).toHaveLength(2)
    const data = JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1))
    expect(data['@graph'][1].name).toBe(edition.issue.title)
  })

  it('should have no empty values, with or without pages', () => {
    const bare = JSON.stringify(structuredData(createEdition(), { ...site, pathOf: () => null }))
    expect(bare).not.toMatch(/null|\[\]|"url":"https:\/\/news\.example\/signal/)
  })
})

describe('the picture of an issue', () => {
  it('should be 1200 by 630 pixels, the same every time', async () => {
    const fonts = await loadFonts()
    const svg = await socialImageSvg(createEdition(), fonts)
    const { width, height, format } = await sharp(await sharp(Buffer.from(svg)).png().toBuffer()).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
    expect(await socialImageSvg(createEdition(), fonts)).toBe(svg)
  })

  it('should leave out what no font can draw', async () => {
    const fonts = await loadFonts()
    const drawn = async (label: string) =>
      socialImageSvg(createEdition({ covered: [{ label, anchor: 'a', entries: [] }] }), fonts)
    const [plain, emoji] = await Promise.all([drawn('Porting'), drawn('🚀 Porting 👩‍👩‍👧 🇬🇧')])
    expect(emoji).toBe(plain)
    const [arabic, none] = await Promise.all([
      drawn('شبكات المستقبل'),
      socialImageSvg(createEdition({ covered: [] }), fonts),
    ])
    expect(arabic).toBe(none)
  })

  it('should come out whatever the title is', async () => {
    const edition = createEdition()
    edition.issue.title = 'شبكات 🚀 \u0000 <svg>'
    edition.publication.name = ''
    edition.publication.accent = 'nonsense'
    expect(await socialImageSvg(edition, await loadFonts())).toMatch(/^<svg width="1200" height="630"/)
  })
})
