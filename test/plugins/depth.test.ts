import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Topic } from '../../collections/payload-types.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

describe('how deep an answer is filled', () => {
  let newsroom: Newsroom
  let deepest: Topic

  beforeAll(async () => {
    newsroom = await startNewsroom()
    for (const name of ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']) {
      deepest = await newsroom.payload.create({
        collection: 'topics',
        data: { name, parent: deepest?.id },
        depth: 0,
        overrideAccess: true,
      })
    }
  })
  afterAll(() => newsroom.close())

  /** How many levels of parents are documents. */
  const levels = (topic: Topic): number =>
    topic.parent && typeof topic.parent === 'object' ? 1 + levels(topic.parent) : 0
  const ask = async (depth: string) => {
    const { status, body } = await newsroom.rest<Topic>('GET', `/topics/${deepest.id}?depth=${depth}`)
    return [status, levels(body)]
  }

  it.each([
    ['0', 0],
    ['2', 2],
    ['3', 3],
    ['4', 3],
    ['10', 3],
    ['99999999999999999999', 3],
    ['-1', 0],
  ])('should be what is asked, up to 3: %s', async (depth, expected) => {
    expect(await ask(depth)).toEqual([200, expected])
  })

  it('should be the usual where it is not a number', async () => {
    expect(await ask('deep')).toEqual([200, 2])
  })

  it('should be as deep as it asks to the Local API', async () => {
    const topic = await newsroom.payload.findByID({ collection: 'topics', id: deepest.id, depth: 5 })
    expect(levels(topic)).toBe(5)
  })
})
