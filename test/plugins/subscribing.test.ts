import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Publication } from '../../collections/payload-types.js'
import { linkIn } from '../support/inbox.js'
import { freshAddress, startMailRoom, type MailRoom } from '../support/subscribing.js'

let room: MailRoom
let publication: Publication

beforeAll(async () => {
  room = await startMailRoom()
  publication = await room.payload.create({
    collection: 'publications',
    draft: true,
    data: {
      name: 'The Open Letter <b>',
      slug: 'open-letter',
      accent: '#7a1f5c',
      postalAddress: '1 Bridge Street',
    },
    depth: 0,
    overrideAccess: true,
  })
  await room.payload.create({
    collection: 'topics',
    data: { name: 'Standards', slug: 'standards' },
    overrideAccess: true,
  })
})
afterAll(() => room.close())

describe('Subscribing', () => {
  it('should take a request, mail a link, and subscribe by its button', async () => {
    const answer = await room.subscribe({
      email: 'ada@Example.org',
      name: 'Ada',
      topics: ['standards'],
      locale: 'de',
    })
    expect(answer.status).toBe(202)
    expect(await answer.json()).toEqual({ message: expect.any(String) })
    expect(await room.find('ada@example.org')).toBeNull()

    await room.sendMail()
    expect(await room.find('ada@example.org')).toMatchObject({
      state: 'pending',
      name: 'Ada',
      locale: 'de',
      topics: [expect.anything()],
      source: 'form',
      consent: {
        at: expect.any(String),
        text: 'Ich möchte The Open Letter <b> per E-Mail. Ich kann jederzeit abbestellen.',
        textVersion: 'masthead 1',
        ipHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
    const mail = room.inbox.newest('ada@example.org')
    expect(mail.subject).toBe('Bitte bestätige: The Open Letter <b>')
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.text).toContain('Hallo Ada,')
    expect(mail.html).toContain('The Open Letter &#x3C;b>')

    const link = linkIn(mail, 'confirm')
    for (const method of ['GET', 'GET']) {
      const page = await room.ask(method, link)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Ja, abonnieren')
    }
    expect(await room.find('ada@example.org')).toMatchObject({ state: 'pending' })

    const done = await room.ask('POST', link)
    expect(done.status).toBe(200)
    expect(await done.text()).toContain('Du hast abonniert')
    expect(await room.find('ada@example.org')).toMatchObject({
      state: 'active',
      confirmedAt: expect.any(String),
    })
    await room.sendMail()
    const welcome = room.inbox.newest('ada@example.org')
    expect(welcome.subject).toBe('Willkommen bei The Open Letter <b>')
    expect(welcome.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining(linkIn(welcome, 'unsubscribe')) },
    })
  })

  it('should tell somebody who is in already, by mail alone', async () => {
    const before = await room.join('known@example.org')
    const answer = await room.subscribe({ email: 'KNOWN@example.org', name: 'Mallory' })
    expect(answer.status).toBe(202)
    await room.sendMail()
    expect(room.inbox.newest('known@example.org').subject).toContain('You are subscribed already')
    expect(await room.find('known@example.org')).toMatchObject({ state: 'active', name: before.name })
  })

  it('should send the words that the publication has of its own, in the place of ours', async () => {
    await room.payload.update({
      collection: 'publications',
      id: publication.id,
      data: {
        mail: {
          from: 'letter@example.org',
          fromName: 'Letters\r\nBcc: x@example.org',
          welcomeSubject: 'In you are, {name}',
          welcomeText: 'A <script> & {publication}',
          consentText: 'Send me {publication}.',
        },
      },
      overrideAccess: true,
    })
    const subscriber = await room.join('own@example.org', { name: 'Bob' })
    expect(subscriber.consent?.text).toBe('Send me The Open Letter <b>.')
    const mail = room.inbox.newest('own@example.org')
    expect(mail.subject).toBe('In you are, Bob')
    expect(mail.from?.value).toEqual([{ address: 'letter@example.org', name: 'Letters Bcc: x@example.org' }])
    expect(mail.html).toContain('A &#x3C;script> &#x26; The Open Letter')
    await room.payload.update({
      collection: 'publications',
      id: publication.id,
      data: {
        mail: { from: null, fromName: null, welcomeSubject: null, welcomeText: null, consentText: null },
      },
      overrideAccess: true,
    })
  })

  it('should not pass on a name that could be an advertisement', async () => {
    await room.subscribe({ email: 'advert@example.org', name: 'Win now www.casino.example' })
    await room.sendMail()
    expect(room.inbox.newest('advert@example.org').text).not.toContain('casino')
  })

  it('should take a form from a browser, and answer it with a page in its language', async () => {
    const answer = await room.subscribe(
      new URLSearchParams({ email: 'page@example.org', publication: 'open-letter' }),
      {
        headers: { Accept: 'text/html', 'Accept-Language': 'fr, de;q=0.8, en;q=0.5' },
      },
    )
    expect(answer.status).toBe(202)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toMatch(/<html lang="de"[^]*Schau in dein Postfach/)
  })

  it.each([
    [{ email: 'not an address' }, 400, 'EMAIL_INVALID'],
    [{}, 400, 'EMAIL_INVALID'],
    [{ email: { at: 'ada@example.org' } }, 400, 'EMAIL_INVALID'],
    [{ email: 'a@example.org', publication: 'none' }, 404, 'PUBLICATION_NOT_FOUND'],
    [{ email: 'a@example.org', name: 'x'.repeat(201) }, 400, 'BAD_REQUEST'],
    ['{', 400, 'BAD_JSON'],
  ])('should refuse %j with %d %s, without quoting it', async (body, status, code) => {
    const answer = await room.ask('POST', '/subscribers/subscribe', {
      body,
      headers: { 'Content-Type': 'application/json' },
    })
    const text = await answer.text()
    expect([answer.status, JSON.parse(text)]).toMatchObject([status, { errors: [{ data: { code } }] }])
    expect(text).not.toContain('@example.org"')
  })

  it('should tell a machine that fills in the hidden field what it tells everybody, and do nothing', async () => {
    await room.sendMail()
    const count = room.inbox.mails.length
    const answer = await room.subscribe({ email: 'bot@example.org', website: 'https://spam.example' })
    expect(answer.status).toBe(202)
    await room.sendMail()
    expect(room.inbox.mails.length).toBe(count)
  })

  it('should refuse the sixth request for an address, whoever asks, and say when to come again', async () => {
    for (let times = 0; times < 5; times += 1) {
      expect((await room.subscribe({ email: 'often@example.org' })).status).toBe(202)
    }
    const refused = await room.subscribe({ email: 'OFTEN@example.org' })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
    expect(await refused.json()).toMatchObject({ errors: [{ data: { code: 'TOO_MANY_REQUESTS' } }] })
  })

  it.each([
    ['IPv4', (host: number) => `192.0.2.${host}`, '192.0.3.1'],
    ['IPv6', (host: number) => `2001:db8:0:1::${host.toString(16)}`, '2001:db8:0:2::1'],
  ])('should count an %s network as one', async (kind, address, other) => {
    for (let host = 1; host <= 30; host += 1) {
      const { status } = await room.subscribe(
        { email: `${kind}-${host}@example.org` },
        { from: address(host) },
      )
      expect(status).toBe(202)
    }
    const from = address(31)
    expect((await room.subscribe({ email: `${kind}-31@example.org` }, { from })).status).toBe(429)
    expect((await room.subscribe({ email: `${kind}-32@example.org` }, { from: other })).status).toBe(202)
  })

  it('should try a mail again that the server refused, without writing down the address', async () => {
    await room.sendMail()
    await room.subscribe({ email: 'later@example.org' })
    room.inbox.refuse(true)
    await room.sendMail()
    room.inbox.refuse(false)
    const { docs: waiting } = await room.payload.find({
      collection: 'automatic-mails',
      where: { attempts: { greater_than: 0 } },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    const docs = waiting.filter(({ request }) => JSON.stringify(request).includes('later@example.org'))
    expect(docs).toHaveLength(1)
    expect(Date.parse(docs[0]?.notBefore ?? '')).toBeGreaterThan(Date.now() + 50_000)
    await room.payload.update({
      collection: 'automatic-mails',
      id: docs[0]?.id ?? '',
      data: { notBefore: new Date().toISOString() },
      overrideAccess: true,
    })
    await room.sendMail()
    expect(room.inbox.newest('later@example.org').subject).toContain('Please confirm')
  })

  it('should send one mail for a request, however many workers there are', async () => {
    await room.subscribe({ email: 'once@example.org' })
    await Promise.all([room.sendMail(), room.sendMail(), room.sendMail()])
    const mails = room.inbox.mails.filter(({ to }) =>
      [to].flat().some((one) => one?.text === 'once@example.org'),
    )
    expect(mails).toHaveLength(1)
  })
})

describe('Unsubscribing', () => {
  const oneClick = 'List-Unsubscribe=One-Click'
  const multipart = () => {
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    return form
  }

  it.each([
    ['urlencoded', 'click-a@example.org', () => new URLSearchParams(oneClick)],
    ['multipart', 'click-b@example.org', multipart],
    ['empty', 'click-c@example.org', () => undefined],
  ])('should end it by one post with a body that is %s', async (_type, email, body) => {
    await room.join(email)
    const link = linkIn(room.inbox.newest(email), 'unsubscribe')
    const page = await room.ask('GET', link)
    expect([page.status, (await room.find(email))?.state]).toEqual([200, 'active'])
    const answer = await room.ask('POST', link, { body: body() })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await room.find(email)).toMatchObject({ state: 'unsubscribed', endedAt: expect.any(String) })
    expect((await room.ask('POST', link, { body: body() })).status).toBe(200)
  })

  it('should leave a confirmation of the past without effect, and let a new one in', async () => {
    const email = 'back@example.org'
    await room.subscribe({ email })
    await room.sendMail()
    const confirm = linkIn(room.inbox.newest(email), 'confirm')
    await room.ask('POST', confirm)
    await room.sendMail()
    await room.ask('POST', linkIn(room.inbox.newest(email), 'unsubscribe'))
    expect((await room.ask('POST', confirm)).status).toBe(410)
    expect((await room.ask('GET', confirm)).status).toBe(410)
    expect(await room.find(email)).toMatchObject({ state: 'unsubscribed' })
    await room.join(email)
  })

  it.each(['hard-bounce', 'complaint', 'manual'] as const)(
    'should send nothing to an address with a %s',
    async (reason) => {
      const email = `${reason}@example.org`
      const subscriber = await room.join(email)
      await room.payload.create({
        collection: 'suppressions',
        data: { emailHash: subscriber.emailHash, reason, at: new Date().toISOString() },
        overrideAccess: true,
      })
      const count = room.inbox.mails.length
      expect((await room.subscribe({ email })).status).toBe(202)
      await room.sendMail()
      expect(room.inbox.mails.length).toBe(count)
    },
  )
})

describe('Being counted', () => {
  const counts = (tracking: boolean) =>
    room.payload.update({
      ...{
        collection: 'publications',
        id: publication.id,
        data: { mail: { tracking } },
        overrideAccess: true,
      },
    })

  it('should be agreed to in the form, apart, and told before it is confirmed, where the publication counts', async () => {
    await counts(true)
    const body = new URLSearchParams({ email: 'counted@example.org', tracking: 'yes' })
    await room.ask('POST', '/subscribers/subscribe', { body, headers: { Accept: 'text/html' } })
    await room.subscribe({ email: 'silent@example.org' })
    await room.sendMail()
    expect(await room.find('counted@example.org')).toMatchObject({
      ...{ state: 'pending', tracking: true, trackingAt: expect.any(String) },
      consent: { text: expect.stringContaining('You may count that I open mails') },
    })
    expect(await room.find('silent@example.org')).toMatchObject({
      ...{ tracking: false, consent: { text: expect.not.stringContaining('count') } },
    })
    const told = 'you agree that your opens and clicks are counted'
    const pageOf = async (email: string) =>
      (await room.ask('GET', linkIn(room.inbox.newest(email), 'confirm'))).text()
    expect(await pageOf('counted@example.org')).toContain(told)
    expect(await pageOf('silent@example.org')).not.toContain(told)
    await counts(false)
  })

  it('should not be agreed to where the publication does not count', async () => {
    await room.subscribe({ email: 'eager@example.org', tracking: 'yes' })
    await room.sendMail()
    expect(await room.find('eager@example.org')).toMatchObject({ tracking: false })
  })
})

describe('The preferences of a subscriber', () => {
  it('should be set by a plain form', async () => {
    await room.join('set@example.org')
    const link = linkIn(room.inbox.newest('set@example.org'), 'preferences')
    const page = await (await room.ask('GET', link)).text()
    const topic = /name="topics" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const form = new URLSearchParams({
      action: 'save',
      name: '<i>Ada</i>',
      topicOrder: 'only',
      locale: 'de',
    })
    form.append('topics', topic)
    const answer = await room.ask('POST', link, { body: form })
    const saved = await answer.text()
    expect([answer.status, saved]).toEqual([200, expect.stringContaining('Gespeichert.')])
    expect(saved).toContain('value="<i>Ada</i>"')
    expect(await room.find('set@example.org')).toMatchObject({
      name: '<i>Ada</i>',
      topicOrder: 'only',
      tracking: false,
      locale: 'de',
      topics: [topic],
    })
  })

  it('should pause the mail until a day, where the publication is, and end the pause', async () => {
    await room.join('away@example.org')
    const link = linkIn(room.inbox.newest('away@example.org'), 'preferences')
    const pause = async (until: string) => {
      const answer = await room.ask('POST', link, { body: new URLSearchParams({ action: 'pause', until }) })
      const { pausedUntil, state } = (await room.find('away@example.org')) ?? {}
      return { status: answer.status, page: await answer.text(), pausedUntil, state }
    }
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    const paused = await pause(day)
    expect(paused).toMatchObject({ status: 200, pausedUntil: `${day}T00:00:00.000Z`, state: 'active' })
    expect(paused.page).toContain('Nothing comes before')
    for (const wrong of ['2020-01-01', '2999-01-01', 'soon'])
      expect(await pause(wrong)).toMatchObject({ status: 400, pausedUntil: `${day}T00:00:00.000Z` })
    const over = await pause('')
    expect(over).toMatchObject({ status: 200, pausedUntil: null })
    expect(over.page).toContain('name="until"')
  })

  it('should give back everything that is kept', async () => {
    await room.join('mine@example.org', { name: 'Ada' })
    const link = linkIn(room.inbox.newest('mine@example.org'), 'preferences')
    const answer = await room.ask('GET', `${link}/data`)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await answer.json()).toMatchObject({
      subscriber: { email: 'mine@example.org', name: 'Ada', consent: { text: expect.any(String) } },
      suppressions: [],
    })
  })

  it('should erase a person and keep a keyed hash alone', async () => {
    const { id, emailHash } = await room.join('gone@example.org', { name: 'Very Private' })
    const link = linkIn(room.inbox.newest('gone@example.org'), 'preferences')
    const unsure = await room.ask('POST', link, { body: new URLSearchParams({ action: 'erase' }) })
    expect([unsure.status, (await room.find('gone@example.org'))?.state]).toEqual([200, 'active'])
    await room.ask('POST', link, { body: new URLSearchParams({ action: 'erase', sure: 'yes' }) })
    const row = await room.payload.findByID({ collection: 'subscribers', id, depth: 0, overrideAccess: true })
    expect(row).toMatchObject({ state: 'erased' })
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`gone@|Very Private|${emailHash}`))
    const { docs } = await room.payload.find({
      collection: 'suppressions',
      where: { emailHash: { equals: emailHash } },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ reason: 'erased' }])
    expect((await room.ask('GET', link)).status).toBe(404)
    await room.join('gone@example.org')
    const left = await room.payload.count({
      collection: 'suppressions',
      where: { emailHash: { equals: emailHash } },
      overrideAccess: true,
    })
    expect(left.totalDocs).toBe(0)
  })

  it('should be told apart from nothing by a link that leads nowhere', async () => {
    await room.join('links@example.org')
    const mail = room.inbox.newest('links@example.org')
    const token = linkIn(mail, 'preferences').split('/').pop() ?? ''
    const bodies = new Set<string>()
    for (const path of ['confirm', 'unsubscribe', 'preferences'].flatMap((purpose) =>
      ['x', 'AQEx', `${token}A`, ...(purpose === 'preferences' ? [] : [token])].map(
        (bad) => `/subscribers/${purpose}/${bad}`,
      ),
    )) {
      for (const method of ['GET', 'POST']) {
        const answer = await room.ask(method, path, { from: freshAddress() })
        expect([path, answer.status]).toEqual([path, 404])
        bodies.add(await answer.text())
      }
    }
    expect(bodies.size).toBe(1)
  })
})
