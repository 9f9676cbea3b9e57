import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Publication, Story } from '../../collections/payload-types.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const KINDS = ['followsUp', 'corrects', 'contradicts', 'quotes'] as const
const WORDS = { followsUp: 'Follows up', corrects: 'Corrects', contradicts: 'Contradicts', quotes: 'Quotes' }

interface BackLinks {
  mentionedBy: { docs: { title: string; references: { kind: string }[] }[] }
}

describe('story threads', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let publication: Publication
  let old: Story
  let oldIssue: string
  let newIssue: string

  const assemble = async (week: number) => {
    const { issue } = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week,
    })
    return String(issue.id)
  }
  const backLinks = async (path: string) => {
    const { status, body } = await newsroom.rest<BackLinks>('GET', `${path}?depth=1`)
    expect(status).toBe(200)
    return body.mentionedBy.docs.map(({ title, references }) => `${title}: ${references[0]?.kind}`).sort()
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
    publication = await on.publication()
    old = await on.story(publication, 'What was said')
    oldIssue = await assemble(34)
    await publishIssue({ payload: newsroom.payload, issue: oldIssue })
    for (const kind of KINDS) {
      await on.story(publication, `It ${kind}`, { references: [{ story: old.id, kind }] })
    }
    await on.story(publication, 'It quotes the whole issue', {
      references: [{ issue: oldIssue, kind: 'quotes' }],
    })
    newIssue = await assemble(35)
  })
  afterAll(() => newsroom.close())

  it('should show nothing on the older story while the newer ones are drafts', async () => {
    expect(await backLinks(`/stories/${old.id}`)).toEqual([])
  })

  it('should link back from the older story and issue by themselves, once the newer ones are public', async () => {
    await publishIssue({ payload: newsroom.payload, issue: newIssue })
    expect(await backLinks(`/stories/${old.id}`)).toEqual(KINDS.map((kind) => `It ${kind}: ${kind}`).sort())
    expect(await backLinks(`/issues/${oldIssue}`)).toEqual(['It quotes the whole issue: quotes'])
  })

  it('should link back in GraphQL too', async () => {
    const { data } = await newsroom.graphql<{ Story: BackLinks }>(
      `{ Story(id: "${old.id}") { mentionedBy { docs { title references { kind } } } } }`,
    )
    expect(data?.Story.mentionedBy.docs.map(({ references }) => references[0]?.kind).sort()).toEqual(
      [...KINDS].sort(),
    )
  })

  it.each(['web', 'email', 'text', 'markdown', 'substack'])(
    'should say of what kind each is, and lead to the older story: %s',
    async (format) => {
      const body = await (await newsroom.get(`/issues/${newIssue}/render/${format}`)).text()
      for (const kind of KINDS) expect(body).toContain(WORDS[kind])
      expect(body).toContain('week-34-2023#')
    },
  )

  it('should lose the link back with the newer story', async () => {
    await newsroom.payload.update({
      collection: 'issues',
      id: newIssue,
      data: { _status: 'draft' },
      overrideAccess: true,
    })
    expect(await backLinks(`/stories/${old.id}`)).toEqual([])
  })
})
