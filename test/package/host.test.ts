import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { BoldFeature, lexicalEditor, ParagraphFeature } from '@payloadcms/richtext-lexical'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildConfig } from 'payload'

import { masthead } from '../../plugins/index.js'
import { startTestApp, type TestApp } from '../../src/testing/index.js'

/** Somebody else's app: users without roles, numeric ids, an editor and a collection of their own. */
const hostConfig = (url: string) =>
  buildConfig({
    secret: 'a secret for tests only',
    db: sqliteAdapter({ client: { url } }),
    editor: lexicalEditor({ features: [ParagraphFeature(), BoldFeature()] }),
    collections: [
      { slug: 'members', auth: true, fields: [] },
      {
        slug: 'recipes',
        fields: [
          { name: 'name', type: 'text' },
          { name: 'method', type: 'richText' },
        ],
      },
    ],
    admin: { user: 'members' },
    plugins: [masthead()],
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
  })

const COOK = { email: 'cook@example.org', password: 'correct horse battery' }

interface Doc {
  id: number
}
interface ServedIssue extends Doc {
  title: string
  _status: string
  references: { issue: unknown }[]
  sections: {
    heading: string
    items: { story: { id: number; title: string } | null; move: { summary: string } | null }[]
  }[]
}

describe('the newsroom in somebody else’s app, with numeric ids', () => {
  let app: TestApp
  let token: string

  /** Creates a document as the signed-in member, by REST. */
  const create = async (collection: string, body: object): Promise<Doc> => {
    const answer = await app.rest<{ doc: Doc }>('POST', `/${collection}`, { body, token })
    expect(answer).toMatchObject({ status: 201, body: { doc: { id: expect.any(Number) } } })
    return answer.body.doc
  }
  const readIssue = (id: number) => app.rest<ServedIssue>('GET', `/issues/${id}?depth=2`)

  beforeAll(async () => {
    app = await startTestApp(hostConfig)
    const first = await app.rest<{ token: string }>('POST', '/members/first-register', { body: COOK })
    token = first.body.token
  })
  afterAll(() => app.close())

  it('should let whoever is signed in do everything where users have no roles', async () => {
    const publication = await create('publications', { name: 'The Weekly', slug: 'weekly' })
    const topic = await create('topics', { name: 'Kitchens' })
    const company = await create('companies', { name: 'Pots and Co' })
    const person = await create('people', { name: 'Ida Pan' })
    await create('stories', {
      title: 'A new stove',
      publication: publication.id,
      topics: [topic.id],
      companies: [company.id],
      people: [person.id],
      stage: 'written',
    })
    await create('stories', { title: 'An old pan', publication: 'weekly', stage: 'written' })
    await create('moves', {
      person: person.id,
      company: company.id,
      role: 'Chef',
      kind: 'joined',
      publication: publication.id,
    })

    const assembled = await app.rest<{ issue: Doc; placements: unknown[] }>('POST', '/issues/assemble', {
      body: { publication: publication.id, year: 2023, week: 35 },
      token,
    })
    expect(assembled).toMatchObject({ status: 200, body: { issue: { id: expect.any(Number) } } })
    expect(assembled.body.placements).toHaveLength(3)
    const { id } = assembled.body.issue
    expect((await readIssue(id)).status).toBe(404)

    const published = await app.rest('PATCH', `/issues/${id}`, { body: { _status: 'published' }, token })
    expect(published.status).toBe(200)
    const { body: issue } = await readIssue(id)
    expect(issue).toMatchObject({ title: 'The Weekly Week 35 2023', _status: 'published' })
    expect(issue.sections.map(({ heading }) => heading)).toEqual([
      'A new stove',
      'An old pan',
      'People, Gossip, and Frivolous Stuff',
    ])
    expect(issue.sections[0]?.items[0]?.story).toMatchObject({ id: expect.any(Number), title: 'A new stove' })
    expect(issue.sections[2]?.items[0]?.move?.summary).toContain('Ida Pan')
  })

  it('should take an id in an address or in a body, as a number or as text', async () => {
    const publication = await create('publications', { name: 'Numbers' })
    await create('stories', { title: 'One', publication: publication.id, stage: 'written' })
    const next = await app.rest<{ issue: Doc }>('POST', `/publications/${publication.id}/next-issue`, {
      token,
    })
    expect(next).toMatchObject({ status: 200, body: { issue: { id: expect.any(Number) } } })
    await create('stories', { title: 'Two', publication: publication.id, stage: 'written' })
    const again = await app.rest<{ issue: ServedIssue }>('POST', `/issues/${next.body.issue.id}/assemble`, {
      token,
    })
    expect(again.body.issue.sections.map(({ heading }) => heading)).toEqual(['One', 'Two'])
    const asText = await app.rest('POST', '/issues/assemble', {
      body: { publication: String(publication.id), year: 2023, week: 36 },
      token,
    })
    expect(asText.status).toBe(200)
    const story = await app.rest<{ doc: { publication: unknown } }>('POST', '/stories?depth=0', {
      body: { title: 'Three', publication: String(publication.id) },
      token,
    })
    expect(story.body.doc.publication).toBe(publication.id)
  })

  it('should not take a number that is an id for a slug that looks like it', async () => {
    const first = await create('publications', { name: 'First' })
    await create('publications', { name: 'Decoy', slug: String(first.id) })
    for (const [path, body] of [
      ['/issues/assemble', { publication: first.id, year: 2023, week: 35 }],
      [`/publications/${first.id}/next-issue`, undefined],
    ] as const) {
      const answer = await app.rest<{ issue: { publication: number } }>('POST', path, { body, token })
      expect(answer.body.issue.publication).toBe(first.id)
    }
  })

  it('should keep what the editor took out, and put it back when asked', async () => {
    const publication = await create('publications', { name: 'Removals' })
    const story = await create('stories', { title: 'Out', publication: publication.id, stage: 'written' })
    const body = { publication: publication.id, year: 2024, week: 1 }
    const { body: first } = await app.rest<{ issue: Doc }>('POST', '/issues/assemble', { body, token })
    await app.rest('PATCH', `/issues/${first.issue.id}?draft=true`, { body: { sections: [] }, token })
    const again = await app.rest<{ issue: ServedIssue; unplaced: { story: string }[] }>(
      'POST',
      '/issues/assemble',
      { body, token },
    )
    expect(again.body.issue.sections).toEqual([])
    expect(again.body.unplaced).toMatchObject([{ story: String(story.id) }])
    await app.rest('PATCH', `/issues/${first.issue.id}?draft=true`, { body: { removedStories: [] }, token })
    const back = await app.rest<{ issue: ServedIssue }>('POST', '/issues/assemble', { body, token })
    expect(back.body.issue.sections.map(({ heading }) => heading)).toEqual(['Out'])
  })

  it('should find what a text refers to by a link with a numeric id', async () => {
    const publication = await create('publications', { name: 'Referrer' })
    const { body: first } = await app.rest<{ issue: Doc }>('POST', '/issues/assemble', {
      body: { publication: publication.id, year: 2023, week: 1 },
      token,
    })
    await create('stories', {
      title: 'As I said',
      publication: publication.id,
      stage: 'written',
      commentary: linkTo('issues', first.issue.id),
    })
    const { body } = await app.rest<{ issue: ServedIssue }>('POST', '/issues/assemble', {
      body: { publication: publication.id, year: 2023, week: 2 },
      token,
    })
    expect(body.issue.references).toMatchObject([{ issue: first.issue.id, fromText: true }])
  })

  it('should leave the rest of the app as it was', async () => {
    const recipe = await create('recipes', { name: 'Soup' })
    expect((await app.rest('GET', `/recipes/${recipe.id}`)).status).toBe(403)
    const groups = new Map(
      app.payload.config.collections.map(({ slug, admin }) => [String(slug), admin.group]),
    )
    expect(groups.get('recipes')).toBeUndefined()
    expect(groups.get('issues')).toBe('Newsroom')
  })
})

/** A rich text of one internal link. */
function linkTo(relationTo: string, value: number) {
  const text = { type: 'text', version: 1, text: 'Week 1', detail: 0, format: 0, mode: 'normal', style: '' }
  const block = { version: 1, direction: null, format: '', indent: 0 }
  const fields = { linkType: 'internal', newTab: false, doc: { relationTo, value } }
  const link = {
    ...block,
    type: 'link',
    version: 3,
    id: 'a1b2c3d4e5f6a1b2c3d4e5f6',
    fields,
    children: [text],
  }
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [link] }
  return { root: { ...block, type: 'root', children: [paragraph] } }
}
