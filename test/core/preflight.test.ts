import { describe, expect, it } from '@jest/globals'

import { EMAIL_LIMIT, linkKey, preflight, type PreflightFacts } from '../../src/core/preflight/index.js'
import type { Edition, EditionItem } from '../../src/core/edition/index.js'
import { createEdition, html, item, larkhollow, story, weekTwo } from '../support/editionFixture.js'

const nothingElse: PreflightFacts = {
  hasSubject: true,
  unpublished: [],
  sponsors: [],
  earlier: [],
  email: { bytes: 40_000, items: [] },
}
const withItems = (...items: EditionItem[]): Edition =>
  createEdition({
    opening: { purpose: null, signUpCall: null, tipsCall: null, pitch: null, intro: null },
    sections: [{ heading: 'News', anchor: 'news', kind: 'stories', intro: null, items }],
    documents: [weekTwo],
  })
const saying = (markup: string) =>
  withItems(item({ id: 'a', story: story({ id: 'a', title: 'A story', commentary: html(markup) }) }))
const codes = (edition: Edition, facts: Partial<PreflightFacts> = {}) =>
  preflight(edition, { ...nothingElse, ...facts }).map(({ code, severity, path }) => [code, severity, path])

describe('preflight', () => {
  it('should find nothing in an issue that is as it should be', () => {
    expect(codes(saying('<p>All is <a href="https://a.example/">well</a>.</p>'))).toEqual([])
  })

  const IN_COMMENTARY = 'sections.0.items.0.story.commentary'
  it.each([
    ['a link without text', '<p><a href="https://a.example/"> </a></p>', 'LINK_WITHOUT_TEXT', 'error'],
    [
      'a link to what is not public',
      '<p><a href="masthead:stories/gone">x</a></p>',
      'LINK_UNRESOLVED',
      'error',
    ],
    [
      'a picture without words',
      '<figure class="picture"><img src="/a.png" alt=""></figure>',
      'PICTURE_WITHOUT_ALT',
      'error',
    ],
    ['a heading too deep', '<h2>One</h2><p>x</p><h4>Three</h4>', 'HEADING_ORDER', 'warning'],
  ])('should find %s', (_what, markup, code, severity) => {
    expect(codes(saying(markup))).toEqual([[code, severity, IN_COMMENTARY]])
  })

  it.each([
    ['a link to what is public', '<p><a href="masthead:issues/week-2">x</a></p>'],
    [
      'a link around a picture',
      '<p><a href="https://a.example/"><img src="https://a.example/b.png" alt="B"></a></p>',
    ],
    [
      'the thumbnail of an embed, which its title explains',
      '<figure class="embed"><a href="https://v.example/"><img src="https://v.example/t.png" alt=""> Talk</a></figure>',
    ],
    ['headings that go up again', '<h3>One</h3><h4>Two</h4><h2>Three</h2>'],
  ])('should be content with %s', (_what, markup) => {
    expect(codes(saying(markup))).toEqual([])
  })

  describe('of sponsors', () => {
    const sponsors = [{ id: larkhollow.id, names: ['Larkhollow', 'LH Group'] }]
    it.each([
      ['by its name', '<p>We met Larkhollow’s engineers.</p>'],
      ['by another name', '<p>The LH group was there.</p>'],
    ])('should stop an issue that names one %s and does not say so', (_how, markup) => {
      expect(codes(saying(markup), { sponsors })).toEqual([
        ['SPONSOR_UNDISCLOSED', 'error', 'sections.0.items.0'],
      ])
    })

    it('should be content where the company is attached, which discloses it', () => {
      const disclosed = story({
        id: 'a',
        title: 'Larkhollow grows',
        sponsors: [{ name: 'Larkhollow', company: larkhollow }],
      })
      expect(codes(withItems(item({ id: 'a', story: disclosed })), { sponsors })).toEqual([])
    })

    it('should be content where the text says it', () => {
      expect(codes(saying('<p>Larkhollow, a sponsor of ours, grows.</p>'), { sponsors })).toEqual([])
    })

    it('should not take part of a word for a name', () => {
      expect(codes(saying('<p>The Larkhollows live there.</p>'), { sponsors })).toEqual([])
    })
  })

  it('should stop an issue with unpublished stories only where they are not published along', () => {
    const row = { title: 'Half done', path: 'sections.0.items.0.story' }
    expect(codes(saying('<p>x</p>'), { unpublished: [{ ...row, publishedAlong: false }] })).toEqual([
      ['STORY_UNPUBLISHED', 'error', row.path],
    ])
    expect(codes(saying('<p>x</p>'), { unpublished: [{ ...row, publishedAlong: true }] })).toEqual([
      ['STORY_UNPUBLISHED', 'warning', row.path],
    ])
  })

  it('should warn of a link that stood in this issue or an earlier one', () => {
    const twice = withItems(
      item({
        id: 'a',
        story: story({ id: 'a', title: 'A', url: 'https://www.news.example/x/?utm_source=mail' }),
      }),
      item({ id: 'b', story: story({ id: 'b', title: 'B', url: 'https://news.example/x' }) }),
    )
    expect(codes(twice)).toEqual([['LINK_REPEATED', 'warning', 'sections.0.items.1.story.url']])
    expect(codes(twice, { earlier: [{ url: 'http://news.example/x', issue: 'Week 1' }] })).toHaveLength(2)
  })

  it('should tell pages apart that differ in more than tracking', () => {
    expect(linkKey('https://a.example/?id=1')).not.toBe(linkKey('https://a.example/?id=2'))
    expect(linkKey('https://a.example/?b=2&a=1')).toBe(linkKey('https://a.example/?a=1&b=2&fbclid=z'))
  })

  it('should warn of a mail that Gmail cuts off, with the heaviest stories', () => {
    const email = { bytes: EMAIL_LIMIT + 1, items: [{ title: 'The long one', bytes: 60_000 }] }
    const [finding] = preflight(saying('<p>x</p>'), { ...nothingElse, email })
    expect(finding).toMatchObject({ code: 'EMAIL_TOO_LARGE', severity: 'warning' })
    expect(finding?.message).toContain('“The long one” 59 kB')
  })

  it('should warn where the mail has no subject of its own or no postal address, errors first', () => {
    const edition = saying('<p><a href="https://a.example/"></a></p>')
    const bare = { ...edition, publication: { ...edition.publication, postalAddress: null } }
    expect(codes(bare, { hasSubject: false }).map(([code]) => code)).toEqual([
      'LINK_WITHOUT_TEXT',
      'SUBJECT_MISSING',
      'POSTAL_ADDRESS_MISSING',
    ])
  })
})
