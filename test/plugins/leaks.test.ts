import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { hire, issueKey, type Credentials, type StaffMember } from '../support/actors.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { keepSecrets, SECRET, telling, type Secrets } from '../support/secrets.js'

let newsroom: Newsroom
let secrets: Secrets
let admin: StaffMember
let strangers: [name: string, headers: Credentials][]

beforeAll(async () => {
  newsroom = await startNewsroom()
  admin = await hire(newsroom, 'admin')
  secrets = await keepSecrets(newsroom, admin)
  strangers = [
    ['an anonymous reader', {}],
    ['a key without the scope', await issueKey(newsroom, ['media:write', 'publish'])],
  ]
})
afterAll(() => newsroom.close())

/** Runs a check for every stranger, and names the one for whom it failed. */
async function forStrangers(check: (headers: Credentials) => Promise<void>): Promise<void> {
  for (const [name, headers] of strangers) {
    await check(headers).catch((cause: Error) => {
      throw new Error(`${name}: ${cause.message}`, { cause })
    })
  }
}

const get = (path: string, headers: Credentials) =>
  newsroom.rest<{ totalDocs?: number; docs?: { id: string }[] }>('GET', path, { headers })

const CONTENT = ['publications', 'issues', 'stories', 'moves', 'topics', 'people', 'companies', 'media']

