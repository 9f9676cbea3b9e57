import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'

import type { Publication, Send } from '../../collections/payload-types.js'
import { ledgerOf } from '../../plugins/delivery/ledger/index.js'
import { cancelSend, pauseSend, resumeSend, retrySend } from '../../plugins/delivery/operations/changeSend.js'
import { createSend, type Audience } from '../../plugins/delivery/operations/createSend.js'
import { previewSend } from '../../plugins/delivery/operations/previewSend.js'
import { findSend, findSends } from '../../plugins/delivery/sending/findSends.js'
import { prepareSend } from '../../plugins/delivery/sending/prepareSend.js'
import { startWorker, type Worker } from '../../plugins/delivery/sending/worker.js'
import { settingsOf } from '../../plugins/delivery/settings.js'
import { countsOf } from '../../src/core/delivery/counts.js'
import { addresses, publishedLetter, subscribe } from '../support/mailing.js'
import { refusal, startMailServer, type MailServer, type Manners } from '../support/mailServer.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { until } from '../support/until.js'

describe('sending an issue', () => {
  let newsroom: Newsroom
  let server: MailServer
  let publication: Publication
  let issue: string
  const manners: Manners = {}
  const workers: Worker[] = []

  const payload = () => newsroom.payload
  const work = () => {
    const settings = { ...settingsOf(payload()), backOff: [0], leaseMs: 1_500, stallMs: 300 }
    const worker = startWorker(payload(), settings)
    workers.push(worker)
    return worker
  }
  const send = (audience?: Audience, sendAt?: string) =>
    createSend({
      payload: payload(),
      issue,
      ...(audience ? { audience } : {}),
      ...(sendAt ? { sendAt } : {}),
    })
  const counts = async ({ id }: Send) => countsOf(await ledgerOf(payload()).counts(id))
  const state = async ({ id }: Send) => (await findSend(payload(), id)).state
  const reaches = (sent: Send, wanted: Send['state']) =>
    until(async () => (await state(sent)) === wanted, { what: `State ${wanted}` })
  const gotten = () => server.received.map(({ to }) => to).sort()

  beforeAll(async () => {
    server = await startMailServer({
      onRecipient: (address) => manners.onRecipient?.(address) ?? null,
      onMessage: (mail) => manners.onMessage?.(mail) ?? null,
    })
    process.env.SMTP_URL = server.url
    newsroom = await startNewsroom()
  })
  afterAll(async () => {
    await newsroom.close()
    await server.close()
    delete process.env.SMTP_URL
  })
  beforeEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()))
    for (const { id } of await findSends(payload(), { state: { not_in: ['done', 'cancelled'] } })) {
      await cancelSend({ payload: payload(), send: id })
    }
    server.received.length = 0
    manners.onRecipient = undefined
    manners.onMessage = undefined
    ;({ publication, issue } = await publishedLetter(newsroom))
  })
  afterAll(() => Promise.all(workers.splice(0).map((worker) => worker.stop())))

  it('should mail everybody who is subscribed, once, and nobody else', async () => {
    const active = addresses(30)
    await subscribe(payload(), publication, active)
    await subscribe(payload(), publication, ['pending@example.org'], { state: 'pending' })
    const other = await publishedLetter(newsroom)
    await subscribe(payload(), other.publication, ['other@example.org'])
    const sent = await send()
    work()
    work()
    await reaches(sent, 'done')
    expect(gotten()).toEqual([...active].sort())
    expect(await counts(sent)).toEqual({
      ...{ prepared: 30, accepted: 30, waiting: 0, failed: 0, skipped: 0, uncertain: 0 },
    })
  })

  it('should mail the whole issue in both forms, each with ways out that are the reader’s own', async () => {
    await subscribe(payload(), publication, ['ada@example.org', 'bea@example.org'])
    const sent = await send()
    work()
    await reaches(sent, 'done')
    const links = new Set<string>()
    for (const { raw } of server.received) {
      const mail = await simpleParser(raw)
      const link = /^List-Unsubscribe: <(https?:[^>]+)>/m.exec(raw.toString())?.[1] ?? ''
      links.add(link)
      for (const part of [String(mail.html), String(mail.text)]) {
        expect(part).toContain('they paid in stamps')
        expect(part).toContain(link)
        expect(part).toContain('/api/subscribers/preferences/')
        expect(part).toContain('1 Quay Street')
        expect(part).not.toContain('masthead.invalid')
      }
    }
    expect(links.size).toBe(2)
    const [row] = (
      await payload().find({ collection: 'deliveries', where: { send: { equals: sent.id } }, limit: 1 })
    ).docs
    expect(server.received.map(({ raw }) => raw.toString()).join()).toContain(
      `Message-ID: <${row?.id}@news.example>`,
    )
  })

  it('should skip who unsubscribed before their turn, and who is on the list of the suppressed', async () => {
    const [gone = '', , third = ''] = await subscribe(payload(), publication, addresses(3))
    const sent = await send()
    await prepareSend(payload(), ledgerOf(payload()), sent.id)
    await payload().db.updateOne({ collection: 'subscribers', id: gone, data: { state: 'unsubscribed' } })
    const { emailHash } = (await payload().db.findOne<{ id: string; emailHash: string }>({
      ...{ collection: 'subscribers', where: { id: { equals: third } } },
    }))!
    await payload().db.create({
      collection: 'suppressions',
      data: { emailHash, publication: publication.id, reason: 'complaint', at: new Date().toISOString() },
    })
    work()
    await reaches(sent, 'done')
    expect(gotten()).toEqual(['reader-1@example.org'])
    expect(await counts(sent)).toMatchObject({ prepared: 3, accepted: 1, skipped: 2 })
  })

  it('should skip who pauses, and mail who did, or whose pause is over', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString()
    await subscribe(payload(), publication, ['away@example.org'], { pausedUntil: soon })
    await subscribe(payload(), publication, ['back@example.org'], {
      pausedUntil: new Date(Date.now() - 1).toISOString(),
    })
    expect(await previewSend({ payload: payload(), issue })).toMatchObject({ recipients: 1, matching: 2 })
    const sent = await send()
    work()
    await reaches(sent, 'done')
    expect(gotten()).toEqual(['back@example.org'])
    const { docs } = await payload().find({
      collection: 'deliveries',
      where: { and: [{ send: { equals: sent.id } }, { state: { equals: 'skipped' } }] },
    })
    expect(docs).toMatchObject([{ response: 'Paused by the reader' }])
  })

  it('should freeze its audience when it starts', async () => {
    await subscribe(payload(), publication, addresses(2))
    const sent = await send()
    await prepareSend(payload(), ledgerOf(payload()), sent.id)
    await subscribe(payload(), publication, ['late@example.org'])
    await prepareSend(payload(), ledgerOf(payload()), sent.id)
    expect(await counts(sent)).toMatchObject({ prepared: 2 })
  })

  it('should give nobody an issue twice, and reach who joined since', async () => {
    await subscribe(payload(), publication, addresses(3))
    const first = await send()
    work()
    await reaches(first, 'done')
    await subscribe(payload(), publication, ['late@example.org'])
    const again = await send({ kind: 'all' })
    await reaches(again, 'done')
    expect(gotten()).toEqual(['late@example.org', ...addresses(3)].sort())
    expect(await counts(again)).toMatchObject({ prepared: 1, accepted: 1 })
  })

  it('should reach followers of a topic, or addresses that are named, and only those who are subscribed', async () => {
    const topic = await payload().create({ collection: 'topics', data: { name: `Porting ${issue}` } })
    await subscribe(payload(), publication, ['follower@example.org'], { topics: [topic.id] })
    await subscribe(payload(), publication, ['named@example.org', 'neither@example.org'])
    const toTopic = await send({ kind: 'topics', topics: [topic.id] })
    const toNamed = await send({
      kind: 'addresses',
      addresses: ['Named@Example.org', 'stranger@example.org'],
    })
    work()
    await reaches(toTopic, 'done')
    await reaches(toNamed, 'done')
    expect(gotten()).toEqual(['follower@example.org', 'named@example.org'])
  })

  it('should put followed topics first, or leave out the others, as each reader wishes', async () => {
    const topic = (name: string) =>
      payload().create({ collection: 'topics', data: { name: `${name} ${issue}` } })
    const [ports, fraud] = [await topic('Ports'), await topic('Fraud')]
    const letter = await publishedLetter(newsroom, [
      { title: 'On fraud', topics: [fraud.id] },
      { title: 'On ports', topics: [ports.id] },
    ])
    issue = letter.issue
    const wish = (name: string, topicOrder: 'all' | 'first' | 'only', topics: string[]) =>
      subscribe(payload(), letter.publication, [`${name}@example.org`], { topicOrder, topics })
    await wish('all', 'all', [ports.id])
    await wish('first', 'first', [ports.id])
    await wish('only', 'only', [ports.id])
    const sent = await send()
    work()
    await reaches(sent, 'done')
    const orders = new Map<string, string[]>()
    for (const { to, raw } of server.received) {
      const said = String((await simpleParser(raw)).text)
      const places = ['On fraud: they paid', 'On ports: they paid'].map(
        (title) => [title.slice(3, 8), said.indexOf(title)] as const,
      )
      orders.set(
        to,
        places
          .filter(([, at]) => at >= 0)
          .sort((a, b) => a[1] - b[1])
          .map(([name]) => name),
      )
    }
    const asItIs = orders.get('all@example.org') ?? []
    expect([...asItIs].sort()).toEqual(['fraud', 'ports'])
    expect(orders.get('first@example.org')).toEqual(['ports', 'fraud'])
    expect(orders.get('only@example.org')).toEqual(['ports'])
  })

  it('should wait until the time that it is sent at', async () => {
    await subscribe(payload(), publication, addresses(1))
    const sent = await send(undefined, new Date(Date.now() + 2_500).toISOString())
    work()
    expect(await state(sent)).toBe('scheduled')
    await reaches(sent, 'done')
    expect(Date.parse((await findSend(payload(), sent.id)).startedAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse(sent.sendAt ?? ''),
    )
  })

  it('should try again what was refused for now, and give up on what was refused for good', async () => {
    await subscribe(payload(), publication, ['gray@example.org', 'dead@example.org', 'fine@example.org'])
    const seen = new Set<string>()
    manners.onRecipient = (address) => {
      if (address.startsWith('dead')) return refusal(550, `5.1.1 <${address}> unknown`)
      if (!address.startsWith('gray') || seen.has(address)) return null
      seen.add(address)
      return refusal(451, '4.7.1 Greylisted')
    }
    const sent = await send()
    work()
    await reaches(sent, 'done')
    expect(await counts(sent)).toMatchObject({ prepared: 3, accepted: 2, failed: 1 })
    const { docs } = await payload().find({
      ...{
        collection: 'deliveries',
        where: { and: [{ send: { equals: sent.id } }, { state: { equals: 'failed' } }] },
      },
    })
    expect(docs[0]).toMatchObject({ status: '5.1.1', attempts: 1 })
    expect(docs[0]?.response).not.toContain('@')
    manners.onRecipient = undefined
    await retrySend({ payload: payload(), send: sent.id, which: 'failed' })
    await reaches(sent, 'done')
    expect(await counts(sent)).toMatchObject({ prepared: 3, accepted: 3, failed: 0 })
  })

  it('should stall, saying why, when the server refuses everything, and go on by itself when it takes mail again', async () => {
    await subscribe(payload(), publication, addresses(120))
    manners.onRecipient = () => refusal(421, '4.3.2 Going down')
    const sent = await send()
    work()
    await reaches(sent, 'stalled')
    expect(await findSend(payload(), sent.id)).toMatchObject({
      problem: expect.stringContaining('Going down'),
    })
    expect(await counts(sent)).toMatchObject({ waiting: 120, failed: 0, uncertain: 0 })
    manners.onRecipient = undefined
    await reaches(sent, 'done')
    expect(await findSend(payload(), sent.id)).toMatchObject({ problem: null })
    expect(gotten()).toEqual(addresses(120).sort())
  })

  it('should not burn the list when every letter is refused for good', async () => {
    await subscribe(payload(), publication, addresses(200))
    manners.onMessage = () => refusal(554, '5.7.1 This is spam')
    const sent = await send()
    work()
    await reaches(sent, 'stalled')
    await pauseSend({ payload: payload(), send: sent.id })
    expect((await counts(sent)).failed).toBeLessThan(100)
  })

  it('should pause, go on, and be cancelled', async () => {
    await subscribe(payload(), publication, addresses(400))
    const sent = await send()
    let isPausing = false
    manners.onMessage = () => {
      if (!isPausing) void pauseSend({ payload: payload(), send: sent.id })
      isPausing = true
      return null
    }
    work()
    await reaches(sent, 'paused')
    await until(async () =>
      Object.keys(await ledgerOf(payload()).counts(sent.id)).every(
        (each) => each !== 'sending' && each !== 'claimed',
      ),
    )
    const { accepted, waiting } = await counts(sent)
    expect(accepted + waiting).toBe(400)
    expect(waiting).toBeGreaterThan(0)
    await resumeSend({ payload: payload(), send: sent.id })
    await reaches(sent, 'done')
    expect(gotten()).toEqual(addresses(400).sort())
    expect(await failure(cancelSend({ payload: payload(), send: sent.id }))).toMatchObject({
      code: 'SEND_STATE',
    })

    await subscribe(payload(), publication, addresses(5, 'later'))
    const second = await send(undefined, new Date(Date.now() + 60_000).toISOString())
    await cancelSend({ payload: payload(), send: second.id })
    expect(await state(second)).toBe('cancelled')
    const third = await send()
    await prepareSend(payload(), ledgerOf(payload()), third.id)
    await cancelSend({ payload: payload(), send: third.id })
    expect(await counts(third)).toMatchObject({ prepared: 5, skipped: 5, waiting: 0 })
  })

  it('should give back what it has claimed when it is stopped, and leave nothing uncertain', async () => {
    await subscribe(payload(), publication, addresses(600))
    const sent = await send()
    const worker = work()
    await until(() => server.received.length > 40)
    await worker.stop()
    const left = await ledgerOf(payload()).counts(sent.id)
    expect(left).toMatchObject({ waiting: expect.any(Number), accepted: expect.any(Number) })
    expect(Object.keys(left).sort()).toEqual(['accepted', 'waiting'])
    expect(server.received).toHaveLength(left.accepted ?? 0)
    work()
    await reaches(sent, 'done')
    expect(gotten()).toEqual(addresses(600).sort())
  })

  it('should find what a dead worker had in hand: claimed waits again, begun is uncertain and is sent when an editor says so', async () => {
    await subscribe(payload(), publication, addresses(4))
    const sent = await send()
    const ledger = ledgerOf(payload())
    await prepareSend(payload(), ledger, sent.id)
    const past = new Date(Date.now() - 1)
    const claims = await ledger.claim(sent.id, 'dead', past, 3)
    const begun = claims.slice(0, 2).map(({ id }) => id)
    expect(await ledger.begin(begun, 'other', past)).toEqual(new Set())
    expect(await ledger.begin(begun, 'dead', past)).toEqual(new Set(begun.map(String)))
    work()
    await reaches(sent, 'done')
    expect(await counts(sent)).toMatchObject({ prepared: 4, accepted: 2, uncertain: 2 })
    await retrySend({ payload: payload(), send: sent.id, which: 'uncertain' })
    await reaches(sent, 'done')
    expect(await counts(sent)).toMatchObject({ prepared: 4, accepted: 4, uncertain: 0 })
  })

  it('should give no delivery to two workers that claim at once', async () => {
    await subscribe(payload(), publication, addresses(100))
    const sent = await send()
    const ledger = ledgerOf(payload())
    await prepareSend(payload(), ledger, sent.id)
    const until = new Date(Date.now() + 60_000)
    const claims = (
      await Promise.all(['a', 'b', 'c', 'd'].map((worker) => ledger.claim(sent.id, worker, until, 40)))
    ).flat()
    const ids = claims.map(({ id }) => String(id))
    expect(ids.length).toBeGreaterThanOrEqual(40)
    expect(new Set(ids).size).toBe(ids.length)
    for (const worker of ['a', 'b', 'c', 'd']) await ledger.giveBack(worker)
    expect(await ledger.counts(sent.id)).toEqual({ waiting: 100 })
  })

  it('should take an answer that comes after the delivery was given up as lost', async () => {
    await subscribe(payload(), publication, addresses(1))
    const sent = await send()
    const ledger = ledgerOf(payload())
    await prepareSend(payload(), ledger, sent.id)
    const past = new Date(Date.now() - 1)
    const [claim] = await ledger.claim(sent.id, 'slow', past, 1)
    await ledger.begin([claim!.id], 'slow', past)
    await ledger.recover(new Date())
    expect(await counts(sent)).toMatchObject({ uncertain: 1 })
    const entry = { id: claim!.id, step: 'accept' as const, attempts: 1, nextAttemptAt: null, status: null }
    await ledger.record([{ ...entry, response: '250', providerId: null, tracked: false }], 'slow', new Date())
    expect(await counts(sent)).toMatchObject({ uncertain: 0, accepted: 1 })
  })

  it('should send so many a day of a domain that is new, whoever sends, and the rest on the days that follow', async () => {
    const mail = { from: 'letter@news.example', warmUp: { isOn: true, firstDay: 25, until: 100 } }
    ;({ publication, issue } = await publishedLetter(newsroom, undefined, { mail }))
    const dead = 'dead@example.org'
    await subscribe(payload(), publication, [dead, ...addresses(59)])
    manners.onRecipient = (address) => (address === dead ? refusal(550, '5.1.1 unknown') : null)
    const sent = await send()
    work()
    work()
    const waits = async () => Boolean((await findSend(payload(), sent.id)).retryAt)
    await until(waits, { what: 'The end of the first day' })
    await until(async () => !('claimed' in (await ledgerOf(payload()).counts(sent.id))))
    expect(await findSend(payload(), sent.id)).toMatchObject({
      ...{ state: 'sending', problem: 'Warm-up of a new domain: 25 mails today.' },
    })
    const first = await counts(sent)
    // Whom the server refuses counts for nothing, and may be the last one of the day.
    expect([24, 25]).toContain(first.accepted)
    expect(server.received).toHaveLength(first.accepted)

    const turn = async (day: string) => {
      const where = { publication: { equals: publication.id } }
      const [row] = (await payload().find({ collection: 'sending-days', where, sort: '-day', limit: 1 })).docs
      await payload().db.updateOne({ collection: 'sending-days', id: row?.id ?? '', data: { day } })
      await ledgerOf(payload()).changeSend(sent.id, ['sending'], { state: 'sending', retryAt: new Date() })
    }
    await turn('2026-01-01')
    await reaches(sent, 'done')
    expect(await counts(sent)).toMatchObject({ prepared: 60, accepted: 59, failed: 1, waiting: 0 })
    expect(await findSend(payload(), sent.id)).toMatchObject({ problem: null, retryAt: null })
    const days = await ledgerOf(payload()).mailsByDay(publication.id)
    expect([...days.values()].reduce((sum, mails) => sum + mails, 0)).toBe(59)
  })

  it('should count no more to a day than its limit, however many take at once', async () => {
    const ledger = ledgerOf(payload())
    const take = () => ledger.takeFromDay(publication.id, '2026-11-25', 20, 50)
    const taken = await Promise.all([take(), take(), take(), take()])
    expect([...taken].sort((a, b) => a - b)).toEqual([0, 10, 20, 20])
    await ledger.giveBackToDay(publication.id, '2026-11-25', 7)
    expect(await take()).toBe(7)
  })

  it('should be refused before anybody is mailed where something is wrong with all of it', async () => {
    expect(
      await failure(createSend({ payload: payload(), issue: '000000000000000000000000' })),
    ).toMatchObject({
      code: 'ISSUE_NOT_FOUND',
    })
    const nameless = await publishedLetter(newsroom, undefined, { mail: {} })
    expect(await failure(createSend({ payload: payload(), issue: nameless.issue }))).toMatchObject({
      code: 'SENDER_MISSING',
    })
  })
})

/** What a promise is rejected with. */
async function failure(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => null,
    (error: unknown) => error,
  )
}
