import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'
import { createLocalReq } from 'payload'

import type { Publication, Send } from '../../collections/payload-types.js'
import { issueStatistics, sendStatistics } from '../../plugins/delivery/operations/sendStatistics.js'
import { hitsOf } from '../../plugins/delivery/tracking/hits.js'
import { subscribeForm } from '../../plugins/delivery/pages/subscribeForm.js'
import { eraseSubscriber } from '../../plugins/delivery/operations/changeSubscription.js'
import { hire, issueKey, type Credentials } from '../support/actors.js'
import { publishedLetter, subscribe } from '../support/mailing.js'
import { startSendRoom, type SendRoom } from '../support/sendRoom.js'

const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/130.0' }
const YES = 'yes@example.org'
const NO = 'no@example.org'
const URLS = ['https://source.example/one?a=1&b=2', 'https://source.example/two']

describe('counting opens and clicks', () => {
  let room: SendRoom
  let publication: Publication
  let issue: string
  let send: Send
  let topic: string

  const linksIn = async (address: string): Promise<string[]> => {
    const { html } = await simpleParser(room.mailTo(address))
    return [...String(html).matchAll(/(?:href|src)="([^"]*\/delivery\/[^"]*)"/g)].map(([, url = '']) =>
      url.replace(/&amp;/g, '&'),
    )
  }
  const linkTo = async (url: string) => {
    const link = (await linksIn(YES)).find((one) => new URL(one).searchParams.get('to') === url)
    if (!link) throw new Error(`No link leads to ${url}`)
    return link
  }
  const picture = async () => (await linksIn(YES)).find((link) => link.includes('/open/')) ?? ''
  const follow = (link: string, headers: Record<string, string> = BROWSER, method = 'GET') =>
    room.visit(method, link, { headers })
  const settle = () => hitsOf(room.payload).settle(Date.now(), true)
  const figures = () => sendStatistics({ payload: room.payload, send: send.id })
  /** As if the mails had gone out some time ago: what comes in the first seconds is not counted. */
  const age = async () => {
    const at = new Date(Date.now() - 60_000).toISOString()
    for (const { id } of await room.deliveries(send))
      await room.payload.db.updateOne({ collection: 'deliveries', id, data: { at } })
  }
  const start = async (isOn: boolean) => {
    topic = String(
      (await room.payload.create({ collection: 'topics', data: { name: `Ports ${Math.random()}` } })).id,
    )
    const mail = { from: 'letter@news.example', tracking: isOn }
    const stories = URLS.map((url, at) => ({ title: `Story ${at}`, url, topics: at === 0 ? [topic] : [] }))
    ;({ publication, issue } = await publishedLetter(room, stories, { mail }))
    await subscribe(room.payload, publication, [NO])
    await subscribe(room.payload, publication, [YES], { tracking: true })
    room.server.received.length = 0
    send = await room.sendIssue(issue)
    await age()
  }

  beforeAll(async () => {
    room = await startSendRoom()
  })
  afterAll(() => room.close())

  describe('where the publication does not want it', () => {
    it('should leave the mails of all as they are, and say that it is off', async () => {
      await start(false)
      for (const address of [YES, NO]) expect(await linksIn(address)).toEqual([])
      expect((await figures()).tracking).toMatchObject({ isOn: false, mails: 0, opens: { hits: 0 } })
    })
  })

  describe('where the publication wants it', () => {
    beforeEach(() => start(true))

    it('should lead only the links of those past us who agreed, and change nothing else', async () => {
      expect(await linksIn(NO)).toEqual([])
      const [mine, theirs] = await Promise.all(
        [YES, NO].map(async (address) => simpleParser(room.mailTo(address))),
      )
      const links = await linksIn(YES)
      expect(links.length).toBeGreaterThan(3)
      const untracked = String(mine?.html)
        .replace(/<img src="[^"]*\/delivery\/open\/[^>]*>/, '')
        .replace(/href="[^"]*\/delivery\/click\/[^"]*\?to=([^"]*)"/g, (_, to: string) => {
          return `href="${decodeURIComponent(to).replace(/&/g, '&amp;')}"`
        })
      const neutral = (text: string) => text.replace(/(unsubscribe|preferences)\/[\w-]+/g, '$1/T')
      expect(neutral(untracked)).toBe(neutral(String(theirs?.html)))
      expect(neutral(String(mine?.text))).toBe(neutral(String(theirs?.text)))
    })

    it('should lead on at once, setting and asking for nothing, and count by story and topic', async () => {
      const link = await linkTo(URLS[0]!)
      const answer = await follow(link)
      expect([answer.status, answer.headers.get('location')]).toEqual([302, URLS[0]])
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(answer.headers.get('cache-control')).toBe('no-store')
      await follow(link)
      const open = await follow(await picture())
      expect([open.status, open.headers.get('content-type'), open.headers.get('set-cookie')]).toEqual([
        ...[200, 'image/gif', null],
      ])
      await settle()
      const { tracking } = await figures()
      expect(tracking).toMatchObject({
        ...{ isOn: true, mails: 1 },
        opens: { hits: 1, readers: 1, filtered: 0 },
        clicks: { hits: 1, readers: 1, filtered: 0 },
        topics: [{ id: topic, clicks: 1 }],
      })
      expect(tracking.stories.map(({ clicks }) => clicks)).toEqual([1, 0])
      expect(tracking.days).toEqual([{ day: new Date().toISOString().slice(0, 10), opens: 1, clicks: 1 }])
      const whole = await issueStatistics({ payload: room.payload, issue })
      expect(whole).toMatchObject({ sends: 1, tracking: { clicks: { hits: 1 } } })
      await follow(link)
      await settle()
      expect((await figures()).tracking.clicks).toEqual({ hits: 2, readers: 1, filtered: 0 })
    })

    it('should write down nothing from which it could be told who followed what', async () => {
      const before = await room.deliveries(send)
      await follow(await linkTo(URLS[1]!))
      await follow(await picture())
      await settle()
      expect(await room.deliveries(send)).toEqual(before)
      const { docs } = await room.payload.find({
        ...{ collection: 'tallies', where: { send: { equals: send.id } }, depth: 0, overrideAccess: true },
      })
      expect(docs.length).toBeGreaterThan(0)
      for (const { id: _, send: of, ...doc } of docs) {
        expect(of).toBe(send.id)
        expect(Object.keys(doc).sort()).toEqual(['day', 'filtered', 'hits', 'kind', 'readers', 'target'])
        expect(doc.day).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
    })

    it('should never lead anywhere that we did not put into a mail', async () => {
      const link = new URL(await linkTo(URLS[0]!))
      const forged = [
        link.href.replace('source.example', 'evil.example'),
        link.href.replace(/\/[\w-]+\?/, '/AAAAAAAAAAAAAAAA?'),
        link.href.replace(/\/story[^/]*\//, '/other/'),
        link.href.replace(/\?.*/, ''),
        `${link.href}x`,
      ]
      for (const url of forged) {
        const answer = await follow(url)
        expect([url, answer.status, answer.headers.get('location')]).toEqual([url, 404, null])
      }
      const broken = await follow(link.href.replace(/click\/[\w-]+/, 'click/nobody'))
      expect([broken.status, broken.headers.get('location')]).toEqual([302, URLS[0]])
      await settle()
      expect((await figures()).tracking.clicks.hits).toBe(0)
    })

    it('should filter what machines do, and show it as filtered', async () => {
      const [one, two] = [await linkTo(URLS[0]!), await linkTo(URLS[1]!)]
      expect((await follow(one, BROWSER, 'HEAD')).status).toBe(302)
      await follow(two, { ...BROWSER, 'sec-purpose': 'prefetch' })
      await follow(await picture(), { 'user-agent': 'Mozilla/5.0' })
      await settle()
      expect((await figures()).tracking).toMatchObject({
        opens: { hits: 0, readers: 0, filtered: 1 },
        clicks: { hits: 0, readers: 0, filtered: 2 },
      })
      for (const link of (await linksIn(YES)).filter((each) => each.includes('/click/'))) await follow(link)
      await settle()
      const { clicks } = (await figures()).tracking
      expect(clicks).toMatchObject({ hits: 0, readers: 0 })
      expect(clicks.filtered).toBeGreaterThan(4)
    })

    it('should not count what comes before anybody can have read it', async () => {
      for (const { id } of await room.deliveries(send))
        await room.payload.db.updateOne({
          ...{ collection: 'deliveries', id, data: { at: new Date().toISOString() } },
        })
      await follow(await picture())
      await settle()
      expect((await figures()).tracking.opens).toEqual({ hits: 0, readers: 0, filtered: 1 })
    })

    it('should stop at once when the reader takes it back, or the publication; the links lead on', async () => {
      const change = (collection: 'publications' | 'subscribers', id: string, data: object) =>
        room.payload.update({ collection, id, data, depth: 0, overrideAccess: true })
      const { docs } = await room.payload.find({
        ...{ collection: 'subscribers', depth: 0, overrideAccess: true },
        where: { and: [{ publication: { equals: publication.id } }, { email: { equals: YES } }] },
      })
      const reader = String(docs[0]?.id)
      const tries = [
        () => change('subscribers', reader, { tracking: false }),
        async () => {
          await change('subscribers', reader, { tracking: true })
          await change('publications', publication.id, { mail: { tracking: false } })
        },
      ]
      for (const stop of tries) {
        await stop()
        expect((await follow(await linkTo(URLS[0]!))).status).toBe(302)
        await settle()
        expect((await figures()).tracking.clicks).toEqual({ hits: 0, readers: 0, filtered: 0 })
      }
      await eraseSubscriber(docs[0]!, await createLocalReq({}, room.payload))
      const erased = await room.payload.findByID({
        ...{ collection: 'subscribers', id: reader, depth: 0, overrideAccess: true },
      })
      expect(erased).toMatchObject({ tracking: false, trackingAt: null })
    })

    it('should be seen by editors and keys of sends, and by nobody else', async () => {
      await follow(await linkTo(URLS[0]!))
      await settle()
      const as = async (role: 'editor' | 'writer') => (await hire(room, role)).headers
      const allowed = [await as('editor'), await issueKey(room, ['sends:read'])]
      const refused: Credentials[] = [{}, await as('writer'), await issueKey(room, ['issues:write'])]
      const paths = [`/sends/${send.id}/statistics`, `/sends/statistics?issue=${issue}`, '/tallies']
      for (const path of paths) {
        for (const headers of allowed) expect((await room.rest('GET', path, { headers })).status).toBe(200)
        for (const headers of refused)
          expect([401, 403]).toContain((await room.rest('GET', path, { headers })).status)
      }
      const [row] = (await room.payload.find({ collection: 'tallies', limit: 1, overrideAccess: true })).docs
      for (const method of ['PATCH', 'DELETE'])
        for (const headers of [...allowed, ...refused])
          expect([401, 403]).toContain(
            (await room.rest(method, `/tallies/${row?.id}`, { body: { hits: 9 }, headers })).status,
          )
      const { errors } = await room.graphql('{ Tallies { docs { id } } }', { headers: allowed[0] })
      expect(errors?.[0]?.message).toMatch(/Cannot query field/)
    })

    it('should answer without a fault, whatever stands in the address', async () => {
      const odd = ['x', '%00', '..%2f', 'a'.repeat(5_000), '%F0%9F%92%A9', '$ne', '{}', '__proto__']
      const seal = /\/([\w-]+)\?/.exec(await linkTo(URLS[0]!))?.[1] ?? ''
      for (const part of odd) {
        const paths = [
          `/api/delivery/open/${part}`,
          `/api/delivery/click/${part}/${part}/${part}`,
          `/api/delivery/click/${part}/other/${seal}?to=${part}`,
          `/api/delivery/click/a/b/${seal}?to[]=${part}&to=javascript:alert(1)`,
          `/api/sends/statistics?issue=${part}`,
          `/api/sends/${part}/statistics`,
        ]
        for (const path of paths)
          for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS'])
            expect([path, method, (await room.visit(method, path)).status < 500]).toEqual([
              path,
              method,
              true,
            ])
      }
      await settle()
    })
  })

  describe('the consent of a reader', () => {
    const formOf = async () => {
      const { toHtml } = await import('hast-util-to-html')
      const { id, name, slug } = publication
      const named = { id, name, slug: slug ?? '', language: 'en' }
      const form = await subscribeForm({ payload: room.payload, publication: named, id: 'email' })
      return form ? toHtml(form) : ''
    }
    const preferencesOf = async (address: string) => {
      const { text } = await simpleParser(room.mailTo(address))
      const link = /https?:\S+\/preferences\/[\w-]+/.exec(text ?? '')?.[0] ?? ''
      return { link, page: await (await room.visit('GET', link)).text() }
    }
    const find = async (address: string) => {
      const { docs } = await room.payload.find({
        ...{ collection: 'subscribers', depth: 0, overrideAccess: true },
        where: { and: [{ publication: { equals: publication.id } }, { email: { equals: address } }] },
      })
      return docs[0]
    }
    const box = /<input[^>]*name="tracking"[^>]*>/

    it('should be asked for, unticked, only where the publication counts', async () => {
      await start(false)
      expect(await formOf()).not.toMatch(box)
      expect((await preferencesOf(NO)).page).not.toMatch(box)
      // Who agreed before can take it back.
      expect((await preferencesOf(YES)).page).toMatch(box)
      await start(true)
      expect(box.exec(await formOf())?.[0]).not.toContain('checked')
      expect(box.exec((await preferencesOf(NO)).page)?.[0]).not.toContain('checked')
      expect(box.exec((await preferencesOf(YES)).page)?.[0]).toContain('checked')
    })

    it('should be given and taken back by a plain form', async () => {
      await start(true)
      const { link } = await preferencesOf(NO)
      await room.visit('POST', link, { form: { action: 'save', tracking: 'yes' } })
      const agreed = await find(NO)
      expect(agreed).toMatchObject({ tracking: true, trackingAt: expect.any(String) })
      await room.visit('POST', link, { form: { action: 'save', tracking: 'yes' } })
      expect((await find(NO))?.trackingAt).toBe(agreed?.trackingAt)
      await room.visit('POST', link, { form: { action: 'save' } })
      expect(await find(NO)).toMatchObject({ tracking: false, trackingAt: null })
    })

    it('should not be given to a publication that does not ask for it', async () => {
      await start(false)
      await room.visit('POST', (await preferencesOf(NO)).link, { form: { action: 'save', tracking: 'yes' } })
      expect(await find(NO)).toMatchObject({ tracking: false })
    })
  })
})
