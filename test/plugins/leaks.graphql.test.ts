import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { hire, issueKey, type Credentials, type StaffMember } from '../support/actors.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { keepSecrets, SECRET, telling, type Secrets } from '../support/secrets.js'

const NONSENSE = 'Quezaltenango'

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

const ask = (query: string, headers: Credentials, variables: Record<string, unknown> = {}) =>
  newsroom.graphql(query, { headers, variables })

const STORY = `id title createdBy { email } placedIn { title } topics { name } people { name currentRole pendingRole { role } }
  companies { name } references { story(draft: true) { title } issue(draft: true) { title } }
  appearsIn { docs { title } } mentionedBy { docs { title } }`
const FIELDS: Record<string, string> = {
  Publications: 'name layout { heading } pitches { text } issues { docs { title sections { reason } } }',
  Issues: `title periodKey removedStories { title } references { story(draft: true) { title } }
    sections { heading reason source items { reason story(draft: true) { ${STORY} } move(draft: true) { summary } } }
    mentionedIn { docs { title } } mentionedBy { docs { title } }`,
  Stories: STORY,
  Moves:
    'summary role createdBy { email } person { currentRole moves { docs { summary } } } appearsIn { docs { title } }',
  Topics: 'name stories { docs { title } }',
  People: 'name currentRole pendingRole { role } moves { docs { summary } } stories { docs { title } }',
  Companies: 'name arrivals { docs { summary } } departures { docs { summary } } stories { docs { title } }',
}
const TOTALS: Record<string, keyof Secrets['visible']> = {
  Publications: 'publications',
  Issues: 'issues',
  Stories: 'stories',
  Moves: 'moves',
  Topics: 'topics',
  People: 'people',
  Companies: 'companies',
}

