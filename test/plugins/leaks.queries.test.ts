import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { hire, issueKey, type Credentials, type StaffMember } from '../support/actors.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { keepSecrets, SECRET, type Secrets } from '../support/secrets.js'

/** A word that stands nowhere. A question that is answered differently for it than for the secret tells the secret. */
const NONSENSE = 'Quezaltenango'

/** Paths that reach something unpublished or internal; each is asked in every way of writing a condition. */
const PATHS: Record<string, string[]> = {
  topics: ['stories.title', 'stories.series.title', 'stories.topics.name'],
  stories: [
    'appearsIn.title',
    'appearsIn.sections.heading',
    'mentionedBy.title',
    'placedIn.title',
    'createdBy.email',
    'createdBy.name',
    'topics.name',
    'topics.stories.title',
    'people.name',
    'people.moves.role',
    'people.pendingRole.role',
    'companies.name',
    'companies.departures.role',
    'references.story.title',
    'publication.issues.title',
    'publication.layout.heading',
  ],
  issues: [
    'sections.reason',
    'sections.source',
    'sections.items.reason',
    'sections.items.story.title',
    'sections.items.story.references.story.series.title',
    'sections.items.move.person.moves.role',
    'removedStories.title',
    'removedMoves.role',
    'references.story.title',
    'mentionedIn.title',
  ],
  people: [
    'moves.role',
    'moves.summary',
    'stories.title',
    'pendingRole.role',
    'currentCompany.departures.role',
  ],
  companies: ['departures.role', 'arrivals.role', 'stories.title'],
  publications: ['issues.title', 'issues.sections.heading', 'layout.heading', 'pitches.text'],
  moves: ['person.moves.role', 'appearsIn.title', 'createdBy.email'],
}
const ASKED = Object.entries(PATHS).flatMap(([slug, paths]) =>
  paths.map((path): [string, string] => [slug, path]),
)

let newsroom: Newsroom
let secrets: Secrets
let admin: StaffMember
let key: Credentials

beforeAll(async () => {
  newsroom = await startNewsroom()
  admin = await hire(newsroom, 'admin')
  secrets = await keepSecrets(newsroom, admin)
  key = await issueKey(newsroom, ['media:write', 'publish'])
})
afterAll(() => newsroom.close())

interface List {
  totalDocs?: number
  docs?: { id: string; name?: string }[]
}

const ask = (path: string, headers: Credentials) => newsroom.rest<List>('GET', path, { headers })

/** The ways of writing one condition: plain, in and/or, by underscores, inside `contains`, on drafts, as a count. */
function writings(slug: string, path: string, word: string): string[] {
  const names = path.split('.')
  const [first, last, upToLast] = [names[0], names.at(-1), names.slice(0, -1).join('.')]
  const list = `/${slug}?depth=0&joins=false`
  return [
    `${list}&where[${path}][like]=${word}`,
    `${list}&where[${path}][contains]=${word}`,
    `${list}&where[or][0][and][0][${path}][like]=${word}`,
    `${list}&where[OR][0][${path}][like]=${word}`,
    `${list}&where[and][x][${path}][like]=${word}`,
    `${list}&where[or][0][slug][equals]=nothing&where[or][1][${path}][like]=${word}`,
    `${list}&where[${path.replaceAll('.', '__')}][like]=${word}`,
    `${list}&where[${first}][contains][${names.slice(1).join('.')}][like]=${word}`,
    `${list}&where[${upToLast}][contains][${last}][like]=${word}`,
    `${list}&where[${upToLast}][contains][or][0][${last}][like]=${word}`,
    `${list}&draft=true&where[${path}][like]=${word}`,
    `/${slug}/count?where[${path}][like]=${word}`,
  ]
}

/** Whether two questions are answered alike; the ids that Payload gives to requests and errors play no part. */
async function answeredAlike(one: string, other: string, headers: Credentials): Promise<boolean> {
  const [first, second] = [await ask(one, headers), await ask(other, headers)]
  return JSON.stringify(first) === JSON.stringify(second)
}

