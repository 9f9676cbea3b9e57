import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { simpleParser } from 'mailparser'

import { SIGNED_HEADERS } from '../../src/core/delivery/dkim.js'
import { listHeaders } from '../../src/core/delivery/listHeaders.js'
import type { Recipient } from '../../src/core/delivery/mailTemplate.js'
import { messageId } from '../../src/core/delivery/messageId.js'
import type { SendOutcome, Transport } from '../../src/core/delivery/transport.js'
import { buildTemplate, type MailParts } from '../../plugins/delivery/mail/buildTemplate.js'
import { messageBuffers } from '../../plugins/delivery/mail/messageBuffers.js'
import { composer } from '../../plugins/delivery/mail/signDkim.js'
import { createSmtpTransport } from '../../plugins/delivery/transports/smtp.js'
import { dkimKey } from '../support/dkimKey.js'
import { refusal, startMailServer, type MailServer } from '../support/mailServer.js'

const key = dkimKey('news.example')
const URL = `https://news.example/api/subscribers/unsubscribe/${'aB3_-'.repeat(12)}?x=1`
const recipient: Recipient = {
  to: 'ada@example.org',
  messageId: messageId('5f0c', 'news.example'),
  date: new Date('2023-09-01T08:00:00Z').toUTCString().replace('GMT', '+0000'),
  unsubscribe: URL,
  preferences: 'https://news.example/p/1',
  reader: '',
}
const parts = (over: Partial<MailParts> = {}): MailParts => ({
  from: { name: 'Ann Écrit', address: 'letter@news.example' },
  replyTo: 'ann@news.example',
  subject:
    'Week 35 – ünïcode and a subject so long that it has to be folded somewhere before it ends, “surely”',
  headers: listHeaders({
    slug: 'cxtech',
    name: 'CXTech',
    domain: 'news.example',
    owner: 'ann@news.example',
    archiveUrl: 'https://news.example/cxtech',
    helpUrl: 'https://news.example/cxtech#help',
    send: '66f0c1',
  }),
  text: [
    { text: `A text.\n${'word '.repeat(300)}\n.\nFrom here: ` },
    { token: 'unsubscribe' },
    { text: '\nEnd  \n' },
  ],
  html: [
    { text: `<p>${'x'.repeat(3000)} = – 😀</p><a href="` },
    { token: 'unsubscribe' },
    { text: '">Out</a>' },
  ],
  ...over,
})

const verify = (raw: Buffer) =>
  dkimVerify(raw, { resolver: key.resolver as never }) as unknown as Promise<{
    results: { status: { result: string; comment?: string }; signingHeaders: { keys: string } }[]
  }>

