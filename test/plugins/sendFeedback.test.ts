import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { createLocalReq } from 'payload'

import { idOf } from '../../collections/ids.js'
import type { Delivery, Publication, Send } from '../../collections/payload-types.js'
import { applyFeedback } from '../../plugins/delivery/feedback/applyFeedback.js'
import { heldAbout } from '../../plugins/delivery/operations/heldAbout.js'
import type { Feedback } from '../../src/core/delivery/feedback/index.js'
import { hire, issueKey } from '../support/actors.js'
import { addresses, publishedLetter, subscribe } from '../support/mailing.js'
import { startSendRoom, unsubscribeLinkIn, type SendRoom } from '../support/sendRoom.js'

const NOTHING = { hardBounces: 0, softBounces: 0, complaints: 0, unsubscribes: 0 }

describe('what comes back of a send', () => {
  let room: SendRoom
  let publication: Publication
  let send: Send
  let deliveries: Delivery[]
  /** Of this test alone: a mailbox that has bounced is mailed no more. */
  let readers: string[]
  let tests = 0

  const asRead = async ({ id }: Send) => {
    const { counts, feedback } = await room.payload.findByID({ collection: 'sends', id, depth: 0 })
    return { counts, feedback }
  }
  const report = (kind: Feedback['kind'], { id }: Delivery, more: Partial<Feedback> = {}, isProven = true) =>
    applyFeedback({
      payload: room.payload,
      feedback: { kind, deliveryId: String(id), diagnostic: 'said', at: new Date().toISOString(), ...more },
      isProven,
      settings: { softBounceLimit: 5, softBounceDays: 60 },
    })

  beforeAll(async () => {
    room = await startSendRoom()
  })
  afterAll(() => room.close())
  beforeEach(async () => {
    const letter = await publishedLetter(room)
    publication = letter.publication
    readers = addresses(5, `reader-${(tests += 1)}`)
    await subscribe(room.payload, publication, readers)
    send = await room.sendIssue(letter.issue)
    deliveries = await room.deliveries(send)
  })

  it('should be counted for it, beside counts that still add up', async () => {
    expect((await asRead(send)).feedback).toEqual(NOTHING)
    await report('hard-bounce', deliveries[0]!)
    await report('soft-bounce', deliveries[1]!)
    await report('complaint', deliveries[2]!)
    await report('delayed', deliveries[3]!)
    expect(await asRead(send)).toEqual({
      counts: { prepared: 5, accepted: 5, waiting: 0, failed: 0, skipped: 0, uncertain: 0 },
      feedback: { hardBounces: 1, softBounces: 1, complaints: 1, unsubscribes: 0 },
    })
    expect((await room.deliveries(send)).find(({ id }) => id === deliveries[0]?.id)).toMatchObject({
      ...{ state: 'accepted', bounced: 'hard' },
    })
  })

  it('should be counted once, however often it is reported, and stay hard once it was', async () => {
    const [first] = deliveries
    for (const kind of ['soft-bounce', 'soft-bounce', 'hard-bounce', 'hard-bounce', 'soft-bounce'] as const)
      await report(kind, first!)
    await report('complaint', deliveries[1]!)
    await report('complaint', deliveries[1]!)
    expect((await asRead(send)).feedback).toEqual({ ...NOTHING, hardBounces: 1, complaints: 1 })
  })

  it('should be counted also where it is stale for the subscriber, but never where anybody could have written it', async () => {
    const [first, second] = deliveries
    await report('hard-bounce', first!, { at: '2001-01-01T00:00:00.000Z' })
    await report('complaint', second!, { address: 'stranger@example.org' }, false)
    expect((await asRead(send)).feedback).toEqual({ ...NOTHING, hardBounces: 1 })
  })

  it('should count who leaves by a link in a mail for the send of that mail, once', async () => {
    const later = await publishedLetter(room, [{ title: 'Another week' }])
    await subscribe(room.payload, later.publication, readers.slice(0, 1))
    const link = unsubscribeLinkIn(room.mailTo(readers[0]!))
    const other = await room.sendIssue(later.issue)
    expect((await room.visit('GET', link)).status).toBe(200)
    expect((await asRead(send)).feedback).toEqual(NOTHING)
    for (let time = 0; time < 3; time += 1) expect((await room.visit('POST', link)).status).toBe(200)
    expect((await asRead(send)).feedback).toEqual({ ...NOTHING, unsubscribes: 1 })
    expect((await asRead(other)).feedback).toEqual(NOTHING)
  })

  it('should count who leaves by the preferences that a mail leads to', async () => {
    const raw = room.mailTo(readers[1]!).replace(/=\r\n/g, '')
    const link = /https?:[^"\s]+\/subscribers\/preferences\/[\w-]+/.exec(raw)?.[0] ?? ''
    expect((await room.visit('POST', link, { form: { action: 'unsubscribe' } })).status).toBe(200)
    expect((await asRead(send)).feedback).toEqual({ ...NOTHING, unsubscribes: 1 })
  })

  it('should be among what somebody can download about themselves', async () => {
    await report('soft-bounce', deliveries[0]!)
    const subscriber = await room.payload.findByID({
      ...{
        collection: 'subscribers',
        id: String(idOf(deliveries[0]?.subscriber)),
        depth: 0,
        overrideAccess: true,
      },
    })
    const held = await heldAbout(subscriber, await createLocalReq({}, room.payload))
    expect(held.mails).toMatchObject([{ subject: send.subject, state: 'accepted', bounced: 'soft' }])
  })

  it('should be seen by editors and keys of sends, and by nobody else', async () => {
    const editor = (await hire(room, 'editor')).headers
    const writer = (await hire(room, 'writer')).headers
    const reading = await issueKey(room, ['sends:read'])
    const other = await issueKey(room, ['issues:write'])
    for (const headers of [editor, reading])
      expect(await room.rest('GET', `/sends/${send.id}`, { headers })).toMatchObject({
        body: { feedback: NOTHING },
      })
    for (const headers of [{}, writer, other])
      expect((await room.rest('GET', `/sends/${send.id}`, { headers })).status).toBe(403)
  })
})
