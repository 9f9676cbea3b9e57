import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'

import { documentsOf, FIXTURES, inShort, readAll, sourceOf, zipOf } from '../support/reading.js'

const fixture = (name: string) => `${FIXTURES}/${name}`

describe('reading an export of WordPress', () => {
  it('should give each published post with its facts, and say what it left out', async () => {
    const results = await readAll([fixture('wordpress.xml')])
    expect(inShort(results)).toEqual([
      'https://notes.example/?p=501',
      'https://notes.example/?p=77',
      'SOURCE_EMPTY https://notes.example/?p=503',
      'POSTS_LEFT_OUT wordpress.xml',
    ])
    expect(documentsOf(results)[0]).toMatchObject({
      url: 'https://notes.example/2023/09/week-35/',
      title: 'Carrier Notes Week 35 2023 – News & Moves',
      publishedAt: '2023-09-01T06:30:00.000Z',
      author: 'Mira Okafor',
      tags: ['Weekly', '10DLC'],
    })
    expect(results.at(-1)).toMatchObject({
      notice: { message: 'Left out: 1 draft, 1 page, picture or other entry' },
    })
  })

  it('should make markup of what the editors of WordPress leave to it', async () => {
    const [blocks, classic] = documentsOf(await readAll([fixture('wordpress.xml')]))
    expect(blocks?.body.text).toContain('<a href="https://video.example/watch?v=1">')
    expect(classic?.body.text.split('\n')).toEqual([
      '<p>One line,<br>',
      'then another.</p>',
      '<h3>Heading</h3>',
      '<p>Below it.</p>',
      '<figure><img src="https://notes.example/a.png" alt="A" /><figcaption>The mast at dawn</figcaption></figure>',
      '<p><a href="https://video.example/watch?v=2">https://video.example/watch?v=2</a></p>',
      '<p>[gallery ids="1,2"]</p>',
    ])
  })

  it('should read drafts where they are asked for', async () => {
    const [, , draft] = documentsOf(await readAll([fixture('wordpress.xml')], { drafts: true }))
    expect(draft).toMatchObject({ key: 'https://notes.example/?p=502', publishedAt: null })
  })
})

describe('reading an export of Ghost', () => {
  it('should give published posts with tags and authors in their order', async () => {
    const results = await readAll([fixture('ghost.json')], { siteUrl: 'https://ghost.example/' })
    expect(inShort(results)).toEqual(['u-1', 'SOURCE_EMPTY u-5', 'POSTS_LEFT_OUT ghost.json'])
    expect(documentsOf(results)[0]).toEqual({
      key: 'u-1',
      url: 'https://ghost.example/week-12-2024/',
      title: 'Week 12 2024',
      publishedAt: '2024-03-22T07:00:00.000Z',
      author: 'Mira Okafor, Jon Pell',
      tags: ['CPaaS', 'vCon'],
      body: {
        format: 'html',
        text: '<p>See <a href="https://ghost.example/week-11-2024/">last week</a>.</p>',
      },
    })
  })
})

describe('reading an export of Substack', () => {
  it('should join the list with the pages, in a zip as in a folder', async () => {
    const zip = await zipOf({
      'posts/101.week-1-2020.html': '<p>Late <em>again</em>.</p>',
      'posts/102.week-2-2020.html': '<p>Early.</p>',
      'posts/101.week-1-2020.opens.csv': 'a@b.example',
      'posts/103.soon.html': '<p>Not yet.</p>',
      'email_list.csv': 'email\nreader@mail.example',
      'posts.csv': await readFile(fixture('substack-posts.csv')),
    })
    const results = await readAll([sourceOf('export.zip', zip, 4096)], { siteUrl: 'https://wire.example' })
    expect(inShort(results)).toEqual([
      '101.week-1-2020',
      '102.week-2-2020',
      'SOURCE_EMPTY 104.thread',
      'POSTS_LEFT_OUT posts.csv',
      'FILES_LEFT_OUT',
    ])
    expect(documentsOf(results)[0]).toEqual({
      key: '101.week-1-2020',
      url: 'https://wire.example/p/week-1-2020',
      title: 'Week 1, 2020',
      publishedAt: '2020-01-03T08:00:00.000Z',
      author: null,
      tags: [],
      body: {
        format: 'html',
        text: '<p class="subtitle">What the year brings &amp; more</p>\n<p>Late <em>again</em>.</p>',
      },
    })
    expect(JSON.stringify(results)).not.toContain('reader@mail.example')
  })
})

