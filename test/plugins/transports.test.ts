import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AwsV4Signer } from 'aws4fetch'

import {
  createProviderTransport,
  readProviderUrl,
  type HttpOptions,
  type ProviderSettings,
} from '../../plugins/delivery/transports/index.js'
import { errorFrom } from '../support/errorFrom.js'
import { startProvider, type ProviderAnswer, type ProviderServer } from '../support/providerServer.js'

const SECRET = 'very-secret-key-4711'
const DELIVERY = '6f9d2c1e-0000-4000-8000-1234567890ab'
const RECIPIENT = 'ann@example.org'

const RAW = Buffer.from(
  [
    'From: =?utf-8?Q?The_M=C3=BCnster_Letter?= <news@letter.example>',
    `To: "Ann, of Example" <${RECIPIENT}>`,
    'Reply-To: editor@letter.example',
    'Subject: =?utf-8?Q?Week_35=3A_caf=C3=A9s?=',
    'Date: Fri, 01 Sep 2023 10:00:00 +0000',
    `Message-ID: <${DELIVERY}@letter.example>`,
    'List-Unsubscribe: <https://letter.example/api/subscribers/unsubscribe/abc>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'List-ID: <letter.letter.example>',
    'Feedback-ID: s1:letter:masthead',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b1',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Caf=C3=A9 in plain text',
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>Café in <b>HTML</b></p>').toString('base64'),
    '--b1--',
    '',
  ].join('\r\n'),
)
const MESSAGE = {
  deliveryId: DELIVERY,
  envelope: { from: `bounces+${DELIVERY}@letter.example`, to: RECIPIENT },
  raw: RAW,
}

let server: ProviderServer
beforeAll(async () => {
  server = await startProvider()
})
afterAll(() => server.close())

type Name = ProviderSettings['provider']

function settingsFor(name: Name, endpoint = server.url): ProviderSettings {
  switch (name) {
    case 'ses':
      return {
        provider: name,
        region: 'eu-west-1',
        credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: SECRET, sessionToken: 'session-1' },
        configurationSet: 'news',
        endpoint,
      }
    case 'postmark':
      return { provider: name, serverToken: SECRET, endpoint }
    case 'mailgun':
      return { provider: name, apiKey: SECRET, domain: 'mg.letter.example', endpoint }
    case 'resend':
      return { provider: name, apiKey: SECRET, endpoint }
  }
}

async function send(name: Name, answers: ProviderAnswer[], options: HttpOptions = {}, message = MESSAGE) {
  server.answer(...answers)
  const transport = createProviderTransport(settingsFor(name), options)
  const outcome = await transport.send(message)
  await transport.close()
  return outcome
}

const lastCall = () => {
  const call = server.calls.at(-1)
  if (!call) throw new Error('The provider was not called')
  return call
}
const lastJson = () => JSON.parse(lastCall().body.toString()) as Record<string, unknown>