describe('What is not published', () => {
  it.each(['', 'draft=true', 'trash=true', 'draft=true&trash=true'])(
    'should not come with a list, at any depth, by “%s”',
    async (flags) => {
      await forStrangers(async (headers) => {
        for (const slug of CONTENT) {
          const { status, body } = await get(`/${slug}?depth=4&limit=0&${flags}`, headers)
          expect([slug, status]).toEqual([slug, 200])
          expect(telling(body)).toEqual([])
        }
      })
    },
  )

  it('should not come by its id', async () => {
    await forStrangers(async (headers) => {
      for (const [slug, ids] of Object.entries(secrets.hidden)) {
        for (const id of ids) {
          for (const flags of ['', '?draft=true', '?trash=true', '?draft=true&trash=true']) {
            const { status, body } = await get(`/${slug}/${id}${flags}`, headers)
            expect([slug, flags, status]).toEqual([slug, flags, 404])
            expect(telling(body)).toEqual([])
          }
        }
      }
    })
  })

  it('should not replace what is published where a newer draft stands', async () => {
    await forStrangers(async (headers) => {
      for (const flags of ['', '?draft=true', '?depth=3&draft=true']) {
        const { status, body } = await get(`/issues/${secrets.publishedIssue.id}${flags}`, headers)
        expect(status).toBe(200)
        expect(body).toMatchObject({ title: 'The Open Letter Week 35 2023', _status: 'published' })
      }
    })
  })

  it('should leave its story’s place in a published issue empty of content', async () => {
    await forStrangers(async (headers) => {
      const { body } = await newsroom.rest<{ sections: { items: { story?: unknown }[] }[] }>(
        'GET',
        `/issues/${secrets.publishedIssue.id}?depth=2`,
        { headers },
      )
      const stories = body.sections[0]?.items.map(({ story }) => story)
      expect(stories?.[0]).toMatchObject({ title: 'Public story' })
      expect(typeof stories?.[1]).toBe('string')
    })
  })

  it('should not be counted', async () => {
    await forStrangers(async (headers) => {
      for (const [slug, total] of Object.entries(secrets.visible)) {
        for (const flags of ['', 'trash=true', 'draft=true']) {
          const count = await get(`/${slug}/count?${flags}`, headers)
          expect([slug, flags, count.body.totalDocs]).toEqual([slug, flags, total])
        }
        const list = await get(`/${slug}?trash=true&limit=1`, headers)
        expect([slug, list.body.totalDocs]).toEqual([slug, total])
      }
    })
  })

  it('should not be counted by joins', async () => {
    const joins = {
      '/publications?joins[issues][count]=true': { issues: { totalDocs: 1 } },
      '/people?joins[moves][count]=true&joins[stories][count]=true': {
        moves: { totalDocs: 1 },
        stories: { totalDocs: 3 },
      },
      '/companies?joins[arrivals][count]=true&joins[departures][count]=true': {
        arrivals: { totalDocs: 1 },
        departures: { totalDocs: 0 },
      },
      '/topics?sort=-name&joins[stories][count]=true': { stories: { totalDocs: 3 } },
    }
    await forStrangers(async (headers) => {
      for (const [path, expected] of Object.entries(joins)) {
        const { body } = await get(path, headers)
        expect(body.docs?.[0]).toMatchObject(expected)
      }
    })
  })

  it('should not be in the versions that strangers may read: none', async () => {
    await forStrangers(async (headers) => {
      for (const slug of ['issues', 'stories', 'moves']) {
        expect(await get(`/${slug}/versions`, headers)).toMatchObject({ status: 403 })
        const { docs } = await newsroom.payload.findVersions({
          collection: slug as 'issues',
          limit: 1,
          overrideAccess: true,
        })
        expect(await get(`/${slug}/versions/${docs[0]?.id}`, headers)).toMatchObject({ status: 403 })
      }
    })
  })

  it('should not come through the choice of fields', async () => {
    const choices = [
      '/issues?select[removedStories]=true&select[periodKey]=true&select[sections][reason]=true&depth=3',
      '/issues?populate[stories][title]=true&populate[stories][placedIn]=true&populate[issues][title]=true&depth=4',
      '/people?select[pendingRole]=true&select[currentRole]=true',
      '/publications?select[layout]=true&select[pitches]=true',
      '/stories?select[createdBy]=true&select[placedIn]=true&populate[users][email]=true&depth=3',
    ]
    await forStrangers(async (headers) => {
      for (const path of choices) {
        const { body } = await get(path, headers)
        expect(telling(body)).toEqual([])
        expect(JSON.stringify(body)).not.toMatch(
          /"(reason|removedStories|periodKey|pendingRole|layout|pitches|createdBy|placedIn|email)":(?!\[\])/,
        )
      }
    })
  })

  it('should not show in the role of a person before the move is published', async () => {
    await forStrangers(async (headers) => {
      expect((await get('/people', headers)).body.docs).toMatchObject([
        { name: 'Ada', currentRole: 'Analyst' },
      ])
    })
    expect((await get('/people?where[name][equals]=Ada', admin.headers)).body.docs).toMatchObject([
      { currentRole: `${SECRET} chief` },
    ])
  })

  it('should not be told by a refusal', async () => {
    const { publishedIssue, draftStory } = secrets
    const attempts: [string, string, object][] = [
      ['POST', '/issues', { publication: 'open-letter', year: 2023, week: 36 }],
      ['POST', '/stories', { publication: 'open-letter', title: 'x', slug: draftStory.slug }],
      ['PATCH', `/issues/${publishedIssue.id}`, { publishStories: false, _status: 'published' }],
      ['POST', '/issues/assemble', { publication: 'open-letter', year: 2023, week: 36 }],
      ['POST', `/issues/${publishedIssue.id}/assemble`, {}],
      ['DELETE', `/stories/${draftStory.id}`, {}],
      ['POST', `/stories/${draftStory.id}/duplicate`, {}],
    ]
    await forStrangers(async (headers) => {
      for (const [method, path, body] of attempts) {
        const answer = await newsroom.rest(method, path, { body, headers })
        expect([path, [401, 403].includes(answer.status)]).toEqual([path, true])
        expect(telling(answer.body)).toEqual([])
      }
    })
  })

  it('should not be told by what a stranger may do', async () => {
    await forStrangers(async (headers) => {
      for (const path of ['/access', '/users/init']) {
        expect(JSON.stringify((await get(path, headers)).body)).not.toMatch(new RegExp(`${SECRET}|@example`))
      }
      for (const [slug, ids] of Object.entries(secrets.hidden)) {
        const answer = await newsroom.rest('POST', `/${slug}/access/${ids[0]}`, { body: {}, headers })
        expect(JSON.stringify(answer.body)).not.toMatch(/"(create|update|delete|readVersions)":true/)
        expect(telling(answer.body)).toEqual([])
      }
    })
  })
})