describe('A filter through what is not published', () => {
  it.each(ASKED)('should tell a stranger nothing: %s by %s', async (slug, path) => {
    const [secret, nonsense] = [writings(slug, path, SECRET), writings(slug, path, NONSENSE)]
    const telling = []
    for (const [index, question] of secret.entries()) {
      if (!(await answeredAlike(question, nonsense[index] ?? '', {}))) telling.push(question)
    }
    for (const index of [0, 6, 8, 11]) {
      if (!(await answeredAlike(secret[index] ?? '', nonsense[index] ?? '', key)))
        telling.push(`key: ${secret[index]}`)
    }
    expect(telling).toEqual([])
  })

  it('should tell the newsroom what it asks', async () => {
    const silent = []
    for (const [slug, path] of ASKED) {
      const [question, blank] = [
        writings(slug, path, SECRET)[0] ?? '',
        writings(slug, path, NONSENSE)[0] ?? '',
      ]
      if (!(await answeredAlike(question, blank, admin.headers))) continue
      const { status } = await ask(question, admin.headers)
      silent.push(`${slug} ${path}: ${status}`)
    }
    // Two relationships are one too many, and so is a join that stands on a list within a list.
    expect(silent).toEqual([
      'topics stories.topics.name: 403',
      'stories appearsIn.title: 400',
      'stories appearsIn.sections.heading: 400',
      'stories mentionedBy.title: 200',
      'stories topics.stories.title: 403',
      'stories people.moves.role: 403',
      'stories companies.departures.role: 403',
      'stories publication.issues.title: 403',
      'issues sections.items.story.references.story.series.title: 403',
      'issues sections.items.move.person.moves.role: 403',
      'people currentCompany.departures.role: 403',
      'moves person.moves.role: 403',
      'moves appearsIn.title: 400',
    ])
  })

  it('should refuse to go through two relationships, whoever asks', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    for (const question of [
      '/stories?where[topics.parent.nothing][like]=x',
      '/stories?where[or][0][topics.parent.name][like]=x&where[or][1][nothing][equals]=1',
      '/stories?where[topics][contains][parent.nothing][like]=x',
      '/moves?where[person.currentCompany.sponsorships.publication.layout.heading][equals]=x',
      '/stories?sort=topics.parent.nothing',
      '/topics?joins[stories][where][topics.parent.nothing][equals]=x',
      '/stories/versions?where[version.topics.parent.nothing][equals]=x',
      '/stories/versions?where[parent.topics.nothing][equals]=x',
    ]) {
      for (const headers of [{}, admin.headers])
        expect([question, (await ask(question, headers)).status]).toEqual([question, 403])
    }
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })

  it('should tell a stranger nothing by whether a join holds anything', async () => {
    for (const way of [
      'where[stories][exists]=true',
      'where[stories.id][exists]=true',
      'where[stories][exists]=false',
      `where[stories][equals]=${secrets.draftStory.id}`,
      `where[stories][in][0]=${secrets.draftStory.id}`,
      `where[stories.id][equals]=${secrets.draftStory.id}`,
      `where[stories__id][equals]=${secrets.draftStory.id}`,
    ]) {
      const { body } = await ask(`/topics?${way}`, {})
      const names = (body.docs ?? []).map(({ name }) => name)
      expect([way, names.includes('Lonely')]).toEqual([way, names.includes('Quiet')])
    }
  })

  it('should tell a stranger nothing inside a join', async () => {
    const joins: [string, string][] = [
      ['topics', 'joins[stories][where][title][like]'],
      ['topics', 'joins[stories][where][topics.stories.title][like]'],
      ['topics', 'joins[stories][where][people][contains][moves.role][like]'],
      ['topics', 'joins[stories][where][createdBy.email][like]'],
      ['people', 'joins[moves][where][role][like]'],
      ['people', 'joins[moves][where][person.moves.role][like]'],
      ['publications', 'joins[issues][where][title][like]'],
      ['publications', 'joins[issues][where][sections.items.reason][like]'],
      ['publications', 'joins[issues][where][or][0][sections.items.story.title][like]'],
    ]
    for (const [slug, join] of joins) {
      const question = (word: string) =>
        `/${slug}?depth=0&${join}=${word}&${join.split('[where]')[0]}[count]=true`
      for (const headers of [{}, key]) {
        expect([join, await answeredAlike(question(SECRET), question(NONSENSE), headers)]).toEqual([
          join,
          true,
        ])
      }
    }
    expect((await ask('/topics?joins[stories][sort]=mentionedBy.title', {})).status).toBe(403)
    expect((await ask('/topics?joins[stories][sort]=createdBy', {})).status).toBe(400)
  })

  it('should reach through what is public', async () => {
    for (const question of [
      '/stories?where[topics.slug][equals]=security',
      '/stories?where[publication.slug][equals]=open-letter',
      `/issues?where[sections.items.story][equals]=${secrets.publicStory.id}`,
      '/moves?where[person.slug][equals]=ada',
    ]) {
      const { status, body } = await ask(question, {})
      expect([question, status, (body.totalDocs ?? 0) > 0]).toEqual([question, 200, true])
    }
  })
})

