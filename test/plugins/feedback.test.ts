import { createHmac, createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Publication, Subscriber } from '../../collections/payload-types.js'
import { emailHash } from '../../collections/subscribers/keyedHash.js'
import { applyFeedback } from '../../plugins/delivery/feedback/applyFeedback.js'
import { feedbackEndpoint } from '../../plugins/delivery/endpoints/feedback.js'
import { returnPathFor } from '../../plugins/delivery/feedback/reportMail.js'
import { resolveFeedback, type FeedbackOptions } from '../../plugins/delivery/feedback/options.js'
import type { Feedback } from '../../src/core/delivery/feedback/index.js'
import { MastheadError } from '../../src/core/errors.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { selfSigned } from '../support/selfSigned.js'

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:bounces'
const SVIX_KEY = Buffer.from('thirty-two octets of a secret!!!')
const OPTIONS: FeedbackOptions = {
  ses: { topics: [TOPIC] },
  postmark: { username: 'postmark', password: 'long password' },
  mailgun: { signingKey: 'mailgun-key' },
  resend: { secret: `whsec_${SVIX_KEY.toString('base64')}` },
  mail: { token: 'mail-token' },
  softBounceLimit: 3,
}

const amazon = selfSigned()
const expired = selfSigned({ to: '20200102000000Z' })

let newsroom: Newsroom
let payload: Payload
let publication: Publication
let other: Publication
let asked: string[] = []

beforeAll(async () => {
  newsroom = await startNewsroom()
  payload = newsroom.payload
  publication = await desk(newsroom).publication()
  other = await desk(newsroom).publication()
})
afterAll(() => newsroom.close())

/** Stands where SNS is: gives out its certificate and takes confirmations. */
const sns: typeof fetch = (input) => {
  const url = new URL(input instanceof Request ? input.url : input)
  asked.push(url.href)
  return Promise.resolve(new Response(bodyAt(url)))
}

function bodyAt({ pathname }: URL): string {
  if (pathname.endsWith('expired.pem')) return expired.certificate
  if (pathname.endsWith('none.pem')) return 'Not found'
  return pathname.endsWith('.pem') ? amazon.certificate : '<ok/>'
}

const endpoint = feedbackEndpoint(resolveFeedback({ ...OPTIONS, fetch: sns }))

/** What a provider gets, past the router. */
async function call(
  provider: string,
  body: string,
  { headers = {}, query = '', at = endpoint }: CallOptions = {},
): Promise<{ status: number; code?: string; body?: unknown }> {
  const request = new Request(`http://localhost/api/delivery/feedback/${provider}${query}`, {
    method: 'POST',
    body,
    headers,
  })
  const req = Object.assign(request, {
    payload,
    routeParams: { provider },
    searchParams: new URL(request.url).searchParams,
  })
  try {
    const answer = await at.handler(req as never)
    return { status: answer.status, body: await answer.json() }
  } catch (error) {
    if (error instanceof MastheadError) return { status: error.status, code: error.code }
    throw error
  }
}

interface CallOptions {
  headers?: Record<string, string>
  query?: string
  at?: typeof endpoint
}

async function subscribe(data: Partial<Subscriber> = {}): Promise<Subscriber & { email: string }> {
  const email = `${randomUUID()}@example.org`
  const created = await payload.create({
    collection: 'subscribers',
    data: {
      email,
      emailHash: emailHash(payload, email),
      publication: publication.id,
      state: 'active',
      topicOrder: 'all',
      tokenVersion: 1,
      confirmedAt: '2023-01-01T00:00:00.000Z',
      ...data,
    },
    depth: 0,
    overrideAccess: true,
  })
  return { ...created, email: data.email ?? email }
}

const now = (id: Subscriber['id']) =>
  payload.findByID({ collection: 'subscribers', id, depth: 0, overrideAccess: true })

const suppressionsOf = async ({ emailHash }: Subscriber) => {
  const { docs } = await payload.find({
    collection: 'suppressions',
    where: { emailHash: { equals: emailHash } },
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ reason, publication: of }) => ({ reason, publication: of ?? null }))
}

const report = (kind: Feedback['kind'], address: string, at = '2023-09-01T10:00:00.000Z') =>
  applyFeedback({
    payload,
    feedback: { kind, address, diagnostic: 'said', at },
    isProven: true,
    settings: { softBounceLimit: 3, softBounceDays: 60 },
  })

