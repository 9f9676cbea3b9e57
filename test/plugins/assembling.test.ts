import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Issue, Publication } from '../../collections/payload-types.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { draftNextIssue } from '../../plugins/newsroom/operations/draftNextIssue.js'
import { desk, headings } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const WEEK = { year: 2023, week: 35 }

describe('assembling an issue', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let publication: Publication
  const assemble = (dryRun = false) =>
    assembleIssue({ payload: newsroom.payload, publication: publication.id, ...WEEK, dryRun })

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
  })
  afterAll(() => newsroom.close())
  beforeEach(async () => {
    publication = await on.publication()
  })

  it('should fill a new issue in the write that creates it, whoever creates it', async () => {
    await on.story(publication, 'Written')
    await on.story(publication, 'Still an idea', { stage: 'inbox' })
    const issue = await newsroom.payload.create({
      collection: 'issues',
      data: { publication: publication.id, ...WEEK },
      draft: true,
      overrideAccess: true,
    })
    expect(headings(issue)).toEqual(['Written'])
    expect(issue.covered).toMatchObject([{ label: 'Written', anchor: 'written', entries: [] }])
  })

  it('should say in words why each story is where it is, or is left out', async () => {
    await on.story(publication, 'Written', { weight: 9 })
    await on.story(publication, 'Still an idea', { stage: 'inbox' })
    await on.story(publication, 'For later', { targetWeek: { year: 2023, week: 36 } })
    await on.story(publication, 'Old news', { source: { publishedAt: '2023-08-02T10:00:00.000Z' } })
    const { placements, unplaced } = await assemble()
    expect(placements).toHaveLength(1)
    expect(placements[0]?.reason).toMatch(/\S/)
    expect(unplaced).toHaveLength(3)
    const reasons = unplaced.map(({ reason }) => reason).join('\n')
    expect(reasons).toContain('inbox')
    expect(reasons).toContain('week 36')
    expect(reasons).toContain('2 August 2023')
  })

  it('should change nothing when it runs again, and write nothing in a dry run', async () => {
    await on.story(publication, 'One')
    const dry = await assemble(true)
    expect(dry.issue.id).toBeNull()
    expect(headings(dry.issue)).toEqual(['One'])
    const first = await assemble()
    const before = await on.issue(String(first.issue.id))
    const second = await assemble()
    expect(second.changed).toBe(false)
    expect(await on.issue(String(first.issue.id))).toEqual(before)
  })

  it('should keep the order that the editor gave, and add what is new', async () => {
    for (const [title, weight] of [
      ['Heavy', 9],
      ['Middle', 6],
      ['Light', 3],
    ] as const) {
      await on.story(publication, title, { weight })
    }
    const { issue } = await assemble()
    const id = String(issue.id)
    await on.autosave(id, { sections: [...(issue.sections ?? [])].reverse() })
    await on.story(publication, 'New', { weight: 7 })
    const again = await assemble()
    const order = headings(again.issue)
    expect(order.filter((heading) => heading !== 'New')).toEqual(['Light', 'Middle', 'Heavy'])
    expect(order).toContain('New')
  })

  it('should keep a heading that the editor wrote, and let the others follow their story', async () => {
    const renamed = await on.story(publication, 'Draft title', { weight: 9 })
    await on.story(publication, 'Plain', { weight: 1 })
    const { issue } = await assemble()
    const id = String(issue.id)
    await on.autosave(id, {
      sections: (issue.sections ?? []).map((section) =>
        section.heading === 'Plain' ? { ...section, heading: 'My own words' } : section,
      ),
    })
    await newsroom.payload.update({
      collection: 'stories',
      id: renamed.id,
      data: { title: 'Final title' },
      draft: true,
      overrideAccess: true,
    })
    const again = await assemble()
    expect(headings(again.issue)).toEqual(['Final title', 'My own words'])
  })

  it('should leave out what the editor removed, until it is asked back', async () => {
    const story = await on.story(publication, 'Not this week')
    const { issue } = await assemble()
    const id = String(issue.id)
    await on.autosave(id, { sections: [] })
    const without = await assemble()
    expect(without.issue.sections).toEqual([])
    expect(without.unplaced).toMatchObject([{ story: story.id }])
    await on.autosave(id, { removedStories: [] })
    expect(headings((await assemble()).issue)).toEqual(['Not this week'])
  })

  it('should not take a story that stands in another issue, and take it when that one lets it go', async () => {
    await on.story(publication, 'Once only')
    const { issue: earlier } = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week: 34,
    })
    expect(headings((await assemble()).issue)).toEqual([])
    await newsroom.payload.delete({ collection: 'issues', id: String(earlier.id), overrideAccess: true })
    expect(headings((await assemble()).issue)).toEqual(['Once only'])
  })

  it('should take back what an issue in the trash held', async () => {
    await on.story(publication, 'Trashed with its issue')
    const { issue: earlier } = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week: 34,
    })
    await on.save(String(earlier.id), { deletedAt: new Date().toISOString() })
    expect(headings((await assemble()).issue)).toEqual(['Trashed with its issue'])
  })

  it('should notice a placement that an interrupted write did not record', async () => {
    const story = await on.story(publication, 'Half recorded')
    await assembleIssue({ payload: newsroom.payload, publication: publication.id, year: 2023, week: 34 })
    await newsroom.payload.db.updateOne({ collection: 'stories', id: story.id, data: { placedIn: null } })
    const { issue, unplaced } = await assemble()
    expect(headings(issue)).toEqual([])
    expect(unplaced[0]?.reason).toContain('Week 34 2023')
  })

  it('should put a series into one section, labelled, and relabel it when the editor reorders it', async () => {
    for (const part of [1, 2, 3])
      await on.story(publication, `Part ${part}`, { series: { title: 'Trilogy', part } })
    const { issue } = await assemble()
    const [section] = issue.sections ?? []
    expect(section).toMatchObject({ heading: 'Trilogy', numbered: true })
    const reordered = [...(section?.items ?? [])].reverse()
    const saved = await on.autosave(String(issue.id), {
      sections: section ? [{ ...section, items: reordered }] : [],
    })
    expect(saved.sections?.[0]?.items?.map(({ label, heading }) => [label, heading])).toEqual([
      ['1', 'Part 3'],
      ['2', 'Part 2'],
      ['3', 'Part 1'],
    ])
  })

  it('should give the coming issue once, and the one after it when that is published', async () => {
    const first = await draftNextIssue({ payload: newsroom.payload, publication: publication.id })
    const same = await draftNextIssue({ payload: newsroom.payload, publication: publication.id })
    expect(same.issue.id).toBe(first.issue.id)
    await on.save(String(first.issue.id), { _status: 'published' })
    const next = await draftNextIssue({ payload: newsroom.payload, publication: publication.id })
    expect(
      next.issue.periodStart && first.issue.periodEnd && next.issue.periodStart > first.issue.periodEnd,
    ).toBe(true)
  })

  it('should cover both weeks with a double issue', async () => {
    await on.story(publication, 'First week', { targetWeek: { year: 2023, week: 51 } })
    await on.story(publication, 'Second week', { targetWeek: { year: 2023, week: 52 } })
    const issue = (await newsroom.payload.create({
      collection: 'issues',
      data: { publication: publication.id, year: 2023, week: 51, weeksCovered: 2 },
      draft: true,
      depth: 0,
      overrideAccess: true,
    })) as Issue
    expect(issue).toMatchObject({
      title: `${publication.name} Week 51–52 2023`,
      periodStart: '2023-12-18',
      periodEnd: '2023-12-31',
    })
    expect(headings(issue)).toEqual(['First week', 'Second week'])
    const again = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week: 52,
    })
    expect(again.issue.id).toBe(issue.id)
  })
})
