import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { hire, issueKey, type Credentials, type StaffMember } from '../support/actors.js'
import { contentFactory, type Content, type State } from '../support/contentFactory.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

let newsroom: Newsroom
let writer: StaffMember
let editor: StaffMember
let publisher: StaffMember
let make: (slug: string, state: State, by?: StaffMember) => Promise<Content>
let mine: Content
let foreign: Content
let published: Content

beforeAll(async () => {
  newsroom = await startNewsroom()
  const admin = await hire(newsroom, 'admin')
  writer = await hire(newsroom, 'writer')
  editor = await hire(newsroom, 'editor')
  publisher = await hire(newsroom, 'publisher')
  make = await contentFactory(newsroom, admin)
})
afterAll(() => newsroom.close())

beforeEach(async () => {
  mine = await make('stories', 'draft', writer)
  foreign = await make('stories', 'draft')
  published = await make('stories', 'published')
})

interface Bulk {
  docs?: { id: string }[]
  errors?: { id?: string; message: string }[]
}

/** A bulk call on the three stories of the test. */
async function bulk(
  method: string,
  headers: Credentials,
  { flags = '', body }: { flags?: string; body?: object },
) {
  const where = [mine, foreign, published].map(({ id }, index) => `where[id][in][${index}]=${id}`).join('&')
  const answer = await newsroom.rest<Bulk>(method, `/stories?${where}&${flags}`, { headers, body })
  const ids = (answer.body.docs ?? []).map(({ id }) => id)
  return {
    status: answer.status,
    done: names(ids),
    failed: names((answer.body.errors ?? []).flatMap(({ id }) => id ?? [])),
  }
}

function names(ids: string[]): string[] {
  const known = Object.entries({ mine, foreign, published }).filter(([, { id }]) => ids.includes(id))
  return known.map(([name]) => name)
}

async function stored() {
  const { docs } = await newsroom.payload.find({
    collection: 'stories',
    where: { id: { in: [mine.id, foreign.id, published.id] } },
    depth: 0,
    overrideAccess: true,
    trash: true,
    joins: false,
  })
  const state = ({ id }: Content) => {
    const doc = docs.find((row) => row.id === id)
    return doc ? `${doc.deletedAt ? 'trashed ' : ''}${doc._status}, ${doc.stage}` : 'gone'
  }
  return { mine: state(mine), foreign: state(foreign), published: state(published) }
}

const UNTOUCHED = { mine: 'draft, parked', foreign: 'draft, parked', published: 'published, parked' }
const TRASH = { deletedAt: '2023-09-01T00:00:00.000Z' }

describe('A bulk change', () => {
  it('should change only what a writer filed', async () => {
    const answer = await bulk('PATCH', writer.headers, { flags: 'draft=true', body: { stage: 'written' } })
    expect(answer).toEqual({ status: 200, done: ['mine'], failed: [] })
    expect(await stored()).toEqual({ ...UNTOUCHED, mine: 'draft, written' })
  })

  it('should not publish for a writer, an editor, or a key without the scope', async () => {
    const key = await issueKey(newsroom, ['stories:write'])
    for (const headers of [writer.headers, editor.headers, key]) {
      const answer = await bulk('PATCH', headers, { body: { _status: 'published' } })
      expect(answer).toMatchObject({ status: 400, done: [] })
    }
    expect(await stored()).toEqual(UNTOUCHED)
  })

  it('should not unpublish for an editor, and change the drafts among them', async () => {
    const answer = await bulk('PATCH', editor.headers, { body: { _status: 'draft', stage: 'written' } })
    expect(answer).toEqual({ status: 400, done: ['mine', 'foreign'], failed: ['published'] })
    expect(await stored()).toEqual({
      mine: 'draft, written',
      foreign: 'draft, written',
      published: 'published, parked',
    })
  })

  it('should put drafts in the trash for an editor, and leave what is published', async () => {
    const answer = await bulk('PATCH', editor.headers, { body: TRASH })
    expect(answer).toEqual({ status: 400, done: ['mine', 'foreign'], failed: ['published'] })
    expect(await stored()).toEqual({
      mine: 'trashed draft, parked',
      foreign: 'trashed draft, parked',
      published: 'published, parked',
    })
  })

  it('should put nothing in the trash for a writer or a key', async () => {
    for (const headers of [writer.headers, await issueKey(newsroom, ['stories:write', 'publish'])]) {
      expect(await bulk('PATCH', headers, { body: TRASH })).toMatchObject({ status: 403, done: [] })
    }
    expect(await stored()).toEqual(UNTOUCHED)
  })

  it('should change nothing for a key without the scope, or for anybody', async () => {
    for (const headers of [{}, await issueKey(newsroom, ['issues:write', 'moves:write', 'publish'])]) {
      expect(await bulk('PATCH', headers, { body: { stage: 'dropped' } })).toMatchObject({
        status: 403,
        done: [],
      })
    }
    expect(await stored()).toEqual(UNTOUCHED)
  })

  it('should publish for a publisher', async () => {
    expect(await bulk('PATCH', publisher.headers, { body: { _status: 'published' } })).toMatchObject({
      status: 200,
    })
    expect(await stored()).toMatchObject({ mine: 'published, parked', foreign: 'published, parked' })
  })
})

describe('A bulk deletion', () => {
  it('should be for publishers alone', async () => {
    const key = await issueKey(newsroom, ['stories:write', 'publish'])
    for (const headers of [{}, writer.headers, editor.headers, key]) {
      expect(await bulk('DELETE', headers, {})).toMatchObject({ status: 403, done: [] })
      expect(await bulk('DELETE', headers, { flags: 'trash=true', body: TRASH })).toMatchObject({
        status: 403,
      })
    }
    expect(await stored()).toEqual(UNTOUCHED)
    expect(await bulk('DELETE', publisher.headers, {})).toMatchObject({
      done: ['mine', 'foreign', 'published'],
    })
    expect(await stored()).toEqual({ mine: 'gone', foreign: 'gone', published: 'gone' })
  })
})