describe('a hard bounce', () => {
  it('should end every subscription of the mailbox, and suppress it everywhere', async () => {
    const one = await subscribe()
    const two = await subscribe({ email: one.email, publication: other.id })
    expect(await report('hard-bounce', one.email.toUpperCase())).toBe('suppressed')
    expect([await now(one.id), await now(two.id)]).toMatchObject([
      { state: 'bounced', endedAt: '2023-09-01T10:00:00.000Z' },
      { state: 'bounced' },
    ])
    expect(await suppressionsOf(one)).toEqual([{ reason: 'hard-bounce', publication: null }])
  })

  it('should do nothing more when it is told again, or at the same time', async () => {
    const one = await subscribe()
    await Promise.all([1, 2, 3].map(() => report('hard-bounce', one.email)))
    expect(await report('hard-bounce', one.email)).toBe('stale')
    expect((await suppressionsOf(one)).length).toBeGreaterThanOrEqual(1)
    expect(new Set((await suppressionsOf(one)).map(({ reason }) => reason))).toEqual(new Set(['hard-bounce']))
  })

  it('should not end a subscription that was confirmed after it', async () => {
    const one = await subscribe({ confirmedAt: '2023-09-02T00:00:00.000Z' })
    expect(await report('hard-bounce', one.email)).toBe('stale')
    expect(await now(one.id)).toMatchObject({ state: 'active' })
    expect(await suppressionsOf(one)).toEqual([])
  })

  it('should leave those alone who left by themselves', async () => {
    const one = await subscribe({ state: 'unsubscribed' })
    expect(await report('hard-bounce', one.email)).toBe('stale')
    expect(await now(one.id)).toMatchObject({ state: 'unsubscribed' })
  })
})

describe('a complaint', () => {
  it('should end the subscription and suppress it in its publication', async () => {
    const one = await subscribe()
    expect(await report('complaint', one.email)).toBe('suppressed')
    expect(await now(one.id)).toMatchObject({ state: 'complained' })
    expect(await suppressionsOf(one)).toEqual([{ reason: 'complaint', publication: publication.id }])
  })
})

describe('a soft bounce', () => {
  it('should end the subscription only after a run', async () => {
    const one = await subscribe()
    const days = ['01', '08', '15'].map((day) => `2023-09-${day}T10:00:00.000Z`)
    const applied = []
    for (const day of days) applied.push(await report('soft-bounce', one.email, day))
    expect(applied).toEqual(['counted', 'counted', 'suppressed'])
    expect(await now(one.id)).toMatchObject({ state: 'bounced', softBounces: 3 })
    expect(await suppressionsOf(one)).toEqual([{ reason: 'hard-bounce', publication: publication.id }])
  })

  it('should count once however often it is told', async () => {
    const one = await subscribe()
    expect(await report('soft-bounce', one.email)).toBe('counted')
    expect(await report('soft-bounce', one.email)).toBe('stale')
    expect(await now(one.id)).toMatchObject({ state: 'active', softBounces: 1 })
  })

  it('should begin a new run after a long pause', async () => {
    const one = await subscribe()
    for (const at of ['2023-01-01', '2023-01-08', '2023-09-01'])
      await report('soft-bounce', one.email, `${at}T12:00:00.000Z`)
    expect(await now(one.id)).toMatchObject({ state: 'active', softBounces: 1 })
  })

  it('should not count while the server goes on trying', async () => {
    const one = await subscribe()
    expect(await report('delayed', one.email)).toBe('noted')
    expect(await now(one.id)).toMatchObject({ softBounces: 0 })
  })
})