describe('Amazon SES', () => {
  it('should send the raw message as it is to the recipient of the envelope', async () => {
    const outcome = await send('ses', [{ status: 200, json: { MessageId: 'ses-1' } }])
    expect(outcome).toMatchObject({ state: 'accepted', providerId: 'ses-1' })
    expect([lastCall().method, lastCall().path]).toEqual(['POST', '/v2/email/outbound-emails'])
    expect(lastJson()).toEqual({
      ConfigurationSetName: 'news',
      Destination: { ToAddresses: [RECIPIENT] },
      Content: { Raw: { Data: RAW.toString('base64') } },
      EmailTags: [{ Name: 'delivery', Value: DELIVERY }],
    })
  })

  it('should sign as another implementation of the scheme does', async () => {
    await send('ses', [{ status: 200, json: {} }])
    const { headers, body, path } = lastCall()
    const dated = headers['x-amz-date'] as string
    const signedNames = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
    const signer = new AwsV4Signer({
      url: `${server.url}${path}`,
      method: 'POST',
      headers: Object.fromEntries(
        signedNames.filter((name) => name !== 'host').map((name) => [name, headers[name] as string]),
      ),
      body: body.toString(),
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: SECRET,
      sessionToken: 'session-1',
      service: 'ses',
      region: 'eu-west-1',
      datetime: dated,
      allHeaders: true,
    })
    const { headers: expected } = await signer.sign()
    expect(signedNames).toEqual(
      expect.arrayContaining(['host', 'content-type', 'x-amz-date', 'x-amz-security-token']),
    )
    expect(headers.authorization).toBe(expected.get('authorization'))
  })

  it('should ask for the credentials of a role for each mail', async () => {
    server.answer({ status: 200, json: {} })
    let asked = 0
    const transport = createProviderTransport({
      provider: 'ses',
      region: 'eu-west-1',
      endpoint: server.url,
      credentials: () => Promise.resolve({ accessKeyId: `AKID${(asked += 1)}`, secretAccessKey: SECRET }),
    })
    await transport.send(MESSAGE)
    await transport.send(MESSAGE)
    expect(server.calls.map(({ headers }) => /AKID\d/.exec(headers.authorization ?? '')?.[0])).toEqual([
      'AKID1',
      'AKID2',
    ])
  })

  it.each([
    [400, 'BadRequestException', 'recipient', true],
    [400, 'MessageRejected:http://internal.amazon.com/', 'server', false],
    [400, 'SendingPausedException', 'server', false],
    [400, 'MailFromDomainNotVerifiedException', 'server', false],
    [429, 'TooManyRequestsException', 'server', false],
    [403, 'SignatureDoesNotMatch', 'server', false],
    [404, 'NotFoundException', 'server', false],
  ])('should tell what %d %s concerns', async (status, type, scope, permanent) => {
    const outcome = await send('ses', [
      { status, json: { message: 'no' }, headers: { 'x-amzn-ErrorType': type } },
    ])
    expect(outcome).toEqual({ state: 'failed', scope, permanent, response: `${status} no` })
  })
})

