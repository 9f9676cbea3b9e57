import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { documentsOf, FIXTURES, inShort, readAll, sourceOf, zipOf } from '../support/reading.js'

const GOOD = sourceOf('good.txt', 'Carrier Notes Week 1 2020')
const feed = (items: string, before = '') =>
  sourceOf('feed.xml', `<?xml version="1.0"?>${before}<rss><channel>${items}</channel></rss>`, 4096)
const wordpress = (text: string) =>
  sourceOf(
    'wordpress.xml',
    `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${item('2', text)}</channel></rss>`,
    65_536,
  )
const item = (guid: string, text: string) =>
  `<item><guid>${guid}</guid><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${text}]]></content:encoded></item>`

describe('reading files that are broken or hostile', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'masthead-readers-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  it('should report a zip that is cut off, and read the next file', async () => {
    const zip = await zipOf({ 'a.txt': 'Text' })
    const results = await readAll([sourceOf('cut.zip', zip.subarray(0, -12)), GOOD])
    expect(inShort(results)).toEqual(['SOURCE_BROKEN', 'good.txt'])
    expect(results[0]).toMatchObject({ file: 'cut.zip' })
  })

  it('should report the damaged file of a zip and read the others', async () => {
    const zip = await zipOf({ 'a.txt': 'Text of a', 'b.txt': 'Text of b' }, { compress: false })
    zip.write('X', zip.indexOf('Text of a'))
    expect(inShort(await readAll([sourceOf('damaged.zip', zip)]))).toEqual(['SOURCE_BROKEN a.txt', 'b.txt'])
  })

  it('should refuse paths that lead out of a zip, and read what lies in it', async () => {
    const zip = await zipOf({ 'aa/b.txt': 'Text', 'c.txt': 'Text' })
    const hostile = Buffer.from(zip.toString('latin1').replaceAll('aa/b.txt', '../b.txt'), 'latin1')
    expect(inShort(await readAll([sourceOf('hostile.zip', hostile)]))).toEqual([
      'SOURCE_PATH_UNSAFE ../b.txt',
      'c.txt',
    ])
  })

  it('should refuse a bomb by its ratio without unpacking it', async () => {
    const zip = await zipOf({ 'bomb.txt': Buffer.alloc(32 * 1024 * 1024), 'good.txt': 'Text' })
    expect(inShort(await readAll([sourceOf('bomb.zip', zip, 65_536)]))).toEqual([
      'SOURCE_TOO_LARGE bomb.txt',
      'good.txt',
    ])
  })

  it('should not unpack more in one run than it may', async () => {
    const text = 'Text. '.repeat(2000)
    const zip = await zipOf({ 'a.txt': text, 'b.txt': text }, { compress: false })
    const results = await readAll([sourceOf('big.zip', zip, 4096)], { limits: { unpackedBytes: 30_000 } })
    expect(inShort(results)).toEqual(['a.txt', 'SOURCE_TOO_LARGE b.txt'])
  })

  it('should refuse a zip of too many files', async () => {
    const zip = await zipOf({ 'a.txt': 'Text', 'b.txt': 'Text', 'c.txt': 'Text' })
    expect(inShort(await readAll([sourceOf('many.zip', zip)], { limits: { entries: 2 } }))).toEqual([
      'SOURCE_TOO_LARGE',
    ])
  })

  it('should read a zip in a zip, and no deeper', async () => {
    const third = await zipOf({ 'deep.txt': 'Text' })
    const second = await zipOf({ 'a.txt': 'Text of the inner', 'third.zip': third })
    const first = await zipOf({ 'a.txt': 'Text of the outer', 'second.zip': second })
    expect(inShort(await readAll([sourceOf('first.zip', first)]))).toEqual([
      'a.txt',
      'second.zip/a.txt',
      'SOURCE_NESTED second.zip/third.zip',
    ])
  })

  it.each([
    ['entities that multiply', '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>', '&b;'],
    ['an entity from a file', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>', '&a;'],
    ['a document type from elsewhere', '<!DOCTYPE rss PUBLIC "-//X//EN" "http://127.0.0.1:9/x.dtd">', 'x'],
  ])('should refuse XML with %s', async (_, documentType, text) => {
    const results = await readAll([feed(`<item><title>${text}</title></item>`, documentType), GOOD])
    expect(inShort(results)).toEqual(
      ['SOURCE_XML_ENTITIES feed.xml', 'good.txt'].map((line) => line.replace(' feed.xml', '')),
    )
  })

  it('should give the posts before the place where XML breaks, and none that is half there', async () => {
    const cut = `${item('1', '<p>One.</p>')}${item('2', '<p>Two.</p>')}<item><guid>3</guid><content:enc`
    const source = sourceOf('cut.xml', `<?xml version="1.0"?><rss><channel>${cut}`)
    expect(inShort(await readAll([source, GOOD]))).toEqual(['1', '2', 'SOURCE_BROKEN', 'good.txt'])
  })

  it('should leave out a post that is too large, and read those around it', async () => {
    const large = item('2', `<p>${'x'.repeat(300_000)}</p>`)
    const source = feed(item('1', '<p>One.</p>') + large + item('3', '<p>Three.</p>'))
    expect(inShort(await readAll([source], { limits: { documentBytes: 100_000 } }))).toEqual([
      '1',
      'SOURCE_TOO_LARGE feed.xml',
      '3',
    ])
  })

  it('should not read a line of 100 MB', async () => {
    const path = join(folder, 'line.txt')
    await writeFile(path, Buffer.alloc(100 * 1024 * 1024, 'x'))
    expect(inShort(await readAll([path, GOOD]))).toEqual(['SOURCE_TOO_LARGE', 'good.txt'])
    await rm(path)
  })

  it.each([
    ['XML', sourceOf('deep.xml', `<?xml version="1.0"?><rss>${'<a>'.repeat(5000)}`, 4096)],
    ['HTML', sourceOf('deep.html', `<!doctype html>${'<div>'.repeat(100_000)}text`, 65_536)],
    [
      'JSON',
      sourceOf('deep.json', `{"db":[{"meta":{"version":"5"},"data":{"posts":[${'['.repeat(50_000)}`, 65_536),
    ],
  ])('should report %s whose elements lie too deep', async (_, source) => {
    const results = await readAll([source, GOOD])
    expect(results.map(({ kind }) => kind)).toEqual(['problem', 'document'])
  })

  it.each([
    ['a tag without an end', '<'],
    ['comments without an end', '<!-- '],
    ['shortcodes without an end', '[caption [embed '],
    ['blocks without an end', '<pre <table '],
    ['closing tags after spaces', '      </div> x'],
    ['spaces', '        '],
    ['line breaks', ' \n'],
  ])(
    'should not be slowed down by a post of %s',
    async (_, piece) => {
      const text = piece.repeat(1_000_000 / piece.length)
      const results = await readAll([feed(item('1', text)), wordpress(text), sourceOf('a', text, 65_536)])
      expect(results.length).toBeGreaterThan(2)
    },
    15_000,
  )

  it('should not be slowed down by comments before the first tag', async () => {
    const results = await readAll([sourceOf('a.html', `${'<!-- -->'.repeat(5000)}plain text`, 65_536)])
    expect(inShort(results)).toEqual(['a.html'])
  }, 5000)

  it('should report what it does not know, each by its file', async () => {
    const picture = sourceOf('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))
    const sources = [
      picture,
      sourceOf('a.json', '{"a": 1}'),
      sourceOf('a.csv', 'a,b\n1,2'),
      sourceOf('empty', ''),
    ]
    const results = await readAll([...sources, join(folder, 'nothing'), GOOD])
    expect(inShort(results)).toEqual([
      'SOURCE_FORMAT_UNKNOWN',
      'SOURCE_FORMAT_UNKNOWN',
      'SOURCE_FORMAT_UNKNOWN',
      'SOURCE_EMPTY empty',
      'SOURCE_NOT_FOUND',
      'good.txt',
    ])
  })

  it('should not follow a link out of a folder, and leave pictures and hidden files out', async () => {
    const archive = join(folder, 'archive')
    await mkdir(join(archive, '2020'), { recursive: true })
    await writeFile(join(folder, 'secret.txt'), 'Not yours')
    await writeFile(join(archive, '2020', 'b.txt'), 'Text of b')
    await writeFile(join(archive, 'a.txt'), 'Text of a')
    await writeFile(join(archive, 'mast.png'), 'x')
    await writeFile(join(archive, '.hidden'), 'x')
    await symlink(join(folder, 'secret.txt'), join(archive, 'link.txt'))
    const results = await readAll([archive])
    expect(inShort(results)).toEqual(['SOURCE_PATH_UNSAFE link.txt', '2020/b.txt', 'a.txt', 'FILES_LEFT_OUT'])
    expect(JSON.stringify(results)).not.toContain('Not yours')
  })

  it('should give a key once, and say where it was before', async () => {
    const results = await readAll([GOOD, GOOD])
    expect(inShort(results)).toEqual(['good.txt', 'SOURCE_TWICE good.txt'])
  })

  it('should give the same keys in the same order again, and leave nothing behind', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('masthead-import-'))
    const zip = sourceOf(
      'all.zip',
      await zipOf({ 'b.txt': 'B', 'a.txt': 'A', 'c.zip': await zipOf({ 'd.txt': 'D' }) }),
    )
    const first = await readAll([FIXTURES, zip])
    expect(await readAll([FIXTURES, zip])).toEqual(first)
    expect(documentsOf(first).length).toBeGreaterThan(8)
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith('masthead-import-'))
    expect(after).toEqual(before)
  })
})
