import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seedSample } from '../../src/scripts/seed/index.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const guide = readFileSync('docs/guides/front-end.md', 'utf8')
const queries = [...guide.matchAll(/```graphql\n(query (\w+)[\s\S]*?)```/g)].map(
  ([, query = '', name = '']) => ({ name, query }),
)

interface Page {
  docs: Record<string, unknown>[]
}

describe('the guide for front-end developers', () => {
  let newsroom: Newsroom
  let slugs: Record<string, string>

  beforeAll(async () => {
    newsroom = await startNewsroom()
    await seedSample(newsroom.payload)
    const { docs: issues } = await newsroom.payload.find({
      collection: 'issues',
      where: { _status: { equals: 'published' } },
      sort: '-periodStart',
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    const { docs: moves } = await newsroom.payload.find({
      collection: 'moves',
      where: { and: [{ _status: { equals: 'published' } }, { kind: { equals: 'joined' } }] },
      depth: 1,
      limit: 1,
      overrideAccess: true,
    })
    const mover = moves[0]?.person
    slugs = {
      OnTopic: 'tcr',
      Threads: issues[0]?.slug ?? '',
      Career: typeof mover === 'object' ? (mover.slug ?? '') : '',
    }
  })
  afterAll(() => newsroom.close())

  it('should have queries', () => {
    expect(queries.map(({ name }) => name)).toEqual([
      'NewestIssue',
      'Archive',
      'OnTopic',
      'Career',
      'Threads',
    ])
  })

  it.each(queries)(
    'should have a query $name that answers with documents, anonymously',
    async ({ name, query }) => {
      const answer = await newsroom.graphql<Record<string, Page>>(query, { variables: { slug: slugs[name] } })
      expect(answer.errors).toBeUndefined()
      const [page] = Object.values(answer.data ?? {})
      expect(page?.docs.length).toBeGreaterThan(0)
    },
  )

  it('should give the newest issue with its stories, topics and people by the one query', async () => {
    const answer = await newsroom.graphql<{ Issues: Page }>(queries[0]?.query ?? '')
    const text = JSON.stringify(answer.data?.Issues.docs[0])
    for (const field of ['"commentary":{', '"topics":[{', '"person":{', '"label":"1"', '"covered":[{'])
      expect(text).toContain(field)
  })

  it('should give the same issue by the REST call', async () => {
    const path = /GET \/api(\/issues\?[^`]+)`/.exec(guide)?.[1] ?? ''
    const answer = await newsroom.rest<Page>('GET', path)
    expect(answer.body.docs).toMatchObject([
      { slug: slugs.Threads, publication: { slug: 'signal-and-switch' } },
    ])
  })
})
