import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { idOf } from '../../collections/ids.js'
import type { Company, Person, Publication, Story } from '../../collections/payload-types.js'
import { mergeCompanies } from '../../plugins/newsroom/operations/mergeCompanies.js'
import { mergePeople } from '../../plugins/newsroom/operations/mergePeople.js'
import { findInternalLinks, internalLink, paragraph, richText, text } from '../../src/core/richtext/index.js'
import { hire } from '../support/actors.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const base = { depth: 0, overrideAccess: true } as const

describe('merging duplicates', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let publication: Publication

  const person = (data: Partial<Person> & { name: string }) =>
    newsroom.payload.create({ ...base, collection: 'people', data })
  const company = (data: Partial<Company> & { name: string }) =>
    newsroom.payload.create({ ...base, collection: 'companies', data })
  const read = <Slug extends 'companies' | 'issues' | 'moves' | 'people' | 'publications' | 'stories'>(
    collection: Slug,
    id: string,
    draft = false,
  ) => newsroom.payload.findByID({ ...base, collection, id, draft, trash: true })
  const linkTo = (collection: 'companies' | 'people', id: string) =>
    richText(paragraph(text('See '), internalLink(collection, id, 'this one')))
  const publish = (collection: 'issues' | 'moves' | 'stories', id: string) =>
    newsroom.payload.update({ ...base, collection, id, data: { _status: 'published' } })

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
    publication = await on.publication()
  })
  afterAll(() => newsroom.close())

  describe('of people', () => {
    it('should move what points at the duplicate, keep its names, and put it in the trash', async () => {
      const stays = await person({ name: 'Ottilie Brandvoll', aliases: ['Otti'] })
      const goes = await person({
        name: 'O. Brandvoll',
        aliases: ['otti', 'OB'],
        bio: linkTo('people', stays.id),
      })
      const friend = await person({ name: 'A friend', bio: linkTo('people', goes.id) })
      const story = await on.story(publication, 'Both in one', {
        people: [goes.id, friend.id, stays.id],
        commentary: linkTo('people', goes.id),
      })
      const move = await newsroom.payload.create({
        ...base,
        collection: 'moves',
        data: {
          person: goes.id,
          kind: 'joined',
          role: 'Editor',
          publication: publication.id,
          _status: 'published',
        },
      })

      const merged = await mergePeople({ payload: newsroom.payload, from: goes.id, into: stays.id })

      expect(merged.references).toEqual(
        expect.arrayContaining([
          { collection: 'stories', count: 1 },
          { collection: 'moves', count: 1 },
          { collection: 'people', count: 1 },
        ]),
      )
      expect(await read('people', stays.id)).toMatchObject({
        aliases: ['Otti', 'O. Brandvoll', 'OB'],
        formerSlugs: ['o-brandvoll'],
        slug: 'ottilie-brandvoll',
        currentRole: 'Editor',
      })
      expect(await read('people', goes.id)).toMatchObject({
        deletedAt: expect.any(String),
        currentRole: null,
      })
      for (const draft of [false, true]) {
        const now = (await read('stories', story.id, draft)) as Story
        expect(now.people).toEqual([stays.id, friend.id])
        expect(findInternalLinks(now.commentary)).toEqual([{ relationTo: 'people', id: stays.id }])
        expect(await read('moves', move.id, draft)).toMatchObject({
          person: stays.id,
          summary: 'Ottilie Brandvoll is now Editor',
        })
      }
      expect(findInternalLinks((await read('people', friend.id)).bio)).toEqual([
        { relationTo: 'people', id: stays.id },
      ])
    })

    it('should move the published story and the newer draft beside it, each as it is', async () => {
      const [stays, goes, other] = [
        await person({ name: 'Cosmo Lund' }),
        await person({ name: 'C. Lund' }),
        await person({ name: 'Somebody else' }),
      ]
      const story = await on.story(publication, 'With a newer draft', { people: [goes.id] })
      await publish('stories', story.id)
      await newsroom.payload.update({
        ...base,
        collection: 'stories',
        id: story.id,
        data: { title: 'Being rewritten', people: [other.id, goes.id] },
        draft: true,
      })
      await mergePeople({ payload: newsroom.payload, from: goes.id, into: stays.id })
      expect(await read('stories', story.id)).toMatchObject({
        title: 'With a newer draft',
        people: [stays.id],
        _status: 'published',
      })
      expect(await read('stories', story.id, true)).toMatchObject({
        title: 'Being rewritten',
        people: [other.id, stays.id],
      })
    })

    it('should leave a published edition as it is, and say the name that stays in the next revision', async () => {
      const [stays, goes] = [await person({ name: 'Ada King' }), await person({ name: 'A. King' })]
      const letter = await on.publication()
      const story = await on.story(letter, 'Frozen', { people: [goes.id] })
      const issue = await newsroom.payload.create({
        ...base,
        collection: 'issues',
        data: {
          publication: letter.id,
          special: true,
          title: 'The special',
          intro: linkTo('people', goes.id),
          sections: [{ kind: 'stories', heading: 'One', items: [{ story: story.id }] }],
        },
      })
      await publish('stories', story.id)
      await publish('issues', issue.id)
      const editions = async () =>
        (
          await newsroom.payload.find({
            ...base,
            collection: 'editions',
            where: { issue: { equals: issue.id } },
            sort: 'revision',
          })
        ).docs.map(({ content }) => JSON.stringify(content))

      const before = await editions()
      await mergePeople({ payload: newsroom.payload, from: goes.id, into: stays.id })
      expect(await editions()).toEqual(before)
      const now = await read('issues', issue.id, true)
      expect(findInternalLinks(now.intro)).toEqual([{ relationTo: 'people', id: stays.id }])
      expect(now.sections).toHaveLength(1)
      expect((await newsroom.get(`/feeds/people/ada-king/feed.json`)).status).toBe(200)
      const feed: unknown = await (await newsroom.get(`/feeds/people/ada-king/feed.json`)).json()
      expect(feed).toMatchObject({ items: [{ title: 'Frozen' }] })

      await on.save(issue.id, { title: 'The special, corrected' })
      const [, corrected] = await editions()
      expect(corrected).toContain('ada-king')
      expect(corrected).not.toContain(goes.id)
    })

    it('should finish a merge that broke off halfway when it is called again', async () => {
      const [stays, goes] = [await person({ name: 'Rosa Stahl' }), await person({ name: 'R. Stahl' })]
      const story = await on.story(publication, 'Left behind', { people: [goes.id] })
      await mergePeople({ payload: newsroom.payload, from: goes.id, into: stays.id })
      // As after a crash between the two writes of a story: the row is done, its newest version is not.
      const { docs } = await newsroom.payload.db.findVersions<Story>({
        collection: 'stories',
        where: { and: [{ parent: { equals: story.id } }, { latest: { equals: true } }] },
      })
      const [newest] = docs
      if (!newest) throw new Error('The story has no version')
      const { id, ...stored } = newest
      await newsroom.payload.db.updateVersion({
        collection: 'stories',
        id,
        versionData: { ...stored, version: { ...stored.version, people: [goes.id] } },
      })
      const again = await mergePeople({ payload: newsroom.payload, from: goes.id, into: stays.id })
      expect(again.references).toEqual([{ collection: 'stories', count: 1 }])
      expect(await read('stories', story.id, true)).toMatchObject({ people: [stays.id] })
      expect(await read('people', stays.id)).toMatchObject({
        aliases: ['R. Stahl'],
        formerSlugs: ['r-stahl'],
      })
      expect(
        (await mergePeople({ payload: newsroom.payload, from: goes.id, into: stays.id })).references,
      ).toEqual([])
    })

    it('should lead the old addresses through two merges to the one that stays', async () => {
      const [first, second, third] = [
        await person({ name: 'Name One' }),
        await person({ name: 'Name Two' }),
        await person({ name: 'Name Three' }),
      ]
      await mergePeople({ payload: newsroom.payload, from: first.id, into: second.id })
      await mergePeople({ payload: newsroom.payload, from: second.id, into: third.id })
      expect(await read('people', third.id)).toMatchObject({ formerSlugs: ['name-two', 'name-one'] })
      await newsroom.payload.update({ ...base, collection: 'people', id: third.id, data: { name: 'Name 3' } })
      expect((await read('people', third.id)).formerSlugs).toEqual(
        expect.arrayContaining(['name-two', 'name-one']),
      )
    })

    it('should refuse to merge somebody into themselves, into the trash, or into nobody', async () => {
      const [one, trashed] = [
        await person({ name: 'One' }),
        await person({ name: 'Trashed', deletedAt: new Date().toISOString() }),
      ]
      const merge = (from: string, into: string) => mergePeople({ payload: newsroom.payload, from, into })
      await expect(merge(one.id, one.id)).rejects.toMatchObject({ code: 'MERGE_INTO_ITSELF', path: 'into' })
      await expect(merge(one.id, trashed.id)).rejects.toMatchObject({ code: 'MERGE_NOT_FOUND', path: 'into' })
      const nobody = one.id.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
      await expect(merge(nobody, one.id)).rejects.toMatchObject({ code: 'MERGE_NOT_FOUND', path: 'from' })
    })
  })

  describe('of companies', () => {
    it('should move roles, layouts and both ends of moves, and join the sponsorships', async () => {
      const other = await on.publication()
      const stays = await company({ name: 'Kaleyra', sponsorships: [{ publication: publication.id }] })
      const goes = await company({
        name: 'Kaleyra Inc.',
        url: 'https://kaleyra.example/',
        sponsorships: [{ publication: publication.id }, { publication: other.id }],
      })
      const letter = await on.publication({
        layout: [{ kind: 'group', heading: 'Ours', companies: [goes.id, stays.id] }] as never,
      })
      const move = await on.move(publication, 'Cosmo', { company: goes.id, fromCompany: stays.id })
      await publish('moves', move.id)
      const cosmo = String(idOf(move.person))

      await mergeCompanies({ payload: newsroom.payload, from: goes.id, into: stays.id })

      const now = await read('companies', stays.id)
      expect(now).toMatchObject({ aliases: ['Kaleyra Inc.'], formerSlugs: ['kaleyra-inc'], url: goes.url })
      expect(now.sponsorships?.map((row) => row.publication)).toEqual([publication.id, other.id])
      expect(await read('moves', move.id)).toMatchObject({
        company: stays.id,
        fromCompany: stays.id,
        summary: 'Cosmo is now Editor at Kaleyra, formerly at Kaleyra',
      })
      expect(await read('people', cosmo)).toMatchObject({ currentCompany: stays.id })
      expect((await read('publications', letter.id)).layout?.[0]).toMatchObject({ companies: [stays.id] })
      const again = await mergeCompanies({ payload: newsroom.payload, from: goes.id, into: stays.id })
      expect(again.references).toEqual([])
      expect((await read('companies', stays.id)).sponsorships).toHaveLength(2)
    })

    it('should end a role when the company that somebody left turns out to be theirs', async () => {
      const [stays, goes] = [await company({ name: 'Sinch' }), await company({ name: 'Sinch AB' })]
      const joined = await on.move(publication, 'Leaver', { company: stays.id, effectiveOn: '2023-01-01' })
      const leaver = String(idOf(joined.person))
      await publish('moves', joined.id)
      await newsroom.payload.create({
        ...base,
        collection: 'moves',
        data: {
          person: leaver,
          kind: 'left',
          fromCompany: goes.id,
          effectiveOn: '2023-06-01',
          publication: publication.id,
          _status: 'published',
        },
      })
      expect(await read('people', leaver)).toMatchObject({
        currentRole: 'Editor',
        currentSince: '2023-01-01',
      })
      await mergeCompanies({ payload: newsroom.payload, from: goes.id, into: stays.id })
      expect(await read('people', leaver)).toMatchObject({ currentRole: null, currentSince: null })
    })
  })

  describe('over REST', () => {
    it('should say what would change, and change nothing, on a dry run', async () => {
      const editor = await hire(newsroom, 'editor')
      const [stays, goes] = [await person({ name: 'Lea Ohm' }), await person({ name: 'L. Ohm' })]
      await on.story(publication, 'Counted', { people: [goes.id] })
      const call = (dryRun: boolean) =>
        newsroom.rest('POST', '/people/merge', {
          body: { from: goes.id, into: stays.id, dryRun },
          headers: editor.headers,
        })
      const told = {
        status: 200,
        body: {
          references: [{ collection: 'stories', count: 1 }],
          aliases: ['L. Ohm'],
          formerSlugs: ['l-ohm'],
          from: { name: 'L. Ohm' },
          into: { name: 'Lea Ohm' },
        },
      }
      expect(await call(true)).toMatchObject(told)
      expect((await read('people', goes.id)).deletedAt ?? null).toBeNull()
      expect((await read('people', stays.id)).aliases ?? []).toEqual([])
      expect(await call(false)).toMatchObject(told)
      expect((await read('people', goes.id)).deletedAt).toEqual(expect.any(String))
    })

    it('should be for editors and up', async () => {
      const writer = await hire(newsroom, 'writer')
      const body = { from: 'a', into: 'b' }
      for (const path of ['/people/merge', '/companies/merge']) {
        expect(await newsroom.rest('POST', path, { body })).toMatchObject({ status: 401 })
        expect(await newsroom.rest('POST', path, { body, headers: writer.headers })).toMatchObject({
          status: 403,
          body: { errors: [{ data: { code: 'FORBIDDEN' } }] },
        })
      }
    })
  })

  describe('the current role', () => {
    it('should show the newsroom what a draft would make of it, and not let a day to come count yet', async () => {
      const writer = await hire(newsroom, 'writer')
      const move = await on.move(publication, 'Day to come', { role: 'Analyst', effectiveOn: '2024-02-01' })
      const id = String(idOf(move.person))
      const seen = async (headers = {}) =>
        (await newsroom.rest<Person>('GET', `/people/${id}?depth=0`, { headers })).body
      expect((await seen()).currentRole).toBeNull()
      expect(await seen(writer.headers)).toMatchObject({ currentRole: 'Analyst', currentSince: '2024-02-01' })
      await publish('moves', move.id)
      await newsroom.payload.create({
        ...base,
        collection: 'moves',
        data: {
          person: id,
          kind: 'joined',
          role: 'Chief',
          effectiveOn: '2999-01-01',
          publication: publication.id,
          _status: 'published',
        },
      })
      expect(await seen()).toMatchObject({ currentRole: 'Analyst', currentSince: '2024-02-01' })
      expect((await seen()).pendingRole).toBeUndefined()
      expect((await read('people', id)).pendingRole).toMatchObject({ changesOn: '2999-01-01' })
    })

    it('should catch up with a move whose day has come while nothing ran', async () => {
      const move = await on.move(publication, 'Slept', { role: 'Analyst', effectiveOn: '2024-02-01' })
      await publish('moves', move.id)
      const id = String(idOf(move.person))
      await newsroom.payload.db.updateOne({
        collection: 'people',
        id,
        data: { currentRole: null, pendingRole: { changesOn: '2024-02-01' } },
        returning: false,
      })
      const another = await on.move(publication, 'Somebody saved later')
      await publish('moves', another.id)
      expect(await read('people', id)).toMatchObject({
        currentRole: 'Analyst',
        currentSince: '2024-02-01',
        pendingRole: { changesOn: null },
      })
    })

    it('should order a move without a date by the day of its public issue', async () => {
      const move = await on.move(publication, 'Undated', { role: 'Old role' })
      const id = String(idOf(move.person))
      const issue = await newsroom.payload.create({
        ...base,
        collection: 'issues',
        data: {
          publication: publication.id,
          special: true,
          title: 'Long ago',
          publishedAt: '2020-05-04T08:00:00.000Z',
          sections: [{ kind: 'moves', heading: 'People', items: [{ move: move.id }] }],
        },
      })
      await publish('issues', issue.id)
      expect(await read('people', id)).toMatchObject({ currentRole: 'Old role' })
      const { publishedAt } = await read('issues', issue.id)
      expect((await read('people', id)).currentSince).toBe(publishedAt?.slice(0, 10))
    })
  })
})
