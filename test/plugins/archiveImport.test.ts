import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Publication } from '../../collections/payload-types.js'
import { acceptImported, undoImport } from '../../plugins/archive/operations/changeImport.js'
import { importArchive } from '../../plugins/archive/operations/importArchive.js'
import { importReport } from '../../plugins/archive/operations/importReport.js'
import { workOnImport } from '../../plugins/archive/operations/workOnImport.js'
import { findByOldPath } from '../../collections/issues/findByOldPath.js'
import { toPlainText } from '../../src/core/richtext/index.js'
import { archiveDump } from '../support/archiveDump.js'
import { desk, headings } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { html, oldIssue, readOf, section, split, storyItem, type OldIssue } from '../support/splitIssues.js'

describe('importing an archive', () => {
  let newsroom: Newsroom

  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  const publication = () => desk(newsroom).publication({ cadence: 'weekly' })
  const run = (into: Publication, issues: OldIssue[], more = {}) =>
    importArchive({
      payload: newsroom.payload,
      publication: into.id,
      sources: ['old.zip'],
      read: readOf(issues),
      split,
      ...more,
    })
  const issueOf = async (into: Publication, week: number) => {
    const { docs } = await newsroom.payload.find({
      collection: 'issues',
      where: { and: [{ publication: { equals: into.id } }, { week: { equals: week } }] },
      draft: true,
      depth: 1,
      overrideAccess: true,
    })
    return docs[0]
  }
  const dump = (into: Publication) => archiveDump(newsroom.payload, into.id)

  it('should make a draft of every issue, with its sections in their order and nothing added', async () => {
    const into = await publication()
    await desk(newsroom).story(into, 'Waiting for this week')
    const report = await run(into, [oldIssue(3), oldIssue(2)])
    expect(report).toMatchObject({ state: 'done', counts: { imported: 2, failed: 0, waiting: 0 } })
    const issue = await issueOf(into, 3)
    expect(issue).toMatchObject({
      title: 'Letter Week 3 2019',
      _status: 'draft',
      publishedAt: '2019-01-17T09:00:00.000Z',
      oldPaths: ['/p/week-3'],
      sections: [
        {
          heading: 'First of 3',
          items: [{ story: { title: 'First of 3', stage: 'written', companies: [expect.anything()] } }],
        },
        { heading: 'Odds', items: [{ story: { title: 'Second of 3' } }, { note: expect.anything() }] },
        {
          heading: 'People',
          kind: 'moves',
          items: [{ move: { summary: expect.stringContaining('Ann 3') } }, { move: expect.anything() }],
        },
      ],
    })
  })

  it('should find people and companies that it filed before, and file nobody twice', async () => {
    const into = await publication()
    await run(into, [oldIssue(2), oldIssue(3), oldIssue(4)])
    const named = (name: string) =>
      newsroom.payload.count({ collection: 'people', where: { name: { equals: name } } })
    expect((await named('Bo Everywhere')).totalDocs).toBe(1)
    expect(
      (await newsroom.payload.count({ collection: 'companies', where: { name: { equals: 'Brevo Wire' } } }))
        .totalDocs,
    ).toBe(1)
  })

  it('should change nothing when the same is imported again', async () => {
    const into = await publication()
    await run(into, [oldIssue(2), oldIssue(3)])
    const before = await dump(into)
    const again = await run(into, [oldIssue(2), oldIssue(3)])
    expect(again.counts).toMatchObject({ total: 0, unchanged: 2 })
    expect(await dump(into)).toEqual(before)
  })

  it('should update what a changed source says, but not what the editor has touched', async () => {
    const into = await publication()
    await run(into, [oldIssue(2)])
    const before = await issueOf(into, 2)
    const [first, second] = [
      before?.sections?.[0]?.items?.[0]?.story,
      before?.sections?.[1]?.items?.[0]?.story,
    ].map((story) => (typeof story === 'object' ? story?.id : story))
    await newsroom.payload.update({
      collection: 'stories',
      id: String(first),
      data: { title: 'Mine now' },
      draft: true,
      overrideAccess: true,
    })
    const changed = oldIssue(2, {
      sections: [
        section('Odds', [storyItem('Second of 2', { commentary: html('<p>On second thought.</p>') })]),
        section('First of 2', [
          storyItem('First of 2', { url: 'https://source.example/2', commentary: html('<p>No.</p>') }),
        ]),
      ],
    })
    const report = await run(into, [changed])
    expect(report.rows).toMatchObject([{ state: 'imported', kept: ['https://source.example/2'] }])
    const after = await issueOf(into, 2)
    expect(after?.id).toBe(before?.id)
    expect(headings(after ?? {})).toEqual(['Odds', 'First of 2'])
    const story = (id: unknown) =>
      newsroom.payload.findByID({ collection: 'stories', id: String(id), draft: true, overrideAccess: true })
    expect((await story(first)).title).toBe('Mine now')
    expect(toPlainText((await story(second)).commentary)).toBe('On second thought.')
    expect(
      await newsroom.payload.count({ collection: 'moves', where: { publication: { equals: into.id } } }),
    ).toEqual({ totalDocs: 0 })
  })

  it('should leave an issue that the editor has touched as it is', async () => {
    const into = await publication()
    await run(into, [oldIssue(2)])
    const before = await issueOf(into, 2)
    await desk(newsroom).autosave(String(before?.id), { title: 'A better title' })
    const report = await run(into, [oldIssue(2, { sections: [section('All new', [])] })])
    expect(report.rows).toMatchObject([{ state: 'imported', kept: ['issue'] }])
    expect(await issueOf(into, 2)).toMatchObject({
      title: 'A better title',
      sections: [{ heading: 'First of 2' }, {}, {}],
    })
  })

  it('should say of a week that comes twice which issue has it, and write nothing of the second', async () => {
    const into = await publication()
    const report = await run(into, [
      oldIssue(2),
      { ...oldIssue(2), key: 'the other', publishedAt: '2019-02-01T00:00:00.000Z' },
    ])
    expect(report.counts).toMatchObject({ imported: 1, failed: 1 })
    expect(report.rows[1]).toMatchObject({
      state: 'failed',
      error: { code: 'ISSUE_EXISTS', message: expect.stringContaining('Letter Week 2 2019') },
    })
    const stories = await newsroom.payload.count({
      collection: 'stories',
      where: { publication: { equals: into.id } },
    })
    expect(stories.totalDocs).toBe(2)
  })

  it('should only say what would come of it in a dry run', async () => {
    const into = await publication()
    const before = await dump(into)
    const report = await run(into, [oldIssue(2), { ...oldIssue(2), key: 'twice' }], { dryRun: true })
    expect(report).toMatchObject({
      state: 'done',
      previews: [
        { title: 'Letter Week 2 2019', stories: 2, moves: 2, conflict: null },
        { key: 'twice', conflict: 'Letter Week 2 2019' },
      ],
      rows: [],
    })
    expect(await dump(into)).toEqual(before)
  })

  it('should take an import back as a whole, but for what the editor has touched or others use', async () => {
    const into = await publication()
    await desk(newsroom).publication()
    const first = await run(into, [oldIssue(6), oldIssue(7)])
    const kept = await issueOf(into, 7)
    await desk(newsroom).autosave(String(kept?.id), { title: 'Mine now' })
    await undoImport({ payload: newsroom.payload, import: first.id })
    await workOnImport({ payload: newsroom.payload, import: first.id })
    expect(await importReport({ payload: newsroom.payload, import: first.id })).toMatchObject({
      rows: [
        { state: 'undone', issue: null },
        { state: 'imported', kept: ['issue'] },
      ],
    })
    expect(await issueOf(into, 6)).toBeUndefined()
    expect(await issueOf(into, 7)).toMatchObject({ title: 'Mine now' })
    const named = async (name: string) =>
      (await newsroom.payload.count({ collection: 'people', where: { name: { equals: name } } })).totalDocs
    expect([await named('Ann 6'), await named('Ann 7'), await named('Bo Everywhere')]).toEqual([0, 1, 1])
  })

  it('should import again what was undone', async () => {
    const into = await publication()
    const first = await run(into, [oldIssue(2)])
    const before = await dump(into)
    await undoImport({ payload: newsroom.payload, import: first.id })
    await workOnImport({ payload: newsroom.payload, import: first.id })
    expect(await importReport({ payload: newsroom.payload, import: first.id })).toMatchObject({
      state: 'undone',
    })
    const again = await run(into, [oldIssue(2)])
    expect(again).toMatchObject({ counts: { imported: 1 } })
    expect(await dump(into)).toEqual(before)
  })

  it('should publish what is accepted as of the day on which it came out', async () => {
    const into = await publication()
    const first = await run(into, [{ ...oldIssue(2), publishedAt: null }, oldIssue(3)])
    await acceptImported({
      payload: newsroom.payload,
      import: first.id,
      rows: [first.rows[0]?.id ?? ''],
      publish: true,
    })
    await workOnImport({ payload: newsroom.payload, import: first.id })
    const report = await importReport({ payload: newsroom.payload, import: first.id })
    expect(report).toMatchObject({ state: 'done', counts: { accepted: 1, imported: 1 } })
    expect(await issueOf(into, 2)).toMatchObject({
      _status: 'published',
      publishedAt: '2019-01-13T12:00:00.000Z',
    })
    expect((await findByOldPath('/p/week-2', newsroom.payload))?.id).toBe((await issueOf(into, 2))?.id)
    expect(await findByOldPath('/p/week-3', newsroom.payload)).toBeNull()
    await undoImport({ payload: newsroom.payload, import: first.id })
    await workOnImport({ payload: newsroom.payload, import: first.id })
    expect(await importReport({ payload: newsroom.payload, import: first.id })).toMatchObject({
      state: 'undone',
    })
    expect(await issueOf(into, 2)).toBeUndefined()
  })

  it('should lead links and mentions to the issues that they mean, also to those that are imported later', async () => {
    const into = await publication()
    const referring = oldIssue(5, {
      sections: [
        section('Back', [
          storyItem('Back', {
            commentary: html(
              '<p>As I <a href="https://old.example/p/week-4">said</a>, and in the fourth letter, or <a href="http://old.example/p/week-9/">later</a>.</p>',
            ),
          }),
        ]),
      ],
      references: [
        { year: null, week: null, url: 'https://old.example/p/week-4', text: 'said' },
        { year: 2019, week: 3, url: null, text: 'in the fourth letter' },
        { year: null, week: null, url: 'http://old.example/p/week-9/', text: 'later' },
      ],
    })
    const first = await run(into, [referring, oldIssue(4), oldIssue(3)])
    expect(first.rows.find(({ key }) => key === 'week-5')).toMatchObject({ openReferences: 1 })
    const back = async () => {
      const issue = await issueOf(into, 5)
      const story = issue?.sections?.[0]?.items?.[0]?.story
      return { issue, links: JSON.stringify(typeof story === 'object' ? story?.commentary : null) }
    }
    const [third, fourth] = [await issueOf(into, 3), await issueOf(into, 4)]
    const before = await back()
    expect(before.links).toContain(`"value":"${fourth?.id}"`)
    expect(before.links).toContain('http://old.example/p/week-9/')
    expect(
      (before.issue?.references ?? [])
        .map(({ issue }) => (typeof issue === 'object' ? issue?.id : issue))
        .sort(),
    ).toEqual([third?.id, fourth?.id].sort())
    await run(into, [oldIssue(9)])
    expect((await back()).links).toContain(`"value":"${(await issueOf(into, 9))?.id}"`)
  })

  it('should let only editors see and start imports', async () => {
    for (const path of ['/imports', '/imported-issues', '/import-leases', '/imports/1/report']) {
      expect((await newsroom.rest('GET', path)).status).toBeGreaterThanOrEqual(401)
    }
  })
})