describe('a mail on the wire', () => {
  let server: MailServer
  let transport: Transport
  let raw: Buffer
  let outcome: SendOutcome

  beforeAll(async () => {
    server = await startMailServer()
    transport = createSmtpTransport({ url: server.url })
    const message = await composer(buildTemplate(parts()), key)(recipient)
    outcome = await transport.send({
      deliveryId: '5f0c',
      envelope: { from: 'bounce@news.example', to: 'ada@example.org' },
      raw: message,
      isWireReady: true,
    })
    raw = server.received[0]?.raw ?? Buffer.alloc(0)
  })
  afterAll(async () => {
    await transport.close()
    await server.close()
  })

  it('should be accepted, with the reply of the server', () => {
    expect(outcome).toMatchObject({ state: 'accepted', response: expect.stringMatching(/^250/) })
    expect(server.received[0]).toMatchObject({ from: 'bounce@news.example', to: 'ada@example.org' })
  })

  it('should carry a signature that verifies, over every header that has to be covered', async () => {
    const { results } = await verify(raw)
    expect(results[0]?.status).toMatchObject({ result: 'pass' })
    const covered = results[0]?.signingHeaders.keys.toLowerCase().split(/:\s*/) ?? []
    expect(covered).toEqual(expect.arrayContaining(SIGNED_HEADERS.map((name) => name.toLowerCase())))
  })

  it('should have both parts complete', async () => {
    const mail = await simpleParser(raw)
    expect(mail.html).toBe(`<p>${'x'.repeat(3000)} = – 😀</p><a href="${URL}">Out</a>`)
    expect(mail.text).toContain(`.\nFrom here: ${URL}\nEnd`)
    expect(raw.toString()).toContain('text/plain; charset=utf-8; format=flowed')
  })

  it('should offer one click to unsubscribe: one address, unfolded, and the way to post to it', () => {
    const headers = headersOf(raw)
    expect(headers.filter(([name]) => name === 'list-unsubscribe')).toEqual([
      ['list-unsubscribe', `<${URL}>`],
    ])
    expect(raw.toString()).toContain(`\r\nList-Unsubscribe: <${URL}>\r\n`)
    expect(headers).toContainEqual(['list-unsubscribe-post', 'List-Unsubscribe=One-Click'])
  })

  it('should say what list it is of', () => {
    const headers = headersOf(raw)
    for (const expected of [
      ['list-id', '"CXTech" <cxtech.news.example>'],
      ['list-help', '<https://news.example/cxtech#help>'],
      ['list-archive', '<https://news.example/cxtech>'],
      ['list-owner', '<mailto:ann@news.example>'],
      ['list-post', 'NO'],
      ['feedback-id', '66f0c1:cxtech:issue:masthead'],
      ['message-id', '<5f0c@news.example>'],
    ])
      expect(headers).toContainEqual(expected)
    expect(headers.map(([name]) => name)).not.toContain('precedence')
    expect(headers.map(([name]) => name)).not.toContain('auto-submitted')
  })

  it('should have one of each header, none twice', () => {
    const names = headersOf(raw).map(([name]) => name)
    expect(names).toEqual([...new Set(names)])
    for (const name of ['from', 'to', 'date', 'subject', 'message-id', 'mime-version'])
      expect(names).toContain(name)
  })

  it('should keep its lines: 998 octets at most, and 76 in what is encoded', () => {
    const [head = '', body = ''] = raw.toString().split(/\r\n\r\n([^]*)/)
    for (const line of head.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998)
    for (const line of body.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
    for (const word of head.match(/=\?[^\s]+\?=/g) ?? []) expect(word.length).toBeLessThanOrEqual(75)
    expect(raw.toString('latin1')).toMatch(/^[\x20-\x7e\r\n\t]*$/)
  })
})

describe('a mail template', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 400 }).map((text) => text.replace(/\p{Cc}/gu, '\n'))
  const letters = fc.stringMatching(/^https:\/\/[\w.=/-]{1,200}$/)

  it('should give back what was put in, and a signature that verifies, whatever is written and filled in', async () => {
    await fc.assert(
      fc.asyncProperty(typed, typed, letters, fc.boolean(), async (before, after, unsubscribe, isBlank) => {
        const body = [{ text: before }, { token: 'unsubscribe' as const }, { text: isBlank ? '' : after }]
        const template = buildTemplate(parts({ text: body, html: body }))
        const raw = await composer(template, key)({ ...recipient, unsubscribe })
        const whole = `${before}${unsubscribe}${isBlank ? '' : after}`
        const mail = await simpleParser(raw, {
          skipTextToHtml: true,
          skipHtmlToText: true,
          skipTextLinks: true,
        })
        expect(String(mail.html).replace(/\r\n/g, '\n')).toBe(whole)
        expect((await verify(raw)).results[0]?.status).toMatchObject({ result: 'pass' })
        for (const line of raw.toString().split('\r\n\r\n').slice(1).join('\r\n\r\n').split('\r\n'))
          expect(line.length).toBeLessThanOrEqual(76)
      }),
      { numRuns: 60 },
    )
  })

  it('should need no escaping: no line begins with a dot', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('.', '\n', 'a', '=', ' '), { maxLength: 300 }),
        letters,
        async (chars, url) => {
          const body = [
            { text: chars.join('') },
            { token: 'unsubscribe' as const },
            { text: `\n${chars.join('')}` },
          ]
          const raw = await composer(
            buildTemplate(parts({ text: body, html: body })),
            null,
          )({
            ...{ ...recipient, unsubscribe: `${url}${'.'.repeat(80)}` },
          })
          expect(raw.toString()).not.toMatch(/\r\n\./)
          expect(raw.toString()).not.toMatch(/[^\r]\n|\r[^\n]/)
          for (const line of raw.toString().split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
        },
      ),
    )
  })

  it('should give the same bytes for the same parts', async () => {
    const make = async () => composer(buildTemplate(parts()), null)(recipient)
    expect((await make()).equals(await make())).toBe(true)
  })

  it('should let nobody write a header of their own', async () => {
    const evil = 'Hello\r\nBcc: everybody@example.com\r\n\r\nbody'
    const raw = await composer(
      buildTemplate(
        parts({
          subject: evil,
          from: { name: evil, address: 'a@news.example' },
          headers: [['List-Id', evil]],
        }),
      ),
      null,
    )(recipient)
    expect(headersOf(raw).map(([name]) => name)).not.toContain('bcc')
    expect((await simpleParser(raw)).subject).toBe('Hello Bcc: everybody@example.com body')
  })
})