describe('a report that names a delivery', () => {
  const deliver = async (subscriber: Subscriber): Promise<string> => {
    const issue = await payload.create({
      collection: 'issues',
      data: { publication: publication.id, title: randomUUID(), year: 2023, week: 35, special: true },
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    const send = await payload.db.create({
      collection: 'sends',
      data: {
        issue: issue.id,
        publication: publication.id,
        revision: 1,
        state: 'done',
        audience: { kind: 'all' },
      },
    })
    const delivery = await payload.db.create({
      collection: 'deliveries',
      data: { send: send.id, subscriber: subscriber.id, state: 'accepted' },
    })
    return String(delivery.id)
  }
  const about = (deliveryId: string, more: Partial<Feedback> = {}, isProven = true) =>
    applyFeedback({
      payload,
      feedback: {
        kind: 'complaint',
        deliveryId,
        diagnostic: 'said',
        at: '2023-09-01T10:00:00.000Z',
        ...more,
      },
      isProven,
      settings: { softBounceLimit: 3, softBounceDays: 60 },
    })

  it('should reach its subscriber without an address', async () => {
    const one = await subscribe()
    expect(await about(await deliver(one))).toBe('suppressed')
    expect(await now(one.id)).toMatchObject({ state: 'complained' })
  })

  it('should leave other publications of a complaint alone, unlike a bounce', async () => {
    const one = await subscribe()
    const two = await subscribe({ email: one.email, publication: other.id })
    await about(await deliver(one))
    expect(await now(two.id)).toMatchObject({ state: 'active' })
    expect(await about(await deliver(two), { kind: 'hard-bounce' })).toBe('suppressed')
    expect(await now(two.id)).toMatchObject({ state: 'bounced' })
  })

  it('should be believed without proof only if it knows the address too', async () => {
    const one = await subscribe()
    const delivery = await deliver(one)
    expect(await about(delivery, {}, false)).toBe('unknown')
    expect(await about(delivery, { address: 'somebody@example.org' }, false)).toBe('unknown')
    expect(await about('0a0b0c0d-1111-4111-8111-abcdefabcdef', { address: one.email }, false)).toBe('unknown')
    expect(await now(one.id)).toMatchObject({ state: 'active' })
    expect(await about(delivery, { address: one.email }, false)).toBe('suppressed')
  })

  it('should count once for a delivery that bounces softly more than once', async () => {
    const one = await subscribe()
    const delivery = await deliver(one)
    const soft = (day: string) => about(delivery, { kind: 'soft-bounce', at: `2023-09-${day}T10:00:00.000Z` })
    expect([await soft('01'), await soft('02'), await soft('03')]).toEqual(['counted', 'stale', 'stale'])
    expect(await now(one.id)).toMatchObject({ softBounces: 1 })
  })

  it('should come back by mail to the sealed return path', async () => {
    const one = await subscribe()
    const delivery = await deliver(one)
    const returnPath = returnPathFor(payload, 'bounces+{delivery}@letter.example', delivery)
    const raw = readFileSync(join(import.meta.dirname, '../fixtures/feedback/postfix-hard.eml'), 'utf8')
    const answer = await call('mail', raw, {
      headers: { Authorization: 'Bearer mail-token' },
      query: `?recipient=${encodeURIComponent(returnPath)}`,
    })
    expect(answer).toMatchObject({ status: 200 })
    expect(await now(one.id)).toMatchObject({ state: 'bounced' })
  })
})

describe('SNS', () => {
  const bounceOf = (address: string) =>
    JSON.stringify({
      notificationType: 'Bounce',
      mail: {},
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [{ emailAddress: address }],
        timestamp: '2023-09-01T10:00:00.000Z',
      },
    })
  const message = (data: Record<string, string>) => ({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: TOPIC,
    Subject: 'Amazon SES',
    Message: '{}',
    Timestamp: '2023-09-01T10:00:01.000Z',
    SignatureVersion: '2',
    SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem',
    ...data,
  })
  const ORDER = {
    Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
    SubscriptionConfirmation: [
      'Message',
      'MessageId',
      'SubscribeURL',
      'Timestamp',
      'Token',
      'TopicArn',
      'Type',
    ],
  }
  const signed = (data: Record<string, string> = {}, key: KeyObject = amazon.key) => {
    const whole: Record<string, string> = message(data)
    const names = ORDER[whole.Type as keyof typeof ORDER]
    const text = names.map((name) => `${name}\n${whole[name]}\n`).join('')
    const algorithm = whole.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256'
    return { ...whole, Signature: createSign(algorithm).update(text).sign(key, 'base64') }
  }
  const post = (body: object) =>
    call('ses', JSON.stringify(body), { headers: { 'Content-Type': 'text/plain' } })

  it.each(['1', '2'])('should be heard with a signature of version %s', async (SignatureVersion) => {
    const one = await subscribe()
    const answer = await post(signed({ SignatureVersion, Message: bounceOf(one.email) }))
    expect(answer).toEqual({ status: 200, body: { received: 1 } })
    expect(await now(one.id)).toMatchObject({ state: 'bounced' })
  })

  it('should be asked for its certificate once', async () => {
    asked = []
    const url = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-2.pem'
    await post(signed({ SigningCertURL: url }))
    await post(signed({ SigningCertURL: url }))
    expect(asked).toEqual([url])
  })

  it('should confirm a subscription of a topic that was named', async () => {
    asked = []
    const SubscribeURL = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t'
    const data = { Type: 'SubscriptionConfirmation', Token: 't', SubscribeURL }
    expect(await post(signed(data))).toMatchObject({ status: 200 })
    expect(asked).toContain(SubscribeURL)
  })

  it.each<[string, () => object]>([
    ['another topic', () => signed({ TopicArn: `${TOPIC}-2` })],
    [
      'another topic that wants to be confirmed',
      () =>
        signed({
          Type: 'SubscriptionConfirmation',
          TopicArn: 'arn:aws:sns:eu-west-1:1:x',
          Token: 't',
          SubscribeURL: 'https://sns.eu-west-1.amazonaws.com/?x',
        }),
    ],
    [
      'a confirmation that leads elsewhere',
      () =>
        signed({
          Type: 'SubscriptionConfirmation',
          Token: 't',
          SubscribeURL: 'https://sns.eu-west-1.amazonaws.com.evil.example/?x',
        }),
    ],
    ['a text that was changed', () => ({ ...signed(), Message: bounceOf('x@example.org') })],
    [
      'a key of somebody else',
      () => signed({}, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    ],
    [
      'a certificate that ran out',
      () => signed({ SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/expired.pem' }, expired.key),
    ],
    [
      'what is no certificate',
      () => signed({ SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/none.pem' }),
    ],
    ['no signature', () => ({ ...message({}), Signature: '' })],
    ['something else', () => ({ hello: 'world' })],
    ...[
      'http://sns.eu-west-1.amazonaws.com/c.pem',
      'https://sns.eu-west-1.amazonaws.com.evil.example/c.pem',
      'https://evil.example/sns.eu-west-1.amazonaws.com/c.pem',
      'https://sns.eu-west-1.amazonaws.com@evil.example/c.pem',
      'https://bucket.s3.eu-west-1.amazonaws.com/c.pem',
      'https://sns.us-east-1.amazonaws.com/c.pem',
      'https://sns.eu-west-1.amazonaws.com:8443/c.pem',
      'https://sns.eu-west-1.amazonaws.com/c.txt',
    ].map((SigningCertURL): [string, () => object] => [SigningCertURL, () => signed({ SigningCertURL })]),
  ])('should be refused with %s, and nobody be asked elsewhere', async (_what, body) => {
    asked = []
    expect(await post(body())).toEqual({ status: 401, code: 'FEEDBACK_REFUSED' })
    expect(asked.every((url) => new URL(url).host === 'sns.eu-west-1.amazonaws.com')).toBe(true)
  })

  it('should be told to come again when the certificate cannot be had', async () => {
    const away = feedbackEndpoint(
      resolveFeedback({ ...OPTIONS, fetch: () => Promise.reject(new TypeError('fetch failed')) }),
    )
    expect(await call('ses', JSON.stringify(signed()), { at: away })).toEqual({
      status: 503,
      code: 'FEEDBACK_UNVERIFIED',
    })
  })
})

describe('Postmark', () => {
  const bounce = (Email: string) =>
    JSON.stringify({ RecordType: 'Bounce', Type: 'HardBounce', Email, BouncedAt: '2023-09-01T10:00:00Z' })
  const login = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString('base64')}` })

  it('should be heard with its login', async () => {
    const one = await subscribe()
    const headers = login('postmark:long password')
    expect(await call('postmark', bounce(one.email), { headers })).toMatchObject({ status: 200 })
    expect(await now(one.id)).toMatchObject({ state: 'bounced' })
  })

  it.each([{}, login('postmark:wrong'), login(''), { Authorization: 'Bearer x' }])(
    'should be refused with %j',
    async (headers) => {
      const one = await subscribe()
      expect(await call('postmark', bounce(one.email), { headers })).toEqual({
        status: 401,
        code: 'FEEDBACK_REFUSED',
      })
      expect(await now(one.id)).toMatchObject({ state: 'active' })
    },
  )

  it('should get the same answer for somebody who is not known', async () => {
    const headers = login('postmark:long password')
    expect(await call('postmark', bounce('nobody@example.org'), { headers })).toEqual({
      status: 200,
      body: { received: 1 },
    })
  })
})

describe('Mailgun', () => {
  const event = (recipient: string, { age = 0, key = 'mailgun-key', token = randomUUID() } = {}) => {
    const timestamp = String(Math.floor(Date.now() / 1000) - age)
    const signature = createHmac('sha256', key)
      .update(timestamp + token)
      .digest('hex')
    return JSON.stringify({
      signature: { timestamp, token, signature },
      'event-data': { event: 'complained', recipient, timestamp: 1693562400 },
    })
  }

  it('should be heard once', async () => {
    const one = await subscribe()
    const body = event(one.email)
    expect(await call('mailgun', body)).toMatchObject({ status: 200 })
    expect(await now(one.id)).toMatchObject({ state: 'complained' })
    expect(await call('mailgun', body)).toEqual({ status: 401, code: 'FEEDBACK_REFUSED' })
  })

  it('should be heard hours later, when it could not reach us', async () => {
    expect(await call('mailgun', event('x@example.org', { age: 8 * 3600 }))).toMatchObject({ status: 200 })
  })

  it.each([
    ['another key', event('x@example.org', { key: 'other' })],
    ['a recording', event('x@example.org', { age: 10 * 3600 })],
    ['a time to come', event('x@example.org', { age: -3600 })],
    ['no signature', '{"event-data":{}}'],
  ])('should be refused with %s', async (_what, body) => {
    expect(await call('mailgun', body)).toEqual({ status: 401, code: 'FEEDBACK_REFUSED' })
  })
})

describe('Resend', () => {
  const event = (address: string) =>
    JSON.stringify({
      type: 'email.bounced',
      created_at: '2023-09-01T10:00:00.000Z',
      data: { to: [address], bounce: { type: 'Permanent', message: 'no' } },
    })
  const headersFor = (body: string, prefix: string, at = Date.now(), key = SVIX_KEY) => {
    const [id, timestamp] = ['msg_1', String(Math.floor(at / 1000))]
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return {
      [`${prefix}-id`]: id,
      [`${prefix}-timestamp`]: timestamp,
      [`${prefix}-signature`]: `v1,${signature}`,
    }
  }

  it.each(['svix', 'webhook'])('should be heard with headers named %s', async (prefix) => {
    const one = await subscribe()
    const body = event(one.email)
    expect(await call('resend', body, { headers: headersFor(body, prefix) })).toMatchObject({ status: 200 })
    expect(await now(one.id)).toMatchObject({ state: 'bounced' })
  })

  it.each([
    ['no headers', {}],
    ['a signature of something else', headersFor('{}', 'svix')],
    ['another key', headersFor(event('x@example.org'), 'svix', Date.now(), Buffer.alloc(32))],
    ['an hour gone by', headersFor(event('x@example.org'), 'svix', Date.now() - 3_600_000)],
  ])('should be refused with %s', async (_what, headers) => {
    expect(await call('resend', event('x@example.org'), { headers })).toEqual({
      status: 401,
      code: 'FEEDBACK_REFUSED',
    })
  })
})

describe('a mail server', () => {
  const fixture = (name: string) =>
    readFileSync(join(import.meta.dirname, '../fixtures/feedback', `${name}.eml`), 'utf8')
  const headers = { Authorization: 'Bearer mail-token', 'Content-Type': 'message/rfc822' }

  it('should not end a subscription by a report that anybody could have written', async () => {
    const one = await subscribe()
    const raw = fixture('postfix-hard').replaceAll('ann@example.org', one.email)
    expect(await call('mail', raw, { headers })).toEqual({ status: 200, body: { received: 1 } })
    expect(await now(one.id)).toMatchObject({ state: 'active' })
  })

  it('should be able to pass on what is none', async () => {
    expect(await call('mail', fixture('human'), { headers })).toEqual({ status: 200, body: { received: 0 } })
  })

  it('should be refused without its token', async () => {
    expect(await call('mail', fixture('human'))).toEqual({ status: 401, code: 'FEEDBACK_REFUSED' })
  })
})

describe('the endpoint', () => {
  it.each(['sendgrid', '__proto__', 'mail'])(
    'should not exist for %s where nobody set it up',
    async (name) => {
      expect(await newsroom.rest('POST', `/delivery/feedback/${name}`, { body: {} })).toMatchObject({
        status: 404,
        body: { errors: [{ data: { code: 'NOT_FOUND' } }] },
      })
    },
  )

  it('should refuse what is too large', async () => {
    const headers = { Authorization: 'Bearer mail-token' }
    expect(await call('mail', 'x'.repeat(5_000_001), { headers })).toEqual({
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    })
  })
})
