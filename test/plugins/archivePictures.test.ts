import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Media, Publication, Story } from '../../collections/payload-types.js'
import { mediaFolder } from '../../plugins/archive/exporters/mediaFiles.js'
import { undoImport } from '../../plugins/archive/operations/changeImport.js'
import { importArchive } from '../../plugins/archive/operations/importArchive.js'
import { workOnImport } from '../../plugins/archive/operations/workOnImport.js'
import { fetchPublic } from '../../plugins/fetchPublic.js'
import { findExternalLinks } from '../../src/core/richtext/index.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { drawnPicture, startPictureServer, type PictureServer } from '../support/pictureServer.js'
import { html, oldIssue, readOf, section, split, storyItem, type OldIssue } from '../support/splitIssues.js'

describe('the pictures of an old archive', () => {
  let newsroom: Newsroom
  let site: PictureServer

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const red = await drawnPicture('red')
    site = await startPictureServer({
      '/red.png': red,
      '/same-as-red.png': red,
      '/blue.png': await drawnPicture('blue', 'jpeg'),
      '/green.png': await drawnPicture('green'),
      '/grey.png': await drawnPicture('grey'),
      '/script.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      '/scan.png': await drawnPicture('white', 'tiff'),
      '/half.png': red.subarray(0, red.length - 30),
    })
  })
  afterAll(async () => {
    await site.stop()
    // Deleting a picture deletes its files, which every database of this folder shares.
    const where = { id: { exists: true } }
    await newsroom.payload.delete({ collection: 'media', where, overrideAccess: true })
    await newsroom.close()
  })

  const publication = () => desk(newsroom).publication({ cadence: 'weekly' })
  const run = (into: Publication, issues: OldIssue[], more = {}) =>
    importArchive({
      ...{ payload: newsroom.payload, publication: into.id, sources: ['old.zip'] },
      ...{ read: readOf(issues), split, fetchImages: true },
      fetchPicture: (url) => fetchPublic(url, { hosts: [site.host], timeout: 5_000 }),
      ...more,
    })
  const undo = async (id: number | string) => {
    await undoImport({ payload: newsroom.payload, import: id })
    await workOnImport({ payload: newsroom.payload, import: id })
  }
  const withText = (week: number, text: string) =>
    oldIssue(week, {
      sections: [section('Seen', [storyItem(`Seen ${week}`, { commentary: html(text) })])],
    })
  const img = (path: string, alt = 'A mast') => `<img src="${site.url}${path}" alt="${alt}">`
  const storyOf = async (into: Publication): Promise<Story> => {
    const { docs } = await newsroom.payload.find({
      collection: 'stories',
      where: { publication: { equals: into.id } },
      ...{ draft: true, depth: 1, overrideAccess: true },
    })
    return docs[0]!
  }
  const shownIn = async (into: Publication) =>
    (await storyOf(into)).commentary?.root.children.flatMap(({ type, value, fields }) =>
      type === 'upload'
        ? [{ ...(value as Media), shownCaption: (fields as { caption: unknown }).caption }]
        : [],
    )
  const linksIn = async (into: Publication) => {
    const { commentary } = await storyOf(into)
    return commentary ? findExternalLinks(commentary).map(String) : []
  }
  const media = async () =>
    (await newsroom.payload.find({ collection: 'media', limit: 0, overrideAccess: true })).docs

  it('should stay where they are, where nobody has allowed to fetch them', async () => {
    const into = await publication()
    await run(into, [withText(2, img('/red.png'))], { fetchImages: false })
    expect(site.asked).toEqual([])
    expect(await linksIn(into)).toEqual([`${site.url}/red.png`])
  })

  it('should come into the collection with their words, and stand in the text', async () => {
    const into = await publication()
    const text = `<p>Look:</p><figure class="picture">${img('/red.png')}<figcaption>At dusk</figcaption></figure>`
    const report = await run(into, [withText(2, text)])
    expect(report.rows).toMatchObject([{ state: 'imported', pictures: { kept: 1, failed: 0, waiting: 0 } }])
    expect(await shownIn(into)).toMatchObject([
      {
        alt: 'A mast',
        caption: 'At dusk',
        mimeType: 'image/png',
        filename: expect.stringMatching(/^red(-\d+)?\.png$/),
        shownCaption: 'At dusk',
      },
    ])
    expect(await linksIn(into)).toEqual([])
    await undo(report.id)
  })

  it('should say so where the source has no words for one', async () => {
    const into = await publication()
    const captioned = `<figure class="picture">${img('/red.png', '')}<figcaption>At dusk</figcaption></figure>`
    const report = await run(into, [withText(2, captioned + img('/blue.png', ''))])
    expect((await shownIn(into))?.map(({ alt }) => alt)).toEqual([
      'At dusk',
      'Not described yet: a picture in “Letter Week 2 2019”',
    ])
    expect(report.rows[0]?.findings).toMatchObject([
      { kind: 'picture', message: expect.stringContaining('caption'), made: { collection: 'media' } },
      { kind: 'picture', message: expect.stringContaining('without alternative text') },
    ])
    await undo(report.id)
  })

  it('should be kept once, by address and by what they hold', async () => {
    const into = await publication()
    const twice = img('/red.png') + img('/red.png?utm_source=letter') + img('/same-as-red.png')
    const report = await run(into, [withText(2, twice), withText(3, img('/red.png', 'Another word'))])
    expect((await media()).map(({ alt }) => alt)).toEqual(['A mast'])
    expect(report.rows.map(({ pictures }) => pictures.kept)).toEqual([3, 1])
    await undo(report.id)
    expect(await media()).toEqual([])
  })

  it('should stay links where they cannot be had, each with its reason', async () => {
    const into = await publication()
    const bad = ['/gone.png', '/script.png', '/scan.png', '/half.png']
    const inside = '<img src="http://192.168.0.1/a.png" alt="Inside">'
    const report = await run(into, [withText(2, bad.map((path) => `<p>${img(path)}</p>`).join('') + inside)])
    expect(report.rows).toMatchObject([{ state: 'imported', pictures: { kept: 0, failed: 5 } }])
    expect(report.rows[0]?.findings.map(({ code }) => code)).toEqual([
      'FETCH_FAILED',
      'PICTURE_UNREADABLE',
      'PICTURE_UNREADABLE',
      'PICTURE_UNREADABLE',
      'ADDRESS_FORBIDDEN',
    ])
    expect(await linksIn(into)).toEqual([
      ...bad.map((path) => `${site.url}${path}`),
      'http://192.168.0.1/a.png',
    ])
    expect(await media()).toEqual([])
  })

  it('should come later, when the same is imported again with them', async () => {
    const into = await publication()
    const first = await run(into, [withText(2, img('/red.png'))], { fetchImages: false })
    const report = await run(into, [withText(2, img('/red.png'))])
    expect(report.counts).toMatchObject({ imported: 1, unchanged: 0 })
    expect(await shownIn(into)).toHaveLength(1)
    const again = await run(into, [withText(2, img('/red.png'))])
    expect(again.counts).toMatchObject({ total: 0, unchanged: 1 })
    await undo(first.id)
    expect(await media()).toEqual([])
  })

  it('should go with a source that shows them no more, and come when it shows others', async () => {
    const into = await publication()
    await run(into, [withText(12, img('/green.png'))])
    const report = await run(into, [withText(12, img('/grey.png'))])
    expect((await shownIn(into))?.map(({ filename }) => filename)).toEqual([
      expect.stringMatching(/^grey(-\d+)?\.png$/),
    ])
    expect((await media()).map(({ filename }) => filename)).not.toContainEqual(
      expect.stringMatching(/^green/),
    )
    expect(report.rows).toMatchObject([{ pictures: { kept: 1 } }])
  })

  it('should go when the import is undone, but for those that are changed or shown elsewhere', async () => {
    const into = await publication()
    const [red, blue, green] = ['/red.png', '/blue.png', '/green.png']
    const report = await run(into, [withText(22, img(red) + img(blue) + img(green))])
    const kept = await media()
    const find = (name: string) => kept.find(({ filename }) => filename?.startsWith(name))
    const [blueOne, greenOne] = [find('blue'), find('green')]
    await newsroom.payload.update({
      ...{ collection: 'media', id: blueOne?.id ?? '', data: { alt: 'My own words' }, overrideAccess: true },
    })
    const text = (await storyOf(into)).commentary!
    const shown = text.root.children.filter(({ value }) => (value as Media | null)?.id === greenOne?.id)
    await desk(newsroom).story(into, 'Mine', { commentary: { root: { ...text.root, children: shown } } })
    const folder = mediaFolder(newsroom.payload)
    const redFile = join(folder, find('red')?.filename ?? '')
    expect(existsSync(redFile)).toBe(true)
    await undo(report.id)
    const left = (await media()).map(({ id }) => id)
    expect(left).toEqual(expect.arrayContaining([blueOne?.id, greenOne?.id]))
    expect(left).not.toContain(find('red')?.id)
    expect(existsSync(redFile)).toBe(false)
  })

  it('should be the same after a worker was cut off between two of them', async () => {
    const into = await publication()
    const text = img('/red.png') + img('/same-as-red.png')
    let count = 0
    const cut = run(into, [withText(32, text)], {
      onProgress: () => {
        count += 1
        if (count === 3) throw new Error('cut off')
      },
    })
    await expect(cut).rejects.toThrow('cut off')
    const report = await run(into, [withText(32, text)])
    expect(report.rows).toMatchObject([{ state: 'imported', pictures: { kept: 2 } }])
    expect(await shownIn(into)).toHaveLength(2)
  })

  it('should not leak what an import knows of a picture', async () => {
    const { body } = await newsroom.rest<{ docs: object[] }>('GET', '/media')
    expect(JSON.stringify(body)).not.toMatch(/contentHash|importedFrom/)
  })
})
