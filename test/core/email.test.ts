import { describe, expect, it } from '@jest/globals'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { createElement, Fragment } from 'react'
import { visit } from 'unist-util-visit'

import {
  fillPlaceholders,
  PREFERENCES_PLACEHOLDER,
  renderEmail,
  UNSUBSCRIBE_PLACEHOLDER,
} from '../../src/core/render/email/index.js'
import { contrast } from '../../src/core/render/web/styles/contrast.js'
import { createEdition, html, item, site, story } from '../support/editionFixture.js'

/** Gmail cuts a mail off beyond this. */
const LIMIT = 102 * 1024

/** Tables are laid out by attributes that web pages no longer have; everything else holds for a mail too. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: { 'no-deprecated-attr': 'off' },
  }),
)

const elements = (source: string, tagName: string): Element[] => {
  const found: Element[] = []
  visit(fromHtml(source), 'element', (node) => {
    if (node.tagName === tagName) found.push(node)
  })
  return found
}

const body = async (text: string) => {
  const edition = createEdition({
    sections: [
      {
        heading: 'One',
        anchor: 'one',
        kind: 'note',
        intro: null,
        items: [item({ id: 'n', note: html(text) })],
      },
    ],
  })
  return (await renderEmail(edition, site)).html
}

describe('an issue as a mail', () => {
  it('should be valid HTML, apart from the attributes that mail programs need', async () => {
    const { html: mail } = await renderEmail(createEdition(), site)
    const report = await validator.validateString(mail)
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })

  it('should have the subject and the preheader of the issue', async () => {
    const { html: mail, subject, preheader } = await renderEmail(createEdition(), site)
    expect(subject).toBe('Number porting, and who left Larkhollow')
    expect(preheader).toBe('Three parts on porting, a new CTO, and a film worth your lunch.')
    expect(toString(elements(mail, 'title')[0] ?? html(''))).toBe(subject)
    expect(mail.indexOf(preheader)).toBeLessThan(mail.indexOf('View in browser'))
  })

  it('should say what it covers where the issue has no preheader, and never cut a character apart', async () => {
    const edition = createEdition()
    edition.issue.preheader = null
    edition.covered = [{ label: '🚀'.repeat(100), anchor: 'a', entries: [] }]
    expect((await renderEmail(edition, site)).preheader).toBe('🚀'.repeat(75))
  })

  it('should be the same bytes every time', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => renderEmail(createEdition(), site)))
    expect(one?.html).toBe(two?.html)
  })

  it('should stay under the size that Gmail shows, with ten stories of 900 words each', async () => {
    const paragraph = `<p>${'Porting a number takes a day now. '.repeat(12)}<a href="https://a.example/">Read</a> <strong>on</strong>.</p>`
    const sections = Array.from({ length: 10 }, (_, index) => ({
      heading: `Story ${index}`,
      anchor: `story-${index}`,
      kind: 'stories' as const,
      intro: null,
      items: [
        item({
          id: `s${index}`,
          story: story({ id: `s${index}`, title: 'T', commentary: html(paragraph.repeat(11)) }),
        }),
      ],
    }))
    const { html: mail } = await renderEmail(createEdition({ sections }), site)
    expect(Buffer.byteLength(mail)).toBeLessThan(LIMIT)
    expect(Buffer.byteLength(toString(elements(mail, 'style')[0] ?? html('')))).toBeLessThan(16 * 1024)
  })

  it('should have full addresses in every link and picture', async () => {
    const { html: mail } = await renderEmail(createEdition(), site)
    const addresses = [
      ...elements(mail, 'a').map(({ properties }) => properties.href),
      ...elements(mail, 'img').map(({ properties }) => properties.src),
    ].map(String)
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([])
    expect(addresses).toContain('https://news.example/api/media/file/mast.png')
    expect(addresses).toContain('https://news.example/signal-and-switch/week-3-2024#the-rule')
    expect(addresses).toContain('https://news.example/signal-and-switch/week-2-2024')
  })

  it('should link a place on the page at the page, and leave out links to what readers cannot see', async () => {
    const mail = await body('<p><a href="#x">here</a> and <a href="masthead:stories/gone">gone</a></p>')
    expect(mail).toContain('<a href="https://news.example/signal-and-switch/week-3-2024#x"')
    expect(mail).toContain('</a> and gone</p>')
  })

  it('should be lines of tables, without anything that mail programs drop', async () => {
    const { html: mail } = await renderEmail(createEdition(), site)
    const layout = elements(mail, 'table').filter((table) => !toString(table).startsWith('NameFromTo'))
    expect(layout.map(({ properties }) => properties.role)).toEqual(layout.map(() => 'presentation'))
    expect(mail).not.toMatch(/<(?:script|link|iframe|form|input|video|svg|figure|aside)\b/)
    expect(mail).not.toMatch(/style="[^"]*(?:position|flex|grid|float|url\()/)
    expect(mail).not.toMatch(/@import|@font-face|var\(/)
  })

  it('should name every picture, and give it a width that fits', async () => {
    const { html: mail } = await renderEmail(createEdition(), site)
    expect(
      elements(mail, 'img').map(({ properties: { alt, width, height } }) => ({ alt, width, height })),
    ).toEqual([
      { alt: 'A mast at dusk', width: 536, height: 302 },
      { alt: 'How a number moves', width: 144, height: undefined },
    ])
  })

  it('should show hostile text as text', async () => {
    const mail = await body('<p>&lt;img src=x onerror=alert(1)&gt;</p>')
    expect(mail).toContain('&lt;img src=x onerror=alert(1)&gt;')
    const edition = createEdition()
    edition.issue.title = '"><script>alert(1)</script>'
    edition.issue.subject = '</title><script>alert(2)</script>'
    edition.publication.accent = 'red}</style><script>alert(3)</script>'
    edition.publication.postalAddress = '<img src=x onerror=alert(4)>'
    expect((await renderEmail(edition, site)).html).not.toMatch(/<script|<img src=x/)
  })

  it('should say which way a text runs only where it turns', async () => {
    const mail = await body('<p>one</p><p>שלום</p><ul><li>אחד</li><li>123</li></ul>')
    expect(mail).toMatch(/<p style="[^"]*">one/)
    expect(mail).toMatch(/<p dir="rtl" style="[^"]*">שלום/)
    expect(mail).toMatch(/<ul dir="rtl" style="[^"]*"><li style="[^"]*">אחד/)
    const arabic = createEdition()
    arabic.publication.language = 'ar'
    expect((await renderEmail(arabic, site)).html).toContain('<html dir="rtl" lang="ar">')
  })

  it('should keep the brand colour readable', async () => {
    const edition = createEdition()
    edition.publication.accent = '#ffee66'
    const link = elements((await renderEmail(edition, site)).html, 'a').at(2)
    const colour = /color:(#[0-9a-f]{6})/.exec(String(link?.properties.style))?.[1] ?? ''
    expect(contrast(colour, '#f6f3ec')).toBeGreaterThanOrEqual(4.5)
  })

  it('should have what the law asks for at its end', async () => {
    const { html: mail } = await renderEmail(createEdition(), site)
    const end = mail.slice(mail.indexOf('Forward this issue'))
    expect(end).toContain('Signal &amp; Switch Ltd<br/>12 Harbour Row<br/>Bristol BS1 5DB')
    expect(end).toContain(`href="${UNSUBSCRIBE_PLACEHOLDER}"`)
    expect(end).toContain(`href="${PREFERENCES_PLACEHOLDER}"`)
  })

  it('should do without the links to pages where there are none', async () => {
    const { html: mail } = await renderEmail(createEdition(), { ...site, pathOf: () => null })
    expect(mail).not.toMatch(/View in browser|Forward this issue|Sign up<\/a><\/p><p/)
    expect(mail).toContain('People, Gossip, and Frivolous Stuff')
  })

  it('should let a template build the mail from the parts', async () => {
    const { html: mail } = await renderEmail(createEdition(), site, {
      template: ({ edition, parts }) =>
        createElement(Fragment, null, edition.issue.title, parts.sections, parts.footer),
    })
    expect(mail).toContain('<!doctype html>Signal &amp; Switch Week 3 2024<div>')
    expect(mail).toContain(UNSUBSCRIBE_PLACEHOLDER)
    expect(mail).not.toContain('View in browser')
  })
})

describe('the placeholders of a mail', () => {
  it('should be filled in where they are the whole link, and nowhere else', async () => {
    const mail = await body(`<p><a href="https://evil.example/?u=${UNSUBSCRIBE_PLACEHOLDER}">x</a></p>`)
    const filled = fillPlaceholders(mail, {
      unsubscribe: 'https://news.example/u?token=$&&list=1',
      preferences: 'https://news.example/p/"token"',
    })
    expect(filled).toContain('href="https://news.example/u?token=$&amp;&amp;list=1"')
    expect(filled).toContain('href="https://news.example/p/&quot;token&quot;"')
    expect(filled).toContain(`href="https://evil.example/?u=${UNSUBSCRIBE_PLACEHOLDER}"`)
  })
})