describe('A sort by what is not published', () => {
  it.each(Object.keys(PATHS))('should be refused to a stranger: %s', async (slug) => {
    for (const path of PATHS[slug] ?? []) {
      for (const name of [path, `-${path}`, `createdAt,-${path}`, path.replaceAll('.', '__')]) {
        const { status } = await ask(`/${slug}?depth=0&sort=${name}`, {})
        expect([name, status >= 400]).toEqual([name, true])
      }
    }
  })
})

describe('A key that may read issues and not stories', () => {
  it('should learn nothing of stories from the versions of issues', async () => {
    const reader = await issueKey(newsroom, ['issues:read'])
    const versions = '/issues/versions?depth=0'
    expect((await ask(versions, reader)).status).toBe(200)
    for (const path of [
      'version.sections.items.story.title',
      'parent.sections.items.story.title',
      'version.removedStories.title',
    ]) {
      const question = (word: string) => `${versions}&where[${path}][like]=${word}`
      expect([path, await answeredAlike(question(SECRET), question(NONSENSE), reader)]).toEqual([path, true])
      expect((await ask(`${versions}&sort=${path}`, reader)).status).toBeGreaterThanOrEqual(400)
    }
  })
})

describe('A filter on accounts', () => {
  it('should not reach what a colleague keeps to themselves', async () => {
    const writer = await hire(newsroom, 'writer')
    for (const field of ['hash', 'salt', 'resetPasswordToken', 'sessions.id', 'password', 'loginAttempts']) {
      const { status } = await ask(`/users?where[${field}][exists]=true`, writer.headers)
      expect([field, status]).toEqual([field, 400])
      const { status: through } = await ask(`/stories?where[createdBy.${field}][exists]=true`, writer.headers)
      expect([field, through]).toEqual([field, 400])
    }
  })

  it('should not reach accounts and keys from outside', async () => {
    for (const headers of [{}, key]) {
      for (const question of [
        '/users?where[email][like]=@',
        '/integrations?where[apiKey][exists]=true',
        '/users/count',
      ]) {
        expect([question, (await ask(question, headers)).status]).toEqual([question, 403])
      }
    }
  })
})

describe('A bulk change with a filter', () => {
  it('should not tell a key what it may not read', async () => {
    const topics = await issueKey(newsroom, ['topics:write'])
    for (const filter of ['stories.title', 'stories__title']) {
      const { status } = await newsroom.rest('PATCH', `/topics?where[${filter}][like]=${SECRET}`, {
        headers: topics,
        body: {},
      })
      expect([filter, status]).toEqual([filter, 403])
    }
  })
})
