import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { hire, issueKey, type StaffMember } from '../support/actors.js'
import { contentFactory, type Content, type State } from '../support/contentFactory.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

let newsroom: Newsroom
let admin: StaffMember
let writer: StaffMember
let editor: StaffMember
let make: (slug: string, state: State, by?: StaffMember) => Promise<Content>

beforeAll(async () => {
  newsroom = await startNewsroom()
  admin = await hire(newsroom, 'admin')
  writer = await hire(newsroom, 'writer')
  editor = await hire(newsroom, 'editor')
  make = await contentFactory(newsroom, admin)
})
afterAll(() => newsroom.close())

const publicRow = (id: string) => newsroom.rest('GET', `/stories/${id}`)

describe('Publishing', () => {
  it.each([
    'publishAllLocales=true',
    'publishSpecificLocale=en',
    'autosave=true',
    'draft=true',
    'draft=true&autosave=true',
  ])('should be refused to an editor by the side door %s', async (flags) => {
    const { id } = await make('stories', 'draft')
    const body = { _status: 'published' }
    const answer = await newsroom.rest('PATCH', `/stories/${id}?${flags}`, { body, headers: editor.headers })
    expect(answer).toMatchObject({ status: 403, body: { errors: [{ data: { code: 'PUBLISH_FORBIDDEN' } }] } })
    expect((await publicRow(id)).status).toBe(404)
  })

  it.each(['unpublishAllLocales=true', 'draft=true&unpublishAllLocales=true', 'autosave=true'])(
    'should not be undone by an editor by the side door %s',
    async (flags) => {
      const { id } = await make('stories', 'published')
      await newsroom.rest('PATCH', `/stories/${id}?${flags}`, {
        body: { _status: 'draft' },
        headers: editor.headers,
      })
      expect((await publicRow(id)).status).toBe(200)
    },
  )

  it.each([
    { role: 'writer', mayPublish: false },
    { role: 'editor', mayPublish: false },
    { role: 'publisher', mayPublish: true },
  ] as const)('should be offered to a $role by the admin: $mayPublish', async ({ role, mayPublish }) => {
    const member = await hire(newsroom, role)
    const { id } = await make('stories', 'draft', member)
    const mayUpdate = async (_status: string) => {
      const ask = { body: { _status }, headers: member.headers }
      const { body } = await newsroom.rest<{ update?: unknown }>('POST', `/stories/access/${id}`, ask)
      return Boolean(body.update)
    }
    expect([await mayUpdate('draft'), await mayUpdate('published')]).toEqual([true, mayPublish])
  })

  it('should not be undone by an editor who publishes nothing but restores an old draft', async () => {
    const { id, version } = await make('stories', 'draft')
    const publish = { _status: 'published' as const }
    await newsroom.payload.update({
      collection: 'stories',
      id,
      data: publish,
      depth: 0,
      overrideAccess: true,
    })
    const answer = await newsroom.rest('POST', `/stories/versions/${version}`, { headers: editor.headers })
    expect(answer.status).toBe(403)
    expect((await publicRow(id)).status).toBe(200)
  })

  it('should be undone with all that stands in the issue, even where a newer draft of it waits', async () => {
    const story = await make('stories', 'draft')
    const { id, data } = await make('issues', 'draft')
    const sections = [{ heading: 'News', kind: 'stories' as const, items: [{ story: story.id }] }]
    const change = (more: object, draft = false) =>
      newsroom.payload.update({ collection: 'issues', id, data: more, draft, depth: 0, overrideAccess: true })
    await change({ ...data, sections, _status: 'published' })
    expect((await publicRow(story.id)).status).toBe(200)
    await change({ title: 'A newer draft' }, true)
    await change({ _status: 'draft' })
    expect((await publicRow(story.id)).status).toBe(404)
  })

  it('should be done by schedule in the name of who scheduled it, and no further', async () => {
    const publisher = await hire(newsroom, 'publisher')
    const stories = []
    for (const { user } of [editor, publisher]) {
      const { id } = await make('stories', 'draft')
      stories.push(id)
      await newsroom.payload.jobs.queue({
        task: 'schedulePublish',
        input: {
          type: 'publish',
          doc: { relationTo: 'stories', value: id },
          user: { relationTo: 'users', value: user.id },
        },
      })
    }
    await newsroom.payload.jobs.run({ limit: 10, silent: true })
    const statuses = []
    for (const id of stories) statuses.push((await publicRow(id)).status)
    expect(statuses).toEqual([404, 200])
  })
})