describe('GraphQL to a stranger', () => {
  it.each(Object.entries(FIELDS))('should list nothing that is not published: %s', async (list, fields) => {
    for (const headers of [{}, key]) {
      for (const flags of [
        'limit: 50',
        'draft: true',
        'trash: true',
        'draft: true, trash: true, select: true',
      ]) {
        const answer = await ask(`{ ${list}(${flags}) { totalDocs docs { ${fields} } } }`, headers)
        expect(telling(answer)).toEqual([])
        expect([flags, answer.data]).toMatchObject([
          flags,
          { [list]: { totalDocs: secrets.visible[TOTALS[list] ?? 'issues'] } },
        ])
      }
      for (const flags of ['draft: true', 'trash: true', 'draft: false']) {
        const { data } = await ask(`{ count${list}(${flags}) { totalDocs } }`, headers)
        expect(data).toEqual({ [`count${list}`]: { totalDocs: secrets.visible[TOTALS[list] ?? 'issues'] } })
      }
    }
  })

  it('should give nothing by its id', async () => {
    const names = {
      issues: 'Issue',
      moves: 'Move',
      stories: 'Story',
      topics: 'Topic',
      companies: 'Company',
      people: 'Person',
    }
    for (const [slug, ids] of Object.entries(secrets.hidden)) {
      const name = names[slug as keyof typeof names]
      for (const id of ids) {
        for (const flags of ['draft: false', 'draft: true', 'trash: true', 'draft: true, trash: true']) {
          const answer = await ask(`query ($id: String!) { ${name}(id: $id, ${flags}) { id } }`, key, { id })
          expect([name, flags, answer.data?.[name] ?? null]).toEqual([name, flags, null])
        }
      }
    }
  })

  it('should give what is published where a newer draft stands', async () => {
    const { id } = secrets.publishedIssue
    const { data } = await ask(
      'query ($id: String!) { Issue(id: $id, draft: true) { title _status } }',
      {},
      { id },
    )
    expect(data).toEqual({ Issue: { title: 'The Open Letter Week 35 2023', _status: 'published' } })
  })

  it('should give no versions', async () => {
    for (const [one, many] of [
      ['versionIssue', 'versionsIssues'],
      ['versionStory', 'versionsStories'],
      ['versionMove', 'versionsMoves'],
    ]) {
      for (const headers of [{}, key]) {
        const list = await ask(`{ ${many} { totalDocs } }`, headers)
        expect([many, list.data, list.errors?.[0]?.extensions?.statusCode]).toEqual([
          many,
          { [many ?? '']: null },
          403,
        ])
        const single = await ask(`{ ${one}(id: "${secrets.draftStory.id}") { id } }`, headers)
        expect([one, single.data]).toEqual([one, { [one ?? '']: null }])
      }
    }
  })

  it('should count and show in joins what is published', async () => {
    for (const headers of [{}, key]) {
      const { data } = await ask(
        `{ Topics(sort: "name") { docs { name stories(count: true) { totalDocs } none: stories(count: true, limit: 0) { totalDocs } } } }`,
        headers,
      )
      expect(data).toEqual({
        Topics: {
          docs: [
            { name: 'Lonely', stories: { totalDocs: 0 }, none: { totalDocs: 0 } },
            { name: 'Quiet', stories: { totalDocs: 0 }, none: { totalDocs: 0 } },
            { name: 'Security', stories: { totalDocs: 3 }, none: { totalDocs: 3 } },
          ],
        },
      })
    }
  })

  it('should answer every filter the schema has as if the secret were nothing', async () => {
    const schema = await newsroom.graphql<{ __schema: { types: InputType[] } }>(
      `{ __schema { types { name inputFields { name type { name } } } } }`,
      { headers: admin.headers },
    )
    const types = new Map(schema.data?.__schema.types.map((type) => [type.name, type]))
    const lists: Record<string, string> = {
      Publication: 'Publications',
      Issue: 'Issues',
      Story: 'Stories',
      Move: 'Moves',
      Topic: 'Topics',
      Person: 'People',
      Company: 'Companies',
    }
    const [asked, told]: [string[], string[]] = [[], []]
    for (const [name, list] of Object.entries(lists)) {
      for (const field of types.get(`${name}_where`)?.inputFields ?? []) {
        const operators =
          types.get(field.type.name ?? '')?.inputFields?.map((operator) => operator.name) ?? []
        if (!operators.includes('like')) continue
        const question = (word: string) =>
          `{ ${list}(where: { ${field.name}: { like: "${word}" } }) { totalDocs } }`
        const [secret, nonsense] = [await ask(question(SECRET), {}), await ask(question(NONSENSE), {})]
        asked.push(`${list} ${field.name}`)
        if (
          JSON.stringify(secret).replaceAll(SECRET, '') !== JSON.stringify(nonsense).replaceAll(NONSENSE, '')
        )
          told.push(`${list} ${field.name}`)
      }
    }
    expect(asked).toEqual(
      expect.arrayContaining([
        'Issues sections__reason',
        'Issues sections__items__reason',
        'People pendingRole__role',
      ]),
    )
    expect(told).toEqual([])
  })

  it('should answer a filter inside a join as if the secret were nothing', async () => {
    for (const join of [
      'Topics { docs { stories(count: true, where: { title: { like: "?" } })',
      'People { docs { moves(count: true, where: { role: { like: "?" } })',
      'Publications { docs { issues(count: true, where: { sections__reason: { like: "?" } })',
    ]) {
      const question = (word: string) => `{ ${join.replace('?', word)} { totalDocs docs { id } } } } }`
      for (const headers of [{}, key]) {
        expect([join, await ask(question(SECRET), headers)]).toEqual([
          join,
          await ask(question(NONSENSE), headers),
        ])
      }
    }
  })

  it('should sort by nothing that is not public', async () => {
    for (const question of [
      'Topics(sort: "stories.title")',
      'Stories(sort: "createdBy")',
      'Stories(sort: "-createdBy.email")',
      'Issues(sort: "sections.items.story.title")',
      'Issues(sort: "periodKey")',
      'People(sort: "pendingRole.role")',
    ]) {
      const { errors } = await ask(`{ ${question} { totalDocs } }`, {})
      expect([question, errors?.length]).toEqual([question, 1])
    }
    const inJoin = await ask('{ Topics { docs { stories(sort: "createdBy") { docs { id } } } } }', {})
    expect(inJoin.errors?.length).toBeGreaterThan(0)
  })

  it('should know no accounts, keys, jobs, locks or preferences', async () => {
    for (const list of ['Users', 'PayloadJobs', 'PayloadKvs', 'PayloadLockedDocuments']) {
      for (const headers of [{}, key]) {
        const answer = await ask(`{ ${list} { totalDocs } count${list} { totalDocs } }`, headers)
        expect([list, answer.data]).toEqual([list, { [list]: null, [`count${list}`]: null }])
      }
    }
    expect((await ask('{ Integrations { totalDocs } }', admin.headers)).errors?.[0]?.message).toMatch(
      /Cannot query field/,
    )
    expect((await ask('{ meUser { user { id } } }', key)).data).toEqual({ meUser: { user: null } })
  })

  it('should say of a hidden document only that nothing may be done with it', async () => {
    for (const headers of [{}, key]) {
      const { data } = await ask(
        `{ docAccessIssue(id: "${secrets.draftIssue.id}") { read { permission } update { permission } fields { title { read { permission } } removedStories { read { permission } } } } }`,
        headers,
      )
      expect(JSON.stringify(data)).not.toContain('"update":{"permission":true}')
      expect(telling(data)).toEqual([])
    }
  })
})

interface InputType {
  name: string
  inputFields?: { name: string; type: { name: string | null } }[] | null
}