describe('Postmark', () => {
  it('should send the parts, the headers that matter, and our own Message-ID', async () => {
    const outcome = await send('postmark', [
      { status: 200, json: { ErrorCode: 0, Message: 'OK', MessageID: 'pm-1' } },
    ])
    expect(outcome).toEqual({ state: 'accepted', response: '200 OK', providerId: 'pm-1' })
    expect([lastCall().path, lastCall().headers['x-postmark-server-token']]).toEqual(['/email', SECRET])
    expect(lastJson()).toEqual({
      MessageStream: 'broadcast',
      From: '"The Münster Letter" <news@letter.example>',
      To: `"Ann, of Example" <${RECIPIENT}>`,
      ReplyTo: 'editor@letter.example',
      Subject: 'Week 35: cafés',
      HtmlBody: expect.stringContaining('<p>Café in <b>HTML</b></p>'),
      TextBody: expect.stringContaining('Café in plain text'),
      Headers: [
        { Name: 'List-Unsubscribe', Value: '<https://letter.example/api/subscribers/unsubscribe/abc>' },
        { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        { Name: 'List-ID', Value: '<letter.letter.example>' },
        { Name: 'Feedback-ID', Value: 's1:letter:masthead' },
        { Name: 'Message-ID', Value: `<${DELIVERY}@letter.example>` },
        { Name: 'X-PM-KeepID', Value: 'true' },
      ],
      Attachments: [],
      Metadata: { delivery: DELIVERY },
      TrackOpens: false,
      TrackLinks: 'None',
    })
  })

  it.each([
    [422, 406, 'recipient', true],
    [422, 300, 'recipient', true],
    [422, 405, 'server', false],
    [422, 400, 'server', false],
    [401, 10, 'server', false],
    [429, 429, 'server', false],
  ])('should tell what %d with the code %d concerns', async (status, code, scope, permanent) => {
    const outcome = await send('postmark', [{ status, json: { ErrorCode: code, Message: 'no' } }])
    expect(outcome).toMatchObject({ state: 'failed', scope, permanent })
  })
})

describe('Mailgun', () => {
  it('should send the raw message as a file', async () => {
    const outcome = await send('mailgun', [
      { status: 200, json: { id: '<mg-1@mg>', message: 'Queued. Thank you.' } },
    ])
    expect(outcome).toEqual({
      state: 'accepted',
      response: '200 Queued. Thank you.',
      providerId: '<mg-1@mg>',
    })
    const { path, headers, body } = lastCall()
    expect(path).toBe('/v3/mg.letter.example/messages.mime')
    expect(headers.authorization).toBe(`Basic ${Buffer.from(`api:${SECRET}`).toString('base64')}`)
    const form = await new Response(new Uint8Array(body), {
      headers: { 'Content-Type': headers['content-type'] ?? '' },
    }).formData()
    expect([form.get('to'), form.get('v:delivery'), form.get('o:tracking')]).toEqual([
      RECIPIENT,
      DELIVERY,
      'no',
    ])
    const file = form.get('message') as File
    expect(Buffer.from(await file.arrayBuffer()).equals(RAW)).toBe(true)
  })

  it.each([
    [400, "'to' parameter is not a valid address. please check documentation", 'recipient', true],
    [400, 'Sandbox subdomains are for test purposes only.', 'server', false],
    [401, 'Forbidden', 'server', false],
    [402, 'Domain is disabled', 'server', false],
    [404, 'Domain not found', 'server', false],
  ])('should tell what %d “%s” concerns', async (status, message, scope, permanent) => {
    expect(await send('mailgun', [{ status, json: { message } }])).toMatchObject({
      state: 'failed',
      scope,
      permanent,
    })
  })
})

describe('Resend', () => {
  it('should send the parts under the delivery as idempotency key', async () => {
    const outcome = await send('resend', [{ status: 200, json: { id: 're-1' } }])
    expect(outcome).toMatchObject({ state: 'accepted', providerId: 're-1' })
    const { path, headers } = lastCall()
    expect([path, headers.authorization, headers['idempotency-key']]).toEqual([
      '/emails',
      `Bearer ${SECRET}`,
      DELIVERY,
    ])
    expect(lastJson()).toEqual({
      from: '"The Münster Letter" <news@letter.example>',
      to: [`"Ann, of Example" <${RECIPIENT}>`],
      reply_to: ['editor@letter.example'],
      subject: 'Week 35: cafés',
      html: expect.stringContaining('<p>Café in <b>HTML</b></p>'),
      text: expect.stringContaining('Café in plain text'),
      headers: {
        'List-Unsubscribe': '<https://letter.example/api/subscribers/unsubscribe/abc>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'List-ID': '<letter.letter.example>',
        'Feedback-ID': 's1:letter:masthead',
      },
      tags: [{ name: 'delivery', value: DELIVERY }],
    })
  })

  it('should ask again under the same key when the answer is lost', async () => {
    const outcome = await send('resend', ['break', { status: 200, json: { id: 're-1' } }])
    expect(outcome).toMatchObject({ state: 'accepted', providerId: 're-1' })
    expect(server.calls.map(({ headers }) => headers['idempotency-key'])).toEqual([DELIVERY, DELIVERY])
  })

  it('should be uncertain when the second answer is lost too', async () => {
    expect(await send('resend', ['break'])).toMatchObject({ state: 'uncertain' })
    expect(server.calls).toHaveLength(2)
  })

  it.each([
    [422, 'invalid_parameter', 'recipient', true],
    [422, 'invalid_from_address', 'server', false],
    [403, 'validation_error', 'server', false],
    [409, 'concurrent_idempotent_requests', 'server', false],
    [429, 'daily_quota_exceeded', 'server', false],
  ])('should tell what %d %s concerns', async (status, name, scope, permanent) => {
    expect(await send('resend', [{ status, json: { name, message: 'no' } }])).toMatchObject({
      state: 'failed',
      scope,
      permanent,
    })
  })
})

describe.each<Name>(['ses', 'postmark', 'mailgun', 'resend'])('any provider: %s', (name) => {
  it.each([429, 500, 502, 503])('should try again later after %d', async (status) => {
    expect(await send(name, [{ status, text: '<html>busy</html>' }])).toEqual({
      state: 'failed',
      permanent: false,
      scope: 'server',
      response: `${status} <html>busy</html>`,
    })
  })

  it('should know that nothing was sent where nobody listens', async () => {
    const gone = await startProvider()
    await gone.close()
    const outcome = await createProviderTransport(settingsFor(name, gone.url)).send(MESSAGE)
    expect(outcome).toEqual({
      state: 'failed',
      permanent: false,
      scope: 'server',
      response: 'No connection: ECONNREFUSED',
    })
  })

  it('should be uncertain when no answer comes in time', async () => {
    expect(await send(name, ['hang'], { timeoutMs: 100 })).toEqual({
      state: 'uncertain',
      response: 'No answer: none in 100 ms',
    })
  })

  it('should be uncertain when the connection breaks after the message', async () => {
    expect(await send(name, ['break'])).toMatchObject({ state: 'uncertain' })
  })

  it('should carry its key nowhere else', async () => {
    const outcome = await send(name, [
      { status: 307, headers: { Location: 'http://127.0.0.1:1/' }, text: 'moved' },
    ])
    expect(outcome).toMatchObject({ state: 'failed', permanent: false, scope: 'server' })
    expect(server.calls).toHaveLength(1)
  })

  it('should keep addresses and keys out of what it reports', async () => {
    const said = `Key ${SECRET} may not mail ${RECIPIENT}`
    const outcome = await send(name, [
      { status: 401, json: { message: said, Message: said }, text: undefined },
    ])
    expect(outcome.response).toBe('401 Key *** may not mail ***')
  })

  it('should not send what is larger than the provider takes', async () => {
    const raw = Buffer.concat([RAW, Buffer.alloc(30_000_000, 'x')])
    const outcome = await send(name, [{ status: 200 }], {}, { ...MESSAGE, raw })
    expect(outcome).toMatchObject({ state: 'failed', permanent: true, scope: 'server', status: '5.3.4' })
    expect(server.calls).toHaveLength(0)
  })

  it('should close only after what is under way', async () => {
    server.answer({ status: 200, json: {} })
    const transport = createProviderTransport(settingsFor(name))
    let isDone = false
    const sending = transport.send(MESSAGE).then(() => (isDone = true))
    await transport.close()
    await sending
    expect(isDone).toBe(true)
  })
})

describe('a provider in one line', () => {
  it.each([
    [
      'ses://KEY:S%2Fecret@eu-west-1?configurationSet=news',
      {
        provider: 'ses',
        region: 'eu-west-1',
        credentials: { accessKeyId: 'KEY', secretAccessKey: 'S/ecret' },
        configurationSet: 'news',
      },
    ],
    ['postmark://TOKEN@letters', { provider: 'postmark', serverToken: 'TOKEN', messageStream: 'letters' }],
    [
      'mailgun://KEY@mg.example.org?region=eu',
      { provider: 'mailgun', apiKey: 'KEY', domain: 'mg.example.org', region: 'eu' },
    ],
    ['resend://KEY@resend', { provider: 'resend', apiKey: 'KEY' }],
  ])('should read %s', (url, settings) => {
    expect(readProviderUrl(url)).toEqual(settings)
  })

  it.each(['smtp://u:hidden@host', 'ses://hidden@eu-west-1', 'resend://host', 'hidden'])(
    'should refuse %s without repeating it',
    async (url) => {
      const error = await errorFrom(() => readProviderUrl(url))
      expect(error).toMatchObject({ code: 'CONFIG_INVALID' })
      expect(JSON.stringify(error) + String(error)).not.toContain('hidden')
    },
  )
})
