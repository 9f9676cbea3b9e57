import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { AssembledIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

interface Week {
  publication: { slug: string }
  week: { year: number; week: number }
  earlierIssue: object
  topics: string[]
  companies: { name: string; sponsor?: boolean }[]
  stories: {
    title: string
    kind: string
    weight: number
    topics: string[]
    companies: string[]
    series?: string
    part?: number
    refersToWeek?: string
  }[]
  moves: {
    person: string
    role: string
    company: string
    fromCompany?: string
    kind: string
    note?: string
  }[]
  expected: {
    title: string
    slug: string
    periodStart: string
    periodEnd: string
    covered: string[]
    labels: Record<string, string[]>
  }
}

/** Facts of a real week of the newsletter that Masthead is modelled on; the people are invented. */
const week = JSON.parse(
  readFileSync(new URL('../support/week-35-2023.json', import.meta.url), 'utf8'),
) as Week

const SCOPES = ['publications', 'issues', 'stories', 'moves', 'topics', 'people', 'companies'].map(
  (slug) => `${slug}:write`,
)
const API_KEY = 'week-35-key-week-35-key'

const QUERY = `query ($slug: String) {
  Issues(where: { slug: { equals: $slug } }) {
    totalDocs
    docs {
      title
      sections {
        heading
        items { label story { title topics { name } people { name } } move { person { name currentRole } } }
      }
    }
  }
}`

describe('the week of Week 35 2023, posted by REST', () => {
  let newsroom: Newsroom
  const headers = { Authorization: `integrations API-Key ${API_KEY}` }

  /** Posts, and gives the id of what was made. */
  const make = async (path: string, body: object): Promise<string> => {
    const answer = await newsroom.rest<{ doc: { id: string } }>('POST', path, { body, headers })
    expect(answer).toMatchObject({ status: 201 })
    return answer.body.doc.id
  }
  const assemble = async () => {
    const body = { publication: 'cxtech', ...week.week }
    const answer = await newsroom.rest<AssembledIssue>('POST', '/issues/assemble', { body, headers })
    expect(answer.status).toBe(200)
    return answer.body
  }
  const postTheWeek = async () => {
    const publication = await make('/publications', week.publication)
    const earlier = await make('/issues', { publication, ...week.earlierIssue })
    const topics = new Map<string, string>()
    for (const name of week.topics) topics.set(name, await make('/topics', { name }))
    const companies = new Map<string, string>()
    for (const { sponsor, ...company } of week.companies) {
      const sponsorships = sponsor ? [{ publication, from: '2023-01-01' }] : []
      companies.set(company.name, await make('/companies', { ...company, sponsorships }))
    }
    for (const { series, part, refersToWeek, ...story } of week.stories) {
      await make('/stories', {
        ...story,
        publication: week.publication.slug,
        stage: 'written',
        targetWeek: week.week,
        topics: story.topics.map((name) => topics.get(name)),
        companies: story.companies.map((name) => companies.get(name)),
        series: { title: series, part },
        references: refersToWeek ? [{ issue: earlier }] : [],
      })
    }
    for (const move of week.moves) {
      await make('/moves', {
        ...move,
        publication,
        person: await make('/people', { name: move.person }),
        company: companies.get(move.company),
        fromCompany: move.fromCompany && companies.get(move.fromCompany),
        targetWeek: week.week,
      })
    }
    return { earlier }
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const data = {
      name: 'desk',
      enableAPIKey: true,
      apiKey: API_KEY,
      scopes: [...SCOPES, 'publish'] as never,
    }
    await newsroom.payload.create({ collection: 'integrations', data, overrideAccess: true })
  })
  afterAll(() => newsroom.close())

  it('should assemble into the issue that was published, and read the same by REST and GraphQL', async () => {
    const { earlier } = await postTheWeek()
    const { issue, placements, unplaced } = await assemble()
    const { expected } = week
    expect(unplaced).toEqual([])
    expect(placements).toHaveLength(9)
    expect(issue).toMatchObject({
      title: expected.title,
      slug: expected.slug,
      periodStart: expected.periodStart,
      periodEnd: expected.periodEnd,
      references: [{ issue: earlier }],
      _status: 'draft',
    })
    expect(issue.covered?.map(({ label }) => label)).toEqual(expected.covered)
    const trilogy = issue.sections?.find(({ heading }) => heading === 'TCR Trilogy')
    expect(trilogy?.items?.map(({ label }) => label)).toEqual(expected.labels['TCR Trilogy'])

    expect(await newsroom.rest('GET', `/issues/${issue.id}`)).toMatchObject({ status: 404 })
    expect(await assemble()).toMatchObject({ changed: false, issue: { id: issue.id } })

    const published = await newsroom.rest('PATCH', `/issues/${issue.id}`, {
      body: { _status: 'published' },
      headers,
    })
    expect(published.status).toBe(200)

    const first = { title: week.stories[0]?.title, topics: [{ name: 'TCR' }, { name: 'A2P messaging' }] }
    const people = [
      { person: { name: 'Cosmo Adeyemi-Lund', currentRole: 'Managing Director EMEA' } },
      { person: { name: 'Ottilie Brandvoll', currentRole: 'VP Product' } },
    ]
    const open = await newsroom.rest<{ sections: { items: unknown[] }[] }>(
      'GET',
      `/issues/${issue.id}?depth=3`,
    )
    expect(open.body.sections).toHaveLength(6)
    expect(open.body.sections[0]?.items[0]).toMatchObject({ label: '1', story: first })
    expect(open.body.sections[5]?.items).toMatchObject(people.map((move) => ({ move })))
    expect(JSON.stringify(open.body)).not.toContain('"reason":')

    const answer = await newsroom.graphql<{
      Issues: { totalDocs: number; docs: { sections: { items: unknown[] }[] }[] }
    }>(QUERY, {
      variables: { slug: expected.slug },
    })
    expect(answer).toMatchObject({ data: { Issues: { totalDocs: 1, docs: [{ title: expected.title }] } } })
    const sections = answer.data?.Issues.docs[0]?.sections
    expect(sections?.[0]?.items[0]).toMatchObject({ label: '1', story: first })
    expect(sections?.[5]?.items).toMatchObject(people.map((move) => ({ move })))
  })
})
