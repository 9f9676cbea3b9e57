import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Publication, Story } from '../../collections/payload-types.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import { repairOnInit } from '../../plugins/newsroom/repairOnInit.js'
import { readEdition } from '../../plugins/syndication/operations/readEdition.js'
import { paragraph, richText, text } from '../../src/core/richtext/index.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

describe('the frozen edition of an issue', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let publication: Publication
  let story: Story
  let issue: string

  const frozen = (revision?: number) =>
    readEdition({ payload: newsroom.payload, issue, ...(revision === undefined ? {} : { revision }) })
  const commentary = (said: string) => ({ commentary: richText(paragraph(text(said))) })
  const correct = (data: Partial<Story>) =>
    newsroom.payload.update({
      collection: 'stories',
      id: story.id,
      data: { ...data, _status: 'published' },
      overrideAccess: true,
    })
  const storedIssue = () =>
    newsroom.payload.findByID({ collection: 'issues', id: issue, depth: 0, overrideAccess: true })

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
  })
  afterAll(() => newsroom.close())
  beforeEach(async () => {
    publication = await on.publication()
    story = await on.story(publication, 'Copperjay buys Kestrel', commentary('They paid in stamps.'))
    const { issue: assembled } = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week: 35,
    })
    issue = String(assembled.id)
  })

  it('should not be there before the issue is published', async () => {
    expect(await frozen()).toBeNull()
  })

  it('should hold what stands in the issue, from the moment of publishing', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    const { edition, hash } = (await frozen())!
    expect(edition).toMatchObject({ version: 1, revision: 1, issue: { id: issue }, corrections: [] })
    expect(edition.sections.flatMap(({ items }) => items.map((item) => item.story?.title))).toEqual([
      'Copperjay buys Kestrel',
    ])
    expect(JSON.stringify(edition)).toContain('They paid in stamps.')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('should stay as it is when the same is published again', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    const first = await frozen()
    await publishIssue({ payload: newsroom.payload, issue })
    expect(await frozen()).toEqual(first)
    expect((await storedIssue()).revision).toBe(1)
  })

  it('should become revision 2, with a public note, when the issue is corrected', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await on.save(issue, { title: 'Week of stamps', correctionNote: 'The title was wrong.' })
    const { edition } = (await frozen())!
    expect(edition).toMatchObject({
      revision: 2,
      issue: { title: 'Week of stamps' },
      corrections: [{ revision: 2, note: 'The title was wrong.' }],
    })
    expect(await storedIssue()).toMatchObject({ revision: 2, correctionNote: null, publishing: false })
    expect(await on.issue(issue)).toMatchObject({ revision: 2, correctionNote: null })
  })

  it('should become revision 2 when a story in it is corrected', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await correct({ ...commentary('They paid in coins.'), correctionNote: 'Coins, not stamps.' })
    const { edition } = (await frozen())!
    expect(JSON.stringify(edition.sections)).toContain('They paid in coins.')
    expect(edition.corrections).toMatchObject([{ revision: 2, note: 'Coins, not stamps.' }])
    const read = await newsroom.payload.findByID({
      collection: 'stories',
      id: story.id,
      draft: true,
      overrideAccess: true,
    })
    expect(read.correctionNote).toBeNull()
    expect((await storedIssue()).revision).toBe(2)
  })

  it('should keep every revision', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    const first = await frozen()
    await correct(commentary('They paid in coins.'))
    await correct(commentary('They paid in shells.'))
    expect((await frozen())!.edition.revision).toBe(3)
    expect(await frozen(1)).toEqual(first)
    await expect(frozen(4)).rejects.toMatchObject({ code: 'EDITION_UNKNOWN' })
  })

  it('should number corrections that come at the same time one after the other', async () => {
    const second = await on.story(publication, 'Kestrel denies it', commentary('Nothing was sold.'))
    await assembleIssue({ payload: newsroom.payload, issue })
    await publishIssue({ payload: newsroom.payload, issue })
    await Promise.all([
      correct(commentary('They paid in coins.')),
      newsroom.payload.update({
        collection: 'stories',
        id: second.id,
        data: { ...commentary('Something was sold.'), _status: 'published' },
        overrideAccess: true,
      }),
    ])
    const said = JSON.stringify((await frozen())!.edition)
    expect(said).toContain('They paid in coins.')
    expect(said).toContain('Something was sold.')
  })

  it('should not change while a draft is worked on', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    const first = await frozen()
    await on.autosave(issue, { title: 'Being rewritten' })
    await newsroom.payload.update({
      collection: 'stories',
      id: story.id,
      data: commentary('Not sure yet.'),
      draft: true,
      overrideAccess: true,
    })
    expect(await frozen()).toEqual(first)
  })

  it('should lose a story that is taken out of the public view', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await newsroom.payload.update({
      collection: 'stories',
      id: story.id,
      data: { _status: 'draft' },
      overrideAccess: true,
    })
    expect(JSON.stringify((await frozen())!.edition)).not.toContain('They paid in stamps.')
  })

  it('should be hidden with the issue, and come back with it', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await on.save(issue, { _status: 'draft' })
    expect(await frozen()).toBeNull()
    await publishIssue({ payload: newsroom.payload, issue })
    expect((await frozen())!.edition.revision).toBe(1)
  })

  it('should be frozen by the repair when a crash came between publishing and freezing', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await newsroom.payload.db.deleteMany({
      collection: 'editions',
      where: { issue: { equals: issue } },
      req: {},
    })
    await newsroom.payload.db.updateOne({
      collection: 'issues',
      id: issue,
      data: { publishing: true },
      req: {},
    })
    await repairOnInit(newsroom.payload)
    expect((await storedIssue()).publishing).toBe(false)
    expect((await frozen())!.edition.revision).toBe(1)
  })

  it('should go when the issue is deleted for good', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    await newsroom.payload.delete({ collection: 'issues', id: issue, overrideAccess: true })
    const { totalDocs } = await newsroom.payload.count({
      collection: 'editions',
      where: { issue: { equals: issue } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })

  it('should be readable by those who may read drafts only, and writable by nobody', async () => {
    await publishIssue({ payload: newsroom.payload, issue })
    expect((await newsroom.rest('GET', '/editions')).status).toBe(403)
    await expect(
      newsroom.payload.create({
        collection: 'editions',
        data: { issue, revision: 9, hash: 'x', content: {} },
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 403 })
  })
})