describe('the memory of mails', () => {
  it('should be lent to one mail at a time, and again when that is gone', async () => {
    const buffers = messageBuffers()
    const compose = composer(buildTemplate(parts()), null)
    const made = (to: string) => compose({ ...recipient, to }, buffers.take)
    const [ada, bob] = [await made('ada@example.org'), await made('bob@example.org')]
    expect(ada.toString()).toContain('To: ada@example.org')
    expect(bob.buffer).not.toBe(ada.buffer)
    buffers.giveBack(ada)
    const cy = await made('cy@example.org')
    expect(cy.buffer).toBe(ada.buffer)
    expect(cy.equals(await compose({ ...recipient, to: 'cy@example.org' }))).toBe(true)
    expect(bob.toString()).toContain('To: bob@example.org')
    buffers.giveBack(cy)
    expect(buffers.take(cy.buffer.byteLength + 1).buffer).not.toBe(cy.buffer)
  })
})

describe('the outcome of a mail over SMTP', () => {
  const sendTo = async (url: string, to = 'ada@example.org') => {
    const transport = createSmtpTransport({ url, maxConnections: 1 })
    try {
      const raw = await composer(buildTemplate(parts()), null)(recipient)
      return await transport.send({
        deliveryId: '1',
        envelope: { from: 'a@news.example', to },
        raw,
        isWireReady: true,
      })
    } finally {
      await transport.close()
    }
  }

  it('should be what the server says of a recipient', async () => {
    const server = await startMailServer({ onRecipient: () => refusal(550, '5.1.1 No such user') })
    expect(await sendTo(server.url)).toMatchObject({
      ...{ state: 'failed', permanent: true, scope: 'recipient', status: '5.1.1' },
    })
    await server.close()
  })

  it('should be what the server says once it has read the message', async () => {
    const server = await startMailServer({ onMessage: () => refusal(451, '4.3.0 Later') })
    expect(await sendTo(server.url)).toMatchObject({ state: 'failed', permanent: false, status: '4.3.0' })
    await server.close()
  })

  it('should be temporary and of the server where nobody listens', async () => {
    expect(await sendTo('smtp://127.0.0.1:1')).toMatchObject({
      state: 'failed',
      permanent: false,
      scope: 'server',
    })
  })

  it('should be uncertain when the connection breaks after the message was given away', async () => {
    const server = await startMailServer({
      isSilent: true,
      onMessage: () => {
        setImmediate(() => server.hangUp())
        return null
      },
    })
    expect(await sendTo(server.url)).toMatchObject({ state: 'uncertain' })
    await server.close()
  })
})

/** Header fields in order, unfolded, names in small letters. */
function headersOf(raw: Buffer): [string, string][] {
  const [head = ''] = raw.toString().split('\r\n\r\n')
  return head
    .replace(/\r\n[\t ]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    })
}
