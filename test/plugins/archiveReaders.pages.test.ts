import { describe, expect, it } from '@jest/globals'

import { documentsOf, FIXTURES, inShort, readAll, sourceOf } from '../support/reading.js'

const page = (body: string, head = '') =>
  sourceOf('page.html', `<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
const LONG = 'The carriers waited for the registry and heard nothing of it. '.repeat(5)

describe('reading a page of HTML', () => {
  it('should take its facts and its text, without the frame of the site', async () => {
    const results = await readAll([`${FIXTURES}/page.html`])
    const [document] = documentsOf(results)
    expect(document).toMatchObject({
      key: 'page.html',
      url: 'https://notes.example/2023/09/week-35/',
      title: 'Carrier Notes Week 35 2023',
      publishedAt: '2023-09-01T06:30:00.000Z',
      author: 'Mira Okafor',
      tags: ['10DLC'],
    })
    const text = document?.body.text ?? ''
    for (const kept of [
      'Registry answers late',
      'waited a fortnight',
      'few messages',
      'A footnote of the article',
    ])
      expect(text).toContain(kept)
    for (const gone of ['track()', 'First comment', 'All rights reserved', 'Home', '<h1>'])
      expect(text).not.toContain(gone)
  })

  it.each([
    ['Substack', `<div class="available-content"><div class="body markup"><p>${LONG}</p></div></div>`],
    ['WordPress', `<div class="entry-content"><p>${LONG}</p></div>`],
    ['Ghost', `<section class="gh-content"><p>${LONG}</p></section>`],
    ['a bare article', `<article><p>${LONG}</p></article>`],
  ])('should find the text where %s puts it, and say what stood beside it', async (_, content) => {
    const results = await readAll([page(`<div>Sign in to comment</div>${content}`)])
    expect(documentsOf(results)[0]?.body.text).not.toContain('Sign in')
    expect(results.at(-1)).toMatchObject({ kind: 'notice', notice: { code: 'TEXT_LEFT_OUT' } })
  })

  it.each([
    [
      'most of the text stands outside of the article',
      `<article><p>Short.</p></article><div><p>${LONG}</p></div>`,
    ],
    ['there are several articles', `<article><p>${LONG}</p></article><article><p>${LONG} Two.</p></article>`],
    ['the whole page is one form', `<form><p>Short. ${LONG}</p></form>`],
    ['the whole page is called a header', `<header><p>Short. ${LONG}</p></header>`],
  ])('should keep all of the body when %s', async (_, body) => {
    const results = await readAll([page(body)])
    expect(inShort(results)).toEqual(['page.html'])
    const text = documentsOf(results)[0]?.body.text ?? ''
    expect(text).toContain(LONG.trim())
    expect(text).toMatch(/Short|Two/)
  })

  it.each([
    ['<meta name="date" content="2022-03-04">', '', '2022-03-04T00:00:00.000Z'],
    ['', '<time datetime="2022-03-04T10:00+02:00">Friday</time>', '2022-03-04T08:00:00.000Z'],
    ['', '<article><time>March 4th, 2022</time></article>', '2022-03-04T00:00:00.000Z'],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2022-03-04T09:00:00Z"}]}</script>',
      '',
      '2022-03-04T09:00:00.000Z',
    ],
    ['<script type="application/ld+json">{broken</script>', '', null],
  ])('should find when it was published in %s%s', async (head, body, expected) => {
    const [document] = documentsOf(await readAll([page(`${body}<p>Text</p>`, head)]))
    expect(document?.publishedAt).toBe(expected)
  })

  it('should keep a fragment as it is', async () => {
    const text = '<h2>One</h2>\n<p>Text <b>and</b> more.</p>'
    const [document] = documentsOf(await readAll([sourceOf('fragment', text)]))
    expect(document?.body).toEqual({ format: 'html', text })
  })

  it('should say that a page which is put together in the browser has no text', async () => {
    const results = await readAll([page('<div id="root"></div><script>start()</script>')])
    expect(inShort(results)).toEqual(['SOURCE_EMPTY page.html'])
  })
})

describe('reading encodings', () => {
  const LATIN = Buffer.from('<p>Caf\xe9 \x93quoted\x94 na\xefve r\xe9sum\xe9, d\xe9j\xe0 vu</p>', 'latin1')

  it.each([
    ['windows-1252, declared', Buffer.concat([Buffer.from('<meta charset="windows-1252">'), LATIN]), []],
    ['windows-1252, not declared', LATIN, ['ENCODING_GUESSED a.html']],
    ['UTF-8 that is declared as Latin-1', Buffer.from('<meta charset="latin1"><p>Café “quoted”</p>'), []],
    ['UTF-16 with a mark', Buffer.from('\ufeff<p>Café “quoted”</p>', 'utf16le'), []],
    [
      'UTF-16 without a mark',
      Buffer.from('<p>Café “quoted” and more</p>', 'utf16le'),
      ['ENCODING_GUESSED a.html'],
    ],
    ['UTF-8 with a mark', Buffer.from('\ufeff<p>Café “quoted”</p>'), []],
  ])('should read %s', async (_, bytes, notices) => {
    const results = await readAll([sourceOf('a.html', bytes)])
    expect(inShort(results)).toEqual([...notices, 'a.html'])
    expect(documentsOf(results)[0]?.body.text).toMatch(/^(?:<meta[^>]*>)?<p>Café “quoted”/)
  })

  it('should read XML in the encoding that it declares', async () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><guid>1</guid><description>'
    const text = `${'&lt;p>d\xe9j\xe0 vu&lt;/p>'.repeat(80)}</description></item></channel></rss>`
    const [document] = documentsOf(await readAll([sourceOf('a.xml', Buffer.from(xml + text, 'latin1'))]))
    expect(document?.body.text).toMatch(/^<p>déjà vu<\/p>/)
  })

  it('should say how many characters were lost before', async () => {
    const results = await readAll([sourceOf('a.txt', 'Caf\ufffd and na\ufffdve')])
    expect(inShort(results)).toEqual(['CHARACTERS_LOST a.txt', 'a.txt'])
  })
})