describe('reading a feed', () => {
  it('should give full entries of RSS, and report one that has a summary only', async () => {
    const results = await readAll([fixture('feed.rss.xml')])
    expect(inShort(results)).toEqual(['wire-3', 'SOURCE_SUMMARY_ONLY https://wire.example/p/week-4'])
    expect(documentsOf(results)[0]).toEqual({
      key: 'wire-3',
      url: 'https://wire.example/p/week-3',
      title: 'Week 3 2022: AT&T answers',
      publishedAt: '2022-01-21T09:00:00.000Z',
      author: 'Ana Ruiz',
      tags: ['Messaging'],
      body: { format: 'html', text: '<h2>One</h2><p>The whole text.</p>' },
    })
  })

  it('should give full entries of Atom, XHTML too', async () => {
    const results = await readAll([fixture('feed.atom.xml')])
    expect(inShort(results)).toEqual(['urn:example:wire:5', 'SOURCE_SUMMARY_ONLY urn:example:wire:6'])
    expect(documentsOf(results)[0]).toEqual({
      key: 'urn:example:wire:5',
      url: 'https://wire.example/p/week-5',
      title: 'Week 5 2022',
      publishedAt: '2022-02-04T09:00:00.000Z',
      author: 'Ana Ruiz',
      tags: ['vCon'],
      body: {
        format: 'html',
        text: '<div><p>Text with <a href="https://wire.example/x">a link</a> &#x26; more.</p></div>',
      },
    })
  })
})

describe('reading texts', () => {
  it('should take what the front matter of Markdown says', async () => {
    const [document] = documentsOf(
      await readAll([fixture('front-matter.md')], { siteUrl: 'https://notes.example' }),
    )
    expect(document).toEqual({
      key: 'front-matter.md',
      url: 'https://notes.example/p/week-8-2021',
      title: 'Week 8 2021',
      publishedAt: '2021-02-26T08:00:00.000Z',
      author: 'Mira Okafor',
      tags: ['CPaaS', 'vCon', 'Weekly'],
      body: { format: 'markdown', text: '\n# News\n\nThe [registry](https://registry.example) answered.\n' },
    })
  })

  it('should leave front matter in the text that is no YAML', async () => {
    const results = await readAll([sourceOf('a.md', '---\ntitle: "open\n---\nText')])
    expect(inShort(results)).toEqual(['FRONT_MATTER_UNREADABLE a.md', 'a.md'])
    expect(documentsOf(results)[0]?.body.text).toContain('title: "open')
  })

  it.each([
    ['front-matter.md', 'markdown'],
    ['pasted.txt', 'text'],
    ['page.html', 'html'],
  ])('should tell what %s is by its content when its name says nothing', async (name, format) => {
    const [document] = documentsOf(await readAll([sourceOf('unnamed', await readFile(fixture(name)))]))
    expect(document?.body.format).toBe(format)
  })
})

describe('reading a JSON Feed', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Carrier Notes',
    items: [
      {
        id: 'n-1',
        url: 'https://notes.example/1',
        title: 'Week 1 2024',
        content_html: '<p>Ringing.</p>',
        date_published: '2024-01-05T07:00:00Z',
        tags: ['vCon', 'vCon'],
      },
      { id: 2, content_text: 'Plain.', authors: [{ name: 'Jon Pell' }] },
      { id: 'n-3', title: 'Short', summary: 'Only this.' },
    ],
    authors: [{ name: 'Mira Okafor' }],
  }

  it('should give its items, with the authors of the feed where they name none', async () => {
    const results = await readAll([sourceOf('feed.json', JSON.stringify(feed))])
    expect(inShort(results)).toEqual(['n-1', '2', 'SOURCE_SUMMARY_ONLY n-3'])
    expect(documentsOf(results)).toMatchObject([
      {
        url: 'https://notes.example/1',
        title: 'Week 1 2024',
        publishedAt: '2024-01-05T07:00:00.000Z',
        author: 'Mira Okafor',
        tags: ['vCon'],
        body: { format: 'html', text: '<p>Ringing.</p>' },
      },
      { author: 'Jon Pell', body: { format: 'text', text: 'Plain.' } },
    ])
  })
})

describe('reading what gzip packed', () => {
  const page = '<h1>Week 2 2024</h1><p>A page of its own, with <a href="https://a.example/">a link</a>.</p>'

  it('should read the file in it, alone and in a zip', async () => {
    const packed = gzipSync(page)
    const zip = await zipOf({ 'old/week-2.html.gz': packed })
    const results = await readAll([sourceOf('week-2.html.gz', packed), sourceOf('all.zip', zip, 4096)])
    expect(inShort(results)).toEqual(['week-2.html', 'old/week-2.html'])
  })

  it('should report what is cut off, packed twice too deep, or a bomb', async () => {
    const cut = gzipSync(page).subarray(0, 60)
    const nested = gzipSync(gzipSync(gzipSync(page)))
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024, 'a'))
    const results = await readAll([
      sourceOf('cut.html.gz', cut),
      sourceOf('nested.gz', nested),
      sourceOf('bomb.txt.gz', bomb, 512),
      sourceOf('good.html.gz', gzipSync(page)),
    ])
    expect(results.map((result) => (result.kind === 'problem' ? result.problem.code : result.kind))).toEqual([
      'SOURCE_BROKEN',
      'SOURCE_NESTED',
      'SOURCE_TOO_LARGE',
      'document',
    ])
  })
})

describe('reading topics of front matter', () => {
  it('should take topics, tags, categories and keywords, each once', async () => {
    const text =
      '---\ntopics: [vCon, TCR]\ntags: TCR, SIP\nkeywords:\n  - vCon\n  - Fraud\n---\n# A\n\nText.\n'
    const [document] = documentsOf(await readAll([sourceOf('a.md', text)]))
    expect(document?.tags).toEqual(['vCon', 'TCR', 'SIP', 'Fraud'])
  })
})
