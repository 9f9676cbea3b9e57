import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { startHostApp, type HostApp } from '../support/hostApp.js'

const PASSWORD = 'correct horse battery staple'

let app: HostApp
let staff: Record<string, string>
let customer: Record<string, string>
let story: { id: number }

beforeAll(async () => {
  app = await startHostApp()
  staff = await signUp('people-of-the-house', {})
  customer = await signUp('customers', { roles: ['admin', 'publisher', 'editor', 'writer'] })
  const publication = await post('/publications', { name: 'Host Letter', timezone: 'UTC' }, staff)
  story = (await post('/stories?draft=true', { title: 'Mine', publication: publication.id }, staff)) as {
    id: number
  }
})
afterAll(() => app.close())

/** Both sign up first in their collection, so that both have the id 1. */
async function signUp(slug: string, more: object): Promise<Record<string, string>> {
  const collection = slug as CollectionSlug
  const credentials = { email: 'one@example.com', password: PASSWORD }
  const { id } = await app.payload.create({
    collection,
    data: { ...credentials, ...more } as never,
    overrideAccess: true,
  })
  expect(id).toBe(1)
  const answer = (await (await app.rest('POST', `/${slug}/login`, { body: credentials })).json()) as {
    token: string
  }
  return { Authorization: `JWT ${answer.token}` }
}

async function post(path: string, body: object, headers: Record<string, string>): Promise<{ id: unknown }> {
  const answer = await app.rest('POST', path, { body, headers })
  expect([path, answer.status]).toEqual([path, 201])
  return ((await answer.json()) as { doc: { id: unknown } }).doc
}

const status = async (method: string, path: string, headers: Record<string, string>, body?: object) =>
  (await app.rest(method, path, { headers, body })).status

describe('In somebody else’s app', () => {
  it('should let whoever signs in to the admin do everything, where users have no roles', async () => {
    expect(await status('PATCH', `/stories/${story.id}?draft=true`, staff, { stage: 'written' })).toBe(200)
    expect(await status('GET', '/integrations', staff)).toBe(200)
    expect(await status('GET', '/payload-locked-documents', staff)).toBe(200)
  })

  it.each([
    ['GET', '/stories/:id?draft=true', undefined, 404],
    ['GET', '/stories/versions', undefined, 403],
    ['PATCH', '/stories/:id?draft=true', { title: 'Theirs' }, 403],
    ['PATCH', '/stories?where[id][exists]=true&draft=true', { title: 'Theirs' }, 403],
    ['DELETE', '/stories/:id', undefined, 403],
    ['POST', '/stories', { title: 'Theirs', publication: 1 }, 403],
    ['POST', '/issues/assemble', { publication: 1 }, 403],
    ['POST', '/publications/1/next-issue', {}, 403],
    ['GET', '/integrations', undefined, 403],
    ['GET', '/payload-jobs', undefined, 403],
    ['GET', '/payload-jobs/run', undefined, 401],
    ['GET', '/payload-locked-documents', undefined, 403],
    [
      'POST',
      '/payload-locked-documents',
      { globalSlug: 'x', user: { relationTo: 'customers', value: 1 } },
      403,
    ],
  ])(
    'should not take a customer for staff, though they have the id and call themselves admin: %s %s',
    async (method, path, body, expected) => {
      expect(await status(method, path.replace(':id', String(story.id)), customer, body)).toBe(expected)
    },
  )

  it('should show a customer what everybody sees', async () => {
    const answer = (await (await app.rest('GET', '/publications', { headers: customer })).json()) as {
      docs: object[]
    }
    expect(answer.docs).toMatchObject([{ name: 'Host Letter' }])
    expect((answer.docs[0] as { layout?: unknown[] }).layout ?? []).toEqual([])
  })
})