describe('Roles', () => {
  it('should not be given by those who have them not', async () => {
    const body = { roles: ['admin'], name: 'Promoted' }
    const own = await newsroom.rest('PATCH', `/users/${writer.user.id}`, { body, headers: writer.headers })
    expect(own).toMatchObject({ status: 200, body: { doc: { name: 'Promoted', roles: ['writer'] } } })
    const { data } = await newsroom.graphql<{ updateUser: { roles: string[] } }>(
      `mutation { updateUser(id: "${writer.user.id}", data: { roles: [admin] }) { roles } }`,
      { headers: writer.headers },
    )
    expect(data?.updateUser.roles).toEqual(['writer'])
  })

  it('should not be taken over with another’s story', async () => {
    const { id } = await make('stories', 'draft', editor)
    const body = { createdBy: writer.user.id }
    await newsroom.rest('PATCH', `/stories/${id}?draft=true`, { body, headers: editor.headers })
    const mine = await newsroom.rest('PATCH', `/stories/${id}?draft=true`, {
      body: {},
      headers: writer.headers,
    })
    expect(mine.status).toBe(403)
  })
})

describe('An API key', () => {
  it('should read and not write with a reading scope', async () => {
    const key = await issueKey(newsroom, ['stories:read', 'moves:read', 'issues:read'])
    for (const slug of ['stories', 'moves', 'issues']) {
      const { id, data } = await make(slug, 'draft')
      const headers = key
      expect((await newsroom.rest('GET', `/${slug}/${id}?draft=true`, { headers })).status).toBe(200)
      expect((await newsroom.rest('GET', `/${slug}/versions`, { headers })).status).toBe(200)
      expect((await newsroom.rest('POST', `/${slug}`, { headers, body: data })).status).toBe(403)
      expect((await newsroom.rest('PATCH', `/${slug}/${id}?draft=true`, { headers, body: {} })).status).toBe(
        403,
      )
    }
  })

  it('should end when it is withdrawn, and not be exchanged for a token before', async () => {
    const apiKey = randomUUID()
    const data = { name: 'Short-lived', scopes: ['stories:read' as const], enableAPIKey: true, apiKey }
    const { id } = await newsroom.payload.create({ collection: 'integrations', data, overrideAccess: true })
    const headers = { Authorization: `integrations API-Key ${apiKey}` }
    expect((await newsroom.rest('GET', '/stories/versions', { headers })).status).toBe(200)
    const token = await newsroom.rest('POST', '/integrations/refresh-token', { headers })
    expect(token.status).toBe(403)
    expect(JSON.stringify(token.body)).not.toContain('refreshedToken')

    const disabled = await newsroom.rest('PATCH', `/integrations/${id}`, {
      body: { enableAPIKey: false },
      headers: admin.headers,
    })
    expect(disabled.status).toBe(200)
    expect((await newsroom.rest('GET', '/stories/versions', { headers })).status).toBe(403)
  })

  it('should not be shown again, even to those who gave it out', async () => {
    await issueKey(newsroom, ['media:write'])
    const { body } = await newsroom.rest('GET', '/integrations', { headers: admin.headers })
    expect(JSON.stringify(body)).not.toMatch(/"apiKey(Index)?":/)
    for (const field of ['apiKey', 'apiKeyIndex']) {
      const found = await newsroom.rest('GET', `/integrations?where[${field}][like]=a`, {
        headers: admin.headers,
      })
      expect([field, found.status]).toEqual([field, 400])
    }
  })

  it('should not be staff', async () => {
    const key = await issueKey(newsroom, ['stories:write', 'publish'])
    expect((await newsroom.rest('GET', '/users/me', { headers: key })).body).toMatchObject({ user: null })
    const { data } = await make('stories', 'none')
    const created = await newsroom.rest<{ doc: { id: string } }>('POST', '/stories?draft=true', {
      body: data,
      headers: key,
    })
    const stored = await newsroom.payload.findByID({
      collection: 'stories',
      id: created.body.doc.id,
      depth: 0,
      overrideAccess: true,
    })
    expect(stored.createdBy ?? null).toBeNull()
  })
})

describe('What people keep to themselves', () => {
  it('should keep preferences apart', async () => {
    const mine = { body: { value: 'mine' }, headers: writer.headers }
    expect((await newsroom.rest('POST', '/payload-preferences/nav', mine)).status).toBe(200)
    const key = await issueKey(newsroom, ['media:write'])
    for (const headers of [{}, editor.headers, key]) {
      await newsroom.rest('DELETE', '/payload-preferences/nav', { headers })
      const list = await newsroom.rest('GET', '/payload-preferences?where[key][equals]=nav', { headers })
      expect(list.body.totalDocs ?? 0).toBe(0)
    }
    expect(
      (await newsroom.rest('GET', '/payload-preferences/nav', { headers: writer.headers })).body,
    ).toMatchObject({ value: 'mine' })
  })

  it('should not tell who has an account', async () => {
    const answers = []
    for (const email of [writer.user.email, 'nobody@example.com']) {
      answers.push(await newsroom.rest('POST', '/users/forgot-password', { body: { email } }))
      answers.push(await newsroom.rest('POST', '/users/login', { body: { email, password: 'wrong' } }))
    }
    expect(answers[0]).toEqual(answers[2])
    expect(answers[1]).toEqual(answers[3])
  })
})
