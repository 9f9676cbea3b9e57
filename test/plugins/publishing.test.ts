import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Publication, Story } from '../../collections/payload-types.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import { repairOnInit } from '../../plugins/newsroom/repairOnInit.js'
import { paragraph, richText, text } from '../../src/core/richtext/index.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

describe('publishing an issue', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let publication: Publication
  let story: Story
  let issue: string
  const status = async () => {
    const [storyNow, issueNow] = await Promise.all([
      newsroom.payload.findByID({ collection: 'stories', id: story.id, overrideAccess: true }),
      newsroom.payload.findByID({ collection: 'issues', id: issue, overrideAccess: true }),
    ])
    return { story: storyNow._status, issue: issueNow._status }
  }
  const seenByReaders = async () => (await newsroom.rest('GET', `/stories/${story.id}`)).status === 200

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
  })
  afterAll(() => newsroom.close())
  beforeEach(async () => {
    publication = await on.publication({
      purpose: richText(paragraph(text('{title} is about telecom.'))),
    })
    story = await on.story(publication, 'The story')
    const assembled = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week: 35,
    })
    issue = String(assembled.issue.id)
  })

  it('should publish its stories and moves with it', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    expect(await status()).toEqual({ story: 'published', issue: 'published' })
    expect(await seenByReaders()).toBe(true)
  })

  it('should refuse, naming them, when stories are not to be published with it', async () => {
    await expect(
      publishIssue({ payload: newsroom.payload, issue, publishStories: false }),
    ).rejects.toMatchObject({
      code: 'STORIES_UNPUBLISHED',
      message: expect.stringContaining('“The story”'),
      value: [story.id],
    })
    expect(await status()).toEqual({ story: 'draft', issue: 'draft' })
  })

  it('should refuse before anything is written when a story lacks what publishing takes', async () => {
    await newsroom.payload.update({
      collection: 'stories',
      id: story.id,
      data: { title: '' },
      draft: true,
      overrideAccess: true,
    })
    await expect(publishIssue({ payload: newsroom.payload, issue })).rejects.toMatchObject({
      code: 'STORIES_UNPUBLISHED',
    })
    expect(await status()).toEqual({ story: 'draft', issue: 'draft' })
  })

  it('should go back to draft, saying why, when a story turns out not to be publishable', async () => {
    await newsroom.payload.update({
      collection: 'stories',
      id: story.id,
      data: { weight: 99 },
      draft: true,
      overrideAccess: true,
    })
    await expect(publishIssue({ payload: newsroom.payload, issue })).rejects.toMatchObject({
      code: 'STORIES_UNPUBLISHED',
      value: [story.id],
    })
    expect(await status()).toEqual({ story: 'draft', issue: 'draft' })
    expect((await newsroom.rest('GET', `/issues/${issue}`)).status).toBe(404)
  })

  it('should freeze the standing texts with their tokens filled in', async () => {
    const published = await publishIssue({ payload: newsroom.payload, issue })
    const opening = JSON.stringify(published.purpose)
    expect(opening).toContain(`${publication.name} Week 35 2023 is about telecom.`)
    await newsroom.payload.update({
      collection: 'publications',
      id: publication.id,
      data: { purpose: richText(paragraph(text('Something else.'))) },
      overrideAccess: true,
    })
    const corrected = await on.save(issue, { title: 'Corrected' })
    expect(JSON.stringify(corrected.purpose)).toBe(opening)
    expect(corrected).toMatchObject({ revision: 2, publishedAt: published.publishedAt })
  })

  it('should take its contents out of the public view when it is unpublished, and bring them back', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await on.save(issue, { _status: 'draft' })
    expect(await status()).toEqual({ story: 'draft', issue: 'draft' })
    expect(await seenByReaders()).toBe(false)
    await publishIssue({ payload: newsroom.payload, issue })
    expect(await seenByReaders()).toBe(true)
  })

  it('should keep what is published as it is while a draft is worked on', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await on.autosave(issue, { title: 'Being rewritten' })
    expect(await status()).toEqual({ story: 'published', issue: 'published' })
    const read = await newsroom.rest<{ title: string }>('GET', `/issues/${issue}`)
    expect(read.body.title).toBe(`${publication.name} Week 35 2023`)
  })

  it('should hide an issue in the trash with its stories, and show them again when it is restored', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await on.save(issue, { deletedAt: new Date().toISOString() })
    expect((await newsroom.rest('GET', `/issues/${issue}?trash=true`)).status).toBe(404)
    expect(await seenByReaders()).toBe(false)
    await newsroom.payload.update({
      collection: 'issues',
      id: issue,
      data: { deletedAt: null, _status: 'published' },
      trash: true,
      overrideAccess: true,
    })
    expect(await seenByReaders()).toBe(true)
  })

  it('should take its contents with it when it is deleted for good', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await newsroom.payload.delete({ collection: 'issues', id: issue, overrideAccess: true })
    expect(await seenByReaders()).toBe(false)
  })

  it('should give a duplicate a slug of its own', async () => {
    const { payload } = newsroom
    const first = await payload.duplicate({ collection: 'stories', id: story.id, overrideAccess: true })
    const second = await payload.duplicate({ collection: 'stories', id: story.id, overrideAccess: true })
    expect(new Set([story.slug, first.slug, second.slug]).size).toBe(3)
  })

  it('should end at the next start what an interrupted publishing left half done', async () => {
    await newsroom.payload.db.updateOne({
      collection: 'issues',
      id: issue,
      data: { _status: 'published', publishing: true },
    })
    expect(await status()).toEqual({ story: 'draft', issue: 'published' })
    await repairOnInit(newsroom.payload)
    expect(await status()).toEqual({ story: 'published', issue: 'published' })
    const repaired = await newsroom.payload.findByID({
      collection: 'issues',
      id: issue,
      overrideAccess: true,
    })
    expect(repaired.publishing).toBe(false)
  })

  it('should keep anchors that readers may have linked to when a heading changes', async () => {
    const published = await publishIssue({ payload: newsroom.payload, issue })
    const sections = (published.sections ?? []).map((section) => ({ ...section, heading: 'Another heading' }))
    const corrected = await on.save(issue, { sections })
    expect(corrected.covered).toMatchObject([{ label: 'Another heading', anchor: 'the-story' }])
  })
})
