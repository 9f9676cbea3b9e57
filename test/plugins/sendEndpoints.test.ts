import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'

import type { Publication } from '../../collections/payload-types.js'
import { startWorker } from '../../plugins/delivery/sending/worker.js'
import { link, paragraph, richText } from '../../src/core/richtext/index.js'
import { hire, issueKey, type Credentials } from '../support/actors.js'
import { desk } from '../support/desk.js'
import { addresses, publishedLetter, subscribe } from '../support/mailing.js'
import { startMailServer, type MailServer } from '../support/mailServer.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { until } from '../support/until.js'

interface SendAnswer {
  id: string
  state: string
  counts: Record<string, number>
  errors?: { data?: { code: string }; message: string }[]
}

describe('the endpoints of sends', () => {
  let newsroom: Newsroom
  let server: MailServer
  let publisher: Credentials
  let editor: Credentials
  let writer: Credentials
  let publication: Publication
  let issue: string
  let sendsBefore: number

  const post = (path: string, body: object, headers?: Credentials) =>
    newsroom.rest<SendAnswer>('POST', `/sends${path}`, { body, ...(headers ? { headers } : {}) })
  const get = (id: string, headers?: Credentials) =>
    newsroom.rest<SendAnswer>('GET', `/sends/${id}`, headers ? { headers } : {})

  beforeAll(async () => {
    server = await startMailServer()
    process.env.SMTP_URL = server.url
    newsroom = await startNewsroom()
    publisher = (await hire(newsroom, 'publisher')).headers
    editor = (await hire(newsroom, 'editor')).headers
    writer = (await hire(newsroom, 'writer')).headers
  })
  afterAll(async () => {
    await newsroom.close()
    await server.close()
    delete process.env.SMTP_URL
  })
  beforeEach(async () => {
    server.received.length = 0
    ;({ publication, issue } = await publishedLetter(newsroom))
    await subscribe(newsroom.payload, publication, addresses(3))
    sendsBefore = (await newsroom.payload.count({ collection: 'sends' })).totalDocs
  })

  it('should send an issue, tell how far it is, and say so to editors', async () => {
    const sent = await post('', { issue }, publisher)
    expect(sent).toMatchObject({ status: 201, body: { state: 'preparing', counts: { prepared: 0 } } })
    const worker = startWorker(newsroom.payload)
    await until(async () => (await get(sent.body.id, editor)).body.state === 'done')
    await worker.stop()
    expect((await get(sent.body.id, editor)).body.counts).toEqual({
      ...{ prepared: 3, accepted: 3, waiting: 0, failed: 0, skipped: 0, uncertain: 0 },
    })
    expect(server.received).toHaveLength(3)
  })

  it('should pause, go on with and cancel a send that is to come', async () => {
    const sendAt = new Date(Date.now() + 3_600_000).toISOString()
    const { body } = await post('', { issue, sendAt, audience: { kind: 'all' } }, publisher)
    expect(body.state).toBe('scheduled')
    expect((await post(`/${body.id}/pause`, {}, publisher)).body.state).toBe('paused')
    expect((await post(`/${body.id}/resume`, {}, publisher)).body.state).toBe('scheduled')
    expect((await post(`/${body.id}/cancel`, {}, publisher)).body.state).toBe('cancelled')
    expect(await post(`/${body.id}/resume`, {}, publisher)).toMatchObject({
      ...{ status: 409, body: { errors: [{ data: { code: 'SEND_STATE' } }] } },
    })
  })

  it('should refuse what cannot be sent, with a code, before anybody is mailed', async () => {
    const draft = await desk(newsroom).issue(issue)
    await newsroom.payload.update({
      ...{ collection: 'issues', id: draft.id, data: { _status: 'draft' }, overrideAccess: true },
    })
    expect(await post('', { issue }, publisher)).toMatchObject({
      ...{ status: 409, body: { errors: [{ data: { code: 'ISSUE_UNPUBLISHED' } }] } },
    })
    for (const body of [{}, { issue, audience: 'topics' }, { issue, sendAt: 'soon' }, { issue, more: 1 }]) {
      expect(await post('', body, publisher)).toMatchObject({
        status: 400,
        body: { errors: [{ data: { code: 'BAD_REQUEST' } }] },
      })
    }
    expect(
      (await newsroom.payload.count({ collection: 'sends', where: { issue: { equals: issue } } })).totalDocs,
    ).toBe(0)
  })

  it('should count beforehand who would get it, and say what is worth a look', async () => {
    const preview = (audience: object, more: object = {}) =>
      newsroom.rest<Record<string, unknown>>('POST', '/sends/preview', {
        ...{ body: { issue, audience, ...more }, headers: publisher },
      })
    expect(await preview({ kind: 'all' })).toEqual({
      ...{ status: 200, body: { recipients: 3, matching: 3, unknown: 0, sendAt: null } },
    })
    const given = ['Reader-1@example.org', 'reader-1@example.org', 'stranger@example.org']
    expect(await preview({ kind: 'addresses', addresses: given })).toMatchObject({
      body: { recipients: 1, matching: 1, unknown: 1 },
    })
    const summer = { sendAt: '2036-07-01T09:00' }
    expect(await preview({ kind: 'all' }, summer)).toMatchObject({
      body: { sendAt: '2036-07-01T08:00:00Z' },
    })
    expect(await preview({ kind: 'all' }, { sendAt: '2036-03-30T01:30' })).toMatchObject({
      ...{ status: 400, body: { errors: [{ data: { code: 'TIME_SKIPPED' } }] } },
    })
    const { body } = await newsroom.rest<{ timezone: string; warnings: { code: string }[] }>(
      ...['POST', '/sends/check', { body: { issue }, headers: publisher }],
    )
    expect(body.timezone).toBe('Europe/London')
    expect(body.warnings.map(({ code }) => code)).not.toContain('DRAFT_NEWER')
    expect((await newsroom.payload.count({ collection: 'sends' })).totalDocs).toBe(sendsBefore)
  })

  it('should send to those who fit a saved filter, as it was when the send was made', async () => {
    await subscribe(newsroom.payload, publication, addresses(2, 'leser'), { locale: 'de' })
    const filter = await newsroom.rest<{ doc: { id: string } }>('POST', '/payload-query-presets', {
      headers: publisher,
      body: {
        ...{ title: 'In German', relatedCollection: 'subscribers', isShared: false },
        where: { locale: { equals: 'de' } },
      },
    })
    expect(filter.status).toBe(201)
    const { id } = filter.body.doc
    const audience = { kind: 'filter', filter: id }
    expect(
      await newsroom.rest('POST', '/sends/preview', { body: { issue, audience }, headers: publisher }),
    ).toMatchObject({ status: 200, body: { recipients: 2, matching: 2 } })
    const sent = await post('', { issue, audience }, publisher)
    expect(sent).toMatchObject({ status: 201, body: { audience: { filter: 'In German' } } })
    expect(JSON.stringify(sent.body)).not.toContain('filterWhere')
    await newsroom.rest('DELETE', `/payload-query-presets/${id}`, { headers: publisher })
    const worker = startWorker(newsroom.payload)
    await until(async () => (await get(sent.body.id, editor)).body.state === 'done')
    await worker.stop()
    expect(server.received.map(({ to }) => to).sort()).toEqual(addresses(2, 'leser'))
    expect(await post('', { issue, audience }, publisher)).toMatchObject({
      ...{ status: 404, body: { errors: [{ data: { code: 'FILTER_NOT_FOUND' } }] } },
    })
  })

  it('should keep saved filters of subscribers from who may not see them, and filters from asking for what is hidden', async () => {
    const save = (title: string, where: object, headers: Credentials) =>
      newsroom.rest<{ doc: { id: string } }>('POST', '/payload-query-presets', {
        headers,
        body: {
          ...{ title, relatedCollection: 'subscribers', isShared: true, where },
          access: Object.fromEntries(
            ['read', 'update', 'delete'].map((each) => [each, { constraint: 'everyone' }]),
          ),
        },
      })
    const { body } = await save('One of them', { email: { equals: 'reader-1@example.org' } }, publisher)
    expect((await save('Mine', { locale: { equals: 'de' } }, writer)).status).toBe(403)
    for (const who of [undefined, writer, editor]) {
      const path = `/payload-query-presets/${body.doc.id}`
      const answer = await newsroom.rest('GET', path, who ? { headers: who } : {})
      expect([403, 404]).toContain(answer.status)
      const list = await newsroom.rest('GET', '/payload-query-presets', who ? { headers: who } : {})
      expect(JSON.stringify(list.body)).not.toContain('reader-1')
    }
    const prying = await save('By hash', { emailHash: { like: '0' } }, publisher)
    const audience = { kind: 'filter', filter: prying.body.doc.id }
    const answer = await post('/preview', { issue, audience }, publisher)
    expect(answer.status).toBe(400)
  })

  it('should check the revision that is mailed, and say where a newer draft is', async () => {
    const on = desk(newsroom)
    const broken = richText(paragraph(link('https://a.example/', ' ')))
    await on.autosave(issue, { intro: broken })
    const check = await newsroom.rest<{ warnings: { code: string; severity: string }[] }>(
      ...['POST', '/sends/check', { body: { issue }, headers: publisher }],
    )
    expect(check.status).toBe(200)
    expect(check.body.warnings).toContainEqual(
      expect.objectContaining({ code: 'DRAFT_NEWER', severity: 'warning' }),
    )
    const sendAt = new Date(Date.now() + 3_600_000).toISOString()
    expect((await post('', { issue, sendAt }, publisher)).status).toBe(201)
    const [story] = (
      await newsroom.payload.find({
        ...{ collection: 'stories', where: { publication: { equals: publication.id } }, depth: 0 },
      })
    ).docs
    await newsroom.payload.db.updateOne({
      ...{ collection: 'stories', id: story?.id ?? '', data: { _status: 'draft' } },
    })
    expect(await post('', { issue, sendAt }, publisher)).toMatchObject({
      ...{ status: 422, body: { errors: [{ data: { code: 'PREFLIGHT_FAILED' } }] } },
    })
  })

  it('should send a test to whoever asks, or to whom they say, and to nobody else', async () => {
    const own = await post('/test', { issue }, publisher)
    expect(own).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect(await post('/test', { issue, to: 'desk@example.org' }, publisher)).toMatchObject({ status: 200 })
    const [first, second] = server.received
    expect(first?.to).toMatch(/^publisher-/)
    expect(second?.to).toBe('desk@example.org')
    expect(String((await simpleParser(second?.raw ?? '')).text)).toContain('they paid in stamps')
    expect(server.received).toHaveLength(2)
  })

  it('should be for publishers and keys with the scope alone; names of readers for neither editors nor keys of sends', async () => {
    const scoped = await issueKey(newsroom, ['sends:write'])
    const reading = await issueKey(newsroom, ['sends:read'])
    const other = await issueKey(newsroom, ['publish', 'issues:write'])
    const sendAt = new Date(Date.now() + 3_600_000).toISOString()
    expect((await post('', { issue, sendAt })).status).toBe(401)
    for (const who of [writer, editor, other, reading])
      expect((await post('', { issue, sendAt }, who)).status).toBe(403)
    const { status, body } = await post('', { issue, sendAt }, scoped)
    expect(status).toBe(201)
    for (const who of [publisher, editor, scoped, reading]) expect((await get(body.id, who)).status).toBe(200)
    for (const who of [undefined, writer, other]) expect((await get(body.id, who)).status).toBe(403)
    for (const who of [undefined, writer, editor, other, reading, scoped])
      expect((await newsroom.rest('GET', '/deliveries', who ? { headers: who } : {})).status).toBe(403)
    expect((await newsroom.rest('GET', '/deliveries', { headers: publisher })).status).toBe(200)
    for (const method of ['PATCH', 'DELETE'])
      expect(
        (await newsroom.rest(method, `/sends/${body.id}`, { body: { state: 'done' }, headers: publisher }))
          .status,
      ).toBe(403)
  })
})
