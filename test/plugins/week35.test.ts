import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom, type Newsroom } from '../support/newsroom.js'

/** Facts of a real week of the newsletter that Masthead is modelled on; the people are invented. */
const week = JSON.parse(readFileSync(new URL('../support/week-35-2023.json', import.meta.url), 'utf8'))

describe('the week of Week 35 2023, posted by REST', () => {
  let newsroom: Newsroom
  let key: Record<string, string>

  const post = async (path: string, body: unknown) => {
    const answer = await newsroom.rest('POST', path, { body, headers: key })
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.doc ?? answer.body
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    await newsroom.payload.create({
      collection: 'integrations',
      data: {
        name: 'desk',
        enableAPIKey: true,
        apiKey: 'week-35-key-week-35-key',
        scopes: [
          'publications:write',
          'issues:write',
          'stories:write',
          'moves:write',
          'topics:write',
          'people:write',
          'companies:write',
          'publish',
        ],
      },
    })
    key = { Authorization: 'integrations API-Key week-35-key-week-35-key' }
  })
  afterAll(() => newsroom.close())

  it('should assemble into the issue that was published, and read the same by REST and GraphQL', async () => {
    const publication = await post('/publications', week.publication)
    const earlier = await post('/issues', { publication: publication.id, ...week.earlierIssue })
    await post(`/issues/${earlier.id}/assemble`, {})
    const topics: Record<string, string> = {}
    for (const name of week.topics) topics[name] = (await post('/topics', { name })).id
    const companies: Record<string, string> = {}
    for (const { sponsor, ...company } of week.companies) {
      companies[company.name] = (
        await post('/companies', {
          ...company,
          ...(sponsor ? { sponsorships: [{ publication: publication.id, from: '2023-01-01' }] } : {}),
        })
      ).id
    }
    for (const story of week.stories) {
      await post('/stories', {
        title: story.title,
        publication: week.publication.slug,
        kind: story.kind,
        weight: story.weight,
        stage: 'written',
        targetWeek: week.week,
        topics: story.topics.map((name: string) => topics[name]),
        companies: story.companies.map((name: string) => companies[name]),
        series: story.series ? { title: story.series, part: story.part } : undefined,
        references: story.refersToWeek ? [{ issue: earlier.id }] : [],
      })
    }
    for (const move of week.moves) {
      const person = await post('/people', { name: move.person })
      await post('/moves', {
        person: person.id,
        role: move.role,
        kind: move.kind,
        company: companies[move.company],
        fromCompany: move.fromCompany ? companies[move.fromCompany] : undefined,
        note: move.note,
        publication: publication.id,
        targetWeek: week.week,
      })
    }

    const assembled = await post('/issues/assemble', { publication: 'cxtech', ...week.week })
    const { issue } = assembled
    const { expected } = week
    expect(assembled.unplaced).toEqual([])
    expect(assembled.placements).toHaveLength(9)
    expect(issue).toMatchObject({
      title: expected.title,
      slug: expected.slug,
      periodStart: expected.periodStart,
      periodEnd: expected.periodEnd,
      _status: 'draft',
    })
    expect(issue.covered.map(({ label }) => label)).toEqual(expected.covered)
    const trilogy = issue.sections.find(({ heading }) => heading === 'TCR Trilogy')
    expect(trilogy?.items.map(({ label }) => label)).toEqual(expected.labels['TCR Trilogy'])
    expect(issue.references.map((row) => row.issue)).toEqual([earlier.id])

    const hidden = await newsroom.rest('GET', `/issues/${issue.id}`)
    expect(hidden.status).toBe(404)

    const again = await post('/issues/assemble', { publication: 'cxtech', ...week.week })
    expect(again.changed).toBe(false)
    expect(again.issue.id).toBe(issue.id)

    const published = await newsroom.rest('PATCH', `/issues/${issue.id}`, { body: { _status: 'published' }, headers: key })
    expect(published.status).toBe(200)
    const open = await newsroom.rest('GET', `/issues/${issue.id}?depth=3`)
    expect(open.body.sections[0]?.items[0]?.story).toMatchObject({
      title: week.stories[0].title,
      topics: [{ name: 'TCR' }, { name: 'A2P messaging' }],
    })
    expect(open.body.sections[5]?.items.map(({ move }) => move)).toMatchObject([
      { person: { name: 'Cosmo Adeyemi-Lund', currentRole: 'Managing Director EMEA' } },
      { person: { name: 'Ottilie Brandvoll', currentRole: 'VP Product', currentCompany: { name: 'Kaleyra' } } },
    ])
    expect(JSON.stringify(open.body)).not.toContain('reason')
  })
})
