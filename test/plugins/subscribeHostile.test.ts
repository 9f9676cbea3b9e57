import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startMailRoom, type MailRoom } from '../support/subscribing.js'

let room: MailRoom

beforeAll(async () => {
  room = await startMailRoom()
  await room.payload.create({
    collection: 'publications',
    draft: true,
    data: { name: 'The Open Letter', slug: 'open-letter' },
    overrideAccess: true,
  })
})
afterAll(() => room.close())

describe('Hostile requests to subscribe', () => {
  it('should be held to the limit of their network, 200 at a time, without a fault', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        room.subscribe({ email: `flood-${at}@example.org` }, { from: `198.51.100.${at % 256}` }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect([
      statuses.filter((status) => status === 202).length,
      statuses.filter((status) => status === 429).length,
    ]).toEqual([30, 170])
    for (const answer of answers.filter(({ status }) => status === 429)) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    const { totalDocs } = await room.payload.count({ collection: 'automatic-mails', overrideAccess: true })
    expect(totalDocs).toBe(30)
  })

  it('should be held to the limit of the address, from 200 networks at a time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => room.subscribe({ email: 'victim@example.org' })),
    )
    const statuses = answers.map(({ status }) => status)
    expect([
      statuses.filter((status) => status === 202).length,
      statuses.filter((status) => status === 429).length,
    ]).toEqual([5, 195])
  })

  it('should do no harm, whatever they send', async () => {
    const bodies = [
      '',
      'null',
      '[]',
      '"x"',
      '{"email":null}',
      '{"email":["a@example.org"]}',
      `{"email":"${'a'.repeat(100_000)}@example.org"}`,
      '{"email":"a@example.org","publication":{"$ne":null}}',
      '{"email":"a@example.org","topics":[{"$gt":""}]}',
      '{"__proto__":{"email":"a@example.org"}}',
      '{"email":"a@example.org","locale":"../../etc"}',
      '{"email":"a@example.org\\r\\nBcc: b@example.org"}',
      'email=a',
      '\u0000',
    ]
    for (const type of [
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'text/plain',
      'image/png',
    ]) {
      const answers = await Promise.all(
        bodies.map((body) =>
          room.ask('POST', '/subscribers/subscribe', { body, headers: { 'Content-Type': type } }),
        ),
      )
      expect([type, answers.filter(({ status }) => status >= 500).map(({ status }) => status)]).toEqual([
        type,
        [],
      ])
    }
  })
})

describe('Whether an address is known', () => {
  const PAIRS = 60

  it('should show neither in the body nor in the status nor in the time of the answer', async () => {
    const known: string[] = []
    for (let at = 0; at < PAIRS; at += 1) known.push(`member-${at}@example.org`)
    for (const email of known) {
      await room.payload.create({
        collection: 'subscribers',
        data: {
          email,
          publication: await publicationId(),
          state: 'active',
          topicOrder: 'all',
          tokenVersion: 1,
          emailHash: '',
        },
        overrideAccess: true,
      })
    }
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    const told = new Set<string>()
    const measure = async (kind: 'known' | 'unknown', email: string) => {
      const start = performance.now()
      const answer = await room.subscribe({ email })
      times[kind].push(performance.now() - start)
      told.add(JSON.stringify([answer.status, [...answer.headers].sort(), await answer.text()]))
    }
    for (const [at, email] of known.entries()) {
      const other = `stranger-${at}@example.org`
      // In turns, and in changing order, so that neither is always the later one.
      if (at % 2 === 0) {
        await measure('known', email)
        await measure('unknown', other)
      } else {
        await measure('unknown', other)
        await measure('known', email)
      }
    }
    expect(told.size).toBe(1)
    // Mann and Whitney: under one distribution z is beyond 4 once in 16,000 runs; a look-up more would make it 8.
    expect(Math.abs(rankSumZ(times.known, times.unknown))).toBeLessThan(4)
  })

  async function publicationId(): Promise<string> {
    const { docs } = await room.payload.find({
      collection: 'publications',
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    return docs[0]?.id ?? ''
  }
})

/** How far two samples are from having come from one distribution, in standard deviations: by ranks, so that no outlier counts. */
function rankSumZ(left: readonly number[], right: readonly number[]): number {
  const ranked = [
    ...left.map((value) => ({ value, isLeft: true })),
    ...right.map((value) => ({ value, isLeft: false })),
  ].sort((a, b) => a.value - b.value)
  const sum = ranked.reduce((total, { isLeft }, at) => total + (isLeft ? at + 1 : 0), 0)
  const [n, m] = [left.length, right.length]
  const mean = (n * (n + m + 1)) / 2
  return (sum - mean) / Math.sqrt((n * m * (n + m + 1)) / 12)
}
