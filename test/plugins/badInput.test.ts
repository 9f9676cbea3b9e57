import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Issue, Publication, Story, Topic } from '../../collections/payload-types.js'
import { paragraph, richText, text } from '../../src/core/richtext/index.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

interface Refusal {
  errors: { message: string; data?: { code: string; path?: string; value?: unknown; advice?: string } }[]
}

const API_KEY = 'bad-input-key-bad-input-key'
const nestedCondition = (depth: number): string =>
  JSON.stringify(
    Array.from({ length: depth }).reduce<object>((inner) => ({ and: [inner] }), { title: { equals: 'x' } }),
  )
const lexical = (...children: object[]) => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children },
})

describe('bad input', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let publication: Publication
  let story: Story
  let issue: Issue
  let parent: Topic
  let child: Topic

  const call = (method: string, path: string, body: unknown) =>
    newsroom.rest<Refusal>(method, path, {
      body,
      headers: { Authorization: `integrations API-Key ${API_KEY}` },
    })
  const count = async () => {
    const counts = await Promise.all(
      (['publications', 'issues', 'stories', 'topics'] as const).map((collection) =>
        newsroom.payload.count({ collection, overrideAccess: true }),
      ),
    )
    return counts.map(({ totalDocs }) => totalDocs)
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
    const { payload } = newsroom
    publication = await on.publication({ name: 'Signal', slug: 'signal' })
    story = await on.story(publication, 'A story')
    issue = (await payload.create({
      collection: 'issues',
      data: { publication: publication.id, year: 2023, week: 35 },
      draft: true,
      depth: 0,
      overrideAccess: true,
    })) as Issue
    parent = await payload.create({ collection: 'topics', data: { name: 'Parent' }, overrideAccess: true })
    child = await payload.create({
      collection: 'topics',
      data: { name: 'Child', parent: parent.id },
      overrideAccess: true,
    })
    const scopes = ['publications:write', 'issues:write', 'stories:write', 'topics:write', 'publish'] as const
    await payload.create({
      collection: 'integrations',
      data: { name: 'tests', enableAPIKey: true, apiKey: API_KEY, scopes: [...scopes] },
      overrideAccess: true,
    })
  })
  afterAll(() => newsroom.close())

  const newIssue = (data: object) => ['POST', '/issues', { publication: publication.id, ...data }] as const
  const newStory = (data: object) =>
    ['POST', '/stories', { publication: publication.id, title: 'Refused', ...data }] as const
  const newPublication = (data: object) => ['POST', '/publications', { name: 'Refused', ...data }] as const
  const section = (...ids: string[]) => ({ kind: 'stories', items: ids.map((id) => ({ story: id })) })

  const table: [
    what: string,
    request: () => readonly [string, string, unknown],
    code: string,
    named: string,
  ][] = [
    ['sections that are no list', () => newIssue({ sections: true }), 'BAD_REQUEST', 'sections'],
    [
      'an item that is no object',
      () => newIssue({ sections: [{ items: ['x'] }] }),
      'BAD_REQUEST',
      'sections.0.items.0',
    ],
    ['a title that is a list', () => newStory({ title: ['x'] }), 'BAD_REQUEST', 'title'],
    ['text that is not rich', () => newStory({ commentary: 'x' }), 'BAD_REQUEST', 'commentary'],
    ['topics that are truth', () => newStory({ topics: [true] }), 'BAD_REQUEST', 'topics'],
    ['a date that is none', () => newStory({ createdAt: ['x'] }), 'BAD_REQUEST', 'createdAt'],
    ['no date where there is one always', () => newStory({ createdAt: null }), 'BAD_REQUEST', 'createdAt'],
    ['an empty date', () => newStory({ createdAt: '' }), 'BAD_REQUEST', 'createdAt'],
    [
      'a year of six digits',
      () => newStory({ createdAt: '+275000-01-01T00:00:00Z' }),
      'BAD_REQUEST',
      'createdAt',
    ],
    ['a source that is text', () => newStory({ source: 'x' }), 'BAD_REQUEST', 'source'],
    ['a story that is text', () => ['POST', '/stories', '"x"'], 'BAD_REQUEST', 'object'],
    [
      'an operator for maps',
      () => ['GET', '/stories?where[title][near]=1,2', undefined],
      'BAD_REQUEST',
      'near',
    ],
    [
      'a filter without an operator',
      () => ['GET', '/stories?where[title]=x', undefined],
      'BAD_REQUEST',
      'title',
    ],
    [
      'a page beyond counting',
      () => ['GET', '/stories?page=100000000000000000000', undefined],
      'BAD_REQUEST',
      'page',
    ],
    ...(
      [
        ['a page that is no number', 'page=true', 'page'],
        ['half a page', 'page=1.5', 'page'],
        ['fewer than none', 'limit=-1', 'limit'],
        ['an operator that SQL does not have', 'where[topics][all]=x', 'all'],
        ['a list where one value is compared', 'where[title][equals][]=x', 'title'],
        ['an object where a value is compared', 'where[title][equals][a]=x', 'title'],
        ['letters of a date', 'where[createdAt][like]=', 'createdAt'],
        ['a day that is none', 'where[createdAt][less_than]=yesterday', 'createdAt'],
        ['a weight that is no number', 'where[weight][equals]=heavy', 'weight'],
        ['what is inside a text', 'where[commentary.root][equals]=1', 'commentary'],
        ['what the sections of issues hold', 'where[appearsIn.title][equals]=1', 'appearsIn'],
        ['a thousand words', `where[title][like]=${'a+'.repeat(450)}`, 'terms'],
        ['conditions in one another', `where=${nestedCondition(40)}`, 'nested'],
        ['to sort by a hundred fields', `sort=${'id,'.repeat(100)}id`, 'sort'],
        ['to sort by nothing that there is', 'sort=title.', 'sort'],
        ['to choose a field by a number', 'select[sections]=Infinity', 'select[sections]'],
        ['to sort by what sections hold', 'sort=appearsIn.title', 'sort'],
        ['the half of a joined document', 'joins[mentionedBy][limit]=1.5', 'joins[mentionedBy][limit]'],
      ] as const
    ).map(
      ([what, query, named]) =>
        [what, () => ['GET', `/stories?${query}`, undefined], 'BAD_REQUEST', named] as [
          string,
          () => readonly [string, string, unknown],
          string,
          string,
        ],
    ),
    ['versions of what keeps none', () => ['GET', '/topics/versions', undefined], 'NOT_FOUND', 'here'],
    ['an id that is a list', () => ['GET', '/stories/a,b', undefined], 'NOT_FOUND', 'commas'],
    ['a group that is nothing', () => newStory({ targetWeek: null }), 'BAD_REQUEST', 'targetWeek'],
    ['a weight that is true', () => newStory({ weight: true }), 'BAD_REQUEST', 'weight'],
    ['a stage that there is not', () => newStory({ stage: 'lost' }), 'BAD_REQUEST', 'stage'],
    ['a document without an id', () => newStory({ topics: [{ name: 'x' }] }), 'BAD_REQUEST', 'topics'],
    ['a number for an id', () => newStory({ topics: [-1] }), 'BAD_REQUEST', 'topics.0'],
    [
      'what every object has',
      () => ['POST', '/stories', '{"title":"Refused","constructor":{}}'],
      'BAD_REQUEST',
      'constructor',
    ],
    ['week 54', () => newIssue({ year: 2023, week: 54 }), 'WEEK_INVALID', '54'],
    ['week 53 of a year that has 52', () => newIssue({ year: 2025, week: 53 }), 'WEEK_INVALID', '53'],
    ['a week without a year', () => newIssue({ week: 12 }), 'PERIOD_REQUIRED', 'week'],
    [
      'week 54 to assemble',
      () => ['POST', '/issues/assemble', { publication: 'signal', year: 2023, week: 54 }],
      'WEEK_INVALID',
      '54',
    ],
    [
      'a publication by a number that is no id',
      () => ['POST', '/issues/assemble', { publication: 987654 }],
      'PUBLICATION_NOT_FOUND',
      'publication',
    ],
    [
      'an unknown publication to assemble',
      () => ['POST', '/issues/assemble', { publication: 'nowhere' }],
      'PUBLICATION_NOT_FOUND',
      'nowhere',
    ],
    [
      'an unknown field to assemble',
      () => ['POST', '/issues/assemble', { publication: 'signal', wek: 1 }],
      'BAD_REQUEST',
      'wek',
    ],
    [
      'an unknown issue to assemble',
      () => ['POST', '/issues/missing/assemble', {}],
      'ISSUE_NOT_FOUND',
      'missing',
    ],
    [
      'a second issue of the same week',
      () => newIssue({ year: 2023, week: 35 }),
      'ISSUE_EXISTS',
      'Signal Week 35 2023',
    ],
    [
      'a story twice in an issue',
      () => ['PATCH', `/issues/${issue.id}`, { sections: [section(story.id, story.id)] }],
      'STORY_TWICE',
      'sections.0.items.1.story',
    ],
    [
      'a series that contains itself',
      () => newStory({ title: 'Trilogy', series: { title: ' trilogy', part: 1 } }),
      'SERIES_CONTAINS_ITSELF',
      'trilogy',
    ],
    [
      'a series without a part 0',
      () => newStory({ series: { title: 'Trilogy', part: 0 } }),
      'BAD_REQUEST',
      '0',
    ],
    [
      'a topic below itself',
      () => ['PATCH', `/topics/${parent.id}`, { parent: child.id }],
      'TOPIC_CYCLE',
      'Parent',
    ],
    [
      'a story that refers to itself',
      () => ['PATCH', `/stories/${story.id}`, { references: [{ story: story.id }] }],
      'REFERENCE_TO_SELF',
      'A story',
    ],
    [
      'an unknown time zone',
      () => newPublication({ timezone: 'Europe/Atlantis' }),
      'TIMEZONE_UNKNOWN',
      'Europe/Atlantis',
    ],
    ['an empty layout', () => newPublication({ layout: [] }), 'LAYOUT_EMPTY', 'layout'],
    [
      'a layout row without a heading',
      () => newPublication({ layout: [{ kind: 'moves', sort: 'weight' }] }),
      'LAYOUT_INVALID',
      'heading',
    ],
    [
      'an unknown token',
      () => newPublication({ titleTemplate: '{name} {volume}' }),
      'TEMPLATE_INVALID',
      'volume',
    ],
    ['a slug in use', () => newPublication({ slug: 'signal' }), 'SLUG_IN_USE', 'signal'],
    ['a slug that the site needs', () => newPublication({ slug: 'admin' }), 'SLUG_RESERVED', 'admin'],
    ['a slug with spaces', () => newPublication({ slug: 'Not A Slug' }), 'SLUG_INVALID', 'Not A Slug'],
    [
      'a 2 MB rich text',
      () => newStory({ commentary: richText(paragraph(text('x'.repeat(2_000_000)))) }),
      'RICH_TEXT_TOO_LARGE',
      '2',
    ],
    [
      'an unknown node',
      () => newStory({ commentary: lexical({ type: 'marquee', version: 1 }) }),
      'RICH_TEXT_INVALID',
      'marquee',
    ],
    [
      'a link that runs a script',
      () => newStory({ url: 'javascript:alert(1)' }),
      'URL_INVALID',
      'javascript:alert(1)',
    ],
    ['half a target week', () => newStory({ targetWeek: { week: 3 } }), 'WEEK_INVALID', 'year'],
  ]

  it.each(table)(
    'should refuse %s with a code, name the value, and write nothing',
    async (_, request, code, named) => {
      const before = await count()
      const answer = await call(...request())
      const [error] = answer.body.errors
      expect(error?.data?.code).toBe(code)
      expect(error?.data?.advice).toMatch(/\S/)
      expect(`${error?.message} ${error?.data?.path}`).toContain(named)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(await count()).toEqual(before)
    },
  )

  it('should keep the sections of a draft that is to point at what is not there', async () => {
    const put = (story_: string) =>
      call('PATCH', `/issues/${issue.id}?draft=true&autosave=true`, { sections: [section(story_)] })
    expect((await put(story.id)).status).toBe(200)
    expect((await put('no-such-story')).status).toBe(400)
    expect((await on.issue(issue.id)).sections?.[0]?.items).toHaveLength(1)
  })

  it('should take a publication by its slug, and none that is not there, also in a draft', async () => {
    const move = (slug: string) =>
      call('PATCH', `/issues/${issue.id}?draft=true&autosave=true`, { publication: slug })
    const { slug } = publication
    expect((await move(slug ?? '')).status).toBe(200)
    expect(await move('no-such-letter')).toMatchObject({
      status: 400,
      body: { errors: [{ data: { path: 'publication' } }] },
    })
  })

  it('should miss the title of a story that came without a body', async () => {
    expect(await call('POST', '/stories', '')).toMatchObject({
      status: 400,
      body: { errors: [{ data: { code: 'VALIDATION_FAILED' } }] },
    })
  })

  it('should take a change of nothing', async () => {
    expect(await call('PATCH', `/stories/${story.id}`, '')).toMatchObject({ status: 200 })
  })

  it('should make a copy, which has no data of its own', async () => {
    const copy = await call('POST', `/stories/${story.id}/duplicate`, undefined)
    expect(copy).toMatchObject({ status: 200, body: { doc: { title: expect.stringContaining('A story') } } })
  })

  it('should find nothing to forget of a preference that was never kept', async () => {
    expect((await call('DELETE', '/payload-preferences/never-kept', undefined)).status).toBe(404)
  })

  it('should take 0 for a list without rows, as the admin sends it', async () => {
    const answer = await call('POST', '/publications', { name: 'Without pitches', pitches: 0 })
    expect(answer).toMatchObject({ status: 201, body: { doc: { pitches: [] } } })
  })

  it('should refuse the same through GraphQL, with the same code', async () => {
    const answer = await newsroom.graphql(
      `mutation ($publication: String) { createIssue(data: { publication: $publication, year: 2025, week: 53 }) { id } }`,
      {
        variables: { publication: publication.id },
        headers: { Authorization: `integrations API-Key ${API_KEY}` },
      },
    )
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining('53'),
      extensions: { data: { code: 'WEEK_INVALID' } },
    })
  })

  it('should keep <script> in any text as the text it is', async () => {
    const hostile = '<script>alert(1)</script>'
    const made = await call('POST', '/stories', {
      publication: publication.id,
      title: hostile,
      source: { name: hostile },
      commentary: richText(paragraph(text(hostile))),
    })
    expect(made).toMatchObject({
      status: 201,
      body: { doc: { title: hostile, source: { name: hostile }, slug: 'script-alert-1-script' } },
    })
  })

  it('should give one of two parallel creations of the same week, and refuse the other', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => call('POST', '/issues', { publication: publication.id, year: 2023, week: 40 })),
    )
    expect(answers.map(({ status }) => status === 201)).toContain(true)
    const { totalDocs } = await newsroom.payload.count({
      collection: 'issues',
      where: { week: { equals: 40 } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
  })
})
