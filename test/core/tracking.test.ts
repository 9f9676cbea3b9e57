import { createHmac } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { clickPath, isOurLink } from '../../src/core/delivery/tracking/clickLink.js'
import { isByMachine, judgeHits, type Hit } from '../../src/core/delivery/tracking/judgeHits.js'
import { linkTargets } from '../../src/core/delivery/tracking/linkTargets.js'
import { readerToken, readReaderToken } from '../../src/core/delivery/tracking/readerToken.js'
import { talliesOf } from '../../src/core/delivery/tracking/tallies.js'
import { trackedHtml } from '../../src/core/delivery/tracking/trackedHtml.js'
import { trackingFigures } from '../../src/core/delivery/tracking/trackingFigures.js'
import { createEdition, site } from '../support/editionFixture.js'

const mac = (text: string) => createHmac('sha256', 'a key').update(text).digest()
const otherMac = (text: string) => createHmac('sha256', 'another').update(text).digest()
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/130.0' }

describe('the token of a mail in its links', () => {
  it('should give back the delivery, under its own key alone', () => {
    const ids = fc.oneof(fc.uuid(), fc.stringMatching(/^[0-9a-f]{24}$/), fc.integer({ min: 1 }))
    fc.assert(
      fc.property(ids, (id) => {
        const token = readerToken(id, mac)
        expect(token).toMatch(/^[\w-]{1,40}$/)
        expect(readReaderToken(token, mac)).toBe(id)
        expect(readReaderToken(token, otherMac)).toBeNull()
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readReaderToken(text, mac) === null))
  })
})

describe('a link that is counted', () => {
  const link = { target: 'story:7', url: 'https://a.example/?q=1&r=%20ü' }
  const seal = /\/([\w-]+)\?to=/.exec(clickPath('R', link, mac))?.[1] ?? ''

  it('should lead where we said, and nowhere else', () => {
    expect(clickPath('R', link, mac)).toBe(
      `R/story%3A7/${seal}?to=https%3A%2F%2Fa.example%2F%3Fq%3D1%26r%3D%2520%C3%BC`,
    )
    expect(isOurLink(link, seal, mac)).toBe(true)
    expect(isOurLink(link, seal, otherMac)).toBe(false)
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, target) => {
        expect(isOurLink({ ...link, url }, seal, mac)).toBe(false)
        expect(isOurLink({ ...link, target }, seal, mac)).toBe(target === link.target)
      }),
    )
  })

  it('should stand in the place of each link of the web, and of nothing else', () => {
    const html =
      '<html><body><a class="x" href="https://a.example/?a=1&amp;b=2">https://a.example/</a>' +
      '<a href="mailto:x@a.example">m</a><img src="https://a.example/i.png"><a href="#top">t</a></body></html>'
    const seen: string[] = []
    const tracked = trackedHtml(
      html,
      (url) => {
        seen.push(url)
        return 'https://n.example/c?x=1&to=2'
      },
      'https://n.example/o',
    )
    expect(seen).toEqual(['https://a.example/?a=1&b=2'])
    expect(tracked).toBe(
      '<html><body><a class="x" href="https://n.example/c?x=1&amp;to=2">https://a.example/</a>' +
        '<a href="mailto:x@a.example">m</a><img src="https://a.example/i.png"><a href="#top">t</a>' +
        '<img src="https://n.example/o" width="1" height="1" alt="" style="border:0"></body></html>',
    )
  })

  it('should count for the story, topic or sponsor that it belongs to', () => {
    const targetOf = linkTargets(createEdition(), site)
    expect(
      [
        'https://source.example/the-rule',
        'https://event.example',
        'https://news.example/signal-and-switch/week-3-2024#the-film',
        'https://news.example/companies/larkhollow',
        'https://news.example/topics/number-porting',
        'https://news.example/signal-and-switch/week-3-2024',
        'https://marlowe.example/',
      ].map(targetOf),
    ).toEqual([
      ...['story:the-rule', 'story:the-film', 'story:the-film', 'sponsor:larkhollow', 'topic:porting'],
      ...['other', 'other'],
    ])
  })
})

const acceptedAt = new Date('2024-01-22T07:00:00Z')
const hit = (seconds: number, more: Partial<Hit> = {}): Hit => ({
  ...{ kind: 'click', target: 'story:a', link: 'https://a.example/', isMachine: false },
  at: acceptedAt.getTime() + seconds * 1_000,
  ...more,
})
const counted = (hits: Hit[], at: Date | null = acceptedAt) =>
  judgeHits(hits, at).map(({ isCounted }) => isCounted)

describe('hits of machines', () => {
  it.each([
    ['HEAD', BROWSER, true],
    ['GET', BROWSER, false],
    ['GET', { ...BROWSER, 'sec-purpose': 'prefetch;prerender' }, true],
    ['GET', { ...BROWSER, purpose: 'prefetch' }, true],
    ['GET', { ...BROWSER, 'x-moz': 'prefetch' }, true],
    ['GET', { 'user-agent': 'Mozilla/5.0' }, true],
    ['GET', {}, true],
    ['GET', { 'user-agent': 'Mozilla/5.0 (compatible; SomeBot/2.1; +https://a.example)' }, true],
    ['GET', { 'user-agent': 'python-requests/2.31' }, true],
    [
      'GET',
      { 'user-agent': 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko (via ggpht.com GoogleImageProxy)' },
      false,
    ],
  ])('should be known by what they say of themselves: %s %j', (method, headers, isMachine) => {
    expect(isByMachine(method, new Headers(headers))).toBe(isMachine)
  })

  it('should be known by coming before anybody can have read the mail', () => {
    expect(counted([hit(-5), hit(3), hit(9.9), hit(11)])).toEqual([false, false, false, true])
    expect(counted([hit(60)], null)).toEqual([false])
  })

  it('should be known by following many links at once, however late', () => {
    const burst = [0, 0.1, 0.2, 0.3].map((at) => hit(300 + at, { link: `https://a.example/${at}` }))
    expect(counted([...burst, hit(400)])).toEqual([false, false, false, false, true])
    const person = [0, 4, 9, 15, 22].map((at) => hit(300 + at, { link: `https://a.example/${at}` }))
    expect(counted(person)).toEqual([true, true, true, true, true])
    expect(counted(Array.from({ length: 9 }, (_, at) => hit(300 + at / 10)))).not.toContain(false)
  })
})

describe('the sums of a send', () => {
  it('should take each link of a mail once, each reader once a day, and leave out machines', () => {
    const seen = new Set<string>()
    const isFirst = (key: string) => seen.size < seen.add(key).size
    const first = talliesOf(
      [hit(60), hit(61), hit(62, { link: 'https://a.example/2' }), hit(70, { isMachine: true, link: 'x' })],
      acceptedAt,
      isFirst,
    )
    expect(first).toEqual([
      { kind: 'click', target: 'all', day: '2024-01-22', hits: 2, readers: 1, filtered: 1 },
      { kind: 'click', target: 'story:a', day: '2024-01-22', hits: 2, readers: 1, filtered: 1 },
    ])
    const again = talliesOf([hit(600)], acceptedAt, isFirst)
    expect(again.map(({ target, day, readers }) => [target, day, readers])).toEqual([
      ['all', '2024-01-22', 0],
      ['story:a', '2024-01-22', 0],
    ])
    expect(talliesOf([hit(86_400)], acceptedAt, isFirst)[0]).toMatchObject({ day: '2024-01-23', readers: 1 })
    expect(talliesOf([hit(60, { kind: 'open', target: 'all' })], acceptedAt, isFirst)).toEqual([
      { kind: 'open', target: 'all', day: '2024-01-22', hits: 1, readers: 1, filtered: 0 },
    ])
  })

  it('should be told by story, topic and sponsor', () => {
    const sum = { readers: 1, filtered: 2 }
    const figures = trackingFigures(createEdition(), [
      { kind: 'open', target: 'all', day: '2024-01-22', hits: 9, ...sum },
      { kind: 'open', target: 'all', day: '2024-01-24', hits: 1, ...sum },
      { kind: 'click', target: 'all', day: '2024-01-24', hits: 12, ...sum },
      { kind: 'click', target: 'story:the-rule', day: '2024-01-24', hits: 5, ...sum },
      { kind: 'click', target: 'story:the-film', day: '2024-01-24', hits: 3, ...sum },
      { kind: 'click', target: 'topic:porting', day: '2024-01-24', hits: 2, ...sum },
      { kind: 'click', target: 'sponsor:larkhollow', day: '2024-01-24', hits: 1, ...sum },
      { kind: 'click', target: 'other', day: '2024-01-24', hits: 1, ...sum },
    ])
    expect(figures).toEqual({
      opens: { hits: 10, readers: 2, filtered: 4 },
      clicks: { hits: 12, readers: 1, filtered: 2 },
      days: [
        { day: '2024-01-22', opens: 9, clicks: 0 },
        { day: '2024-01-23', opens: 0, clicks: 0 },
        { day: '2024-01-24', opens: 1, clicks: 12 },
      ],
      stories: [
        { id: 'the-rule', label: 'The rule', clicks: 5 },
        { id: 'the-film', label: 'The film', clicks: 3 },
      ],
      topics: [{ id: 'porting', label: 'Number porting', clicks: 7 }],
      sponsors: [{ id: 'larkhollow', label: 'Larkhollow', clicks: 6 }],
      otherClicks: 1,
    })
    expect(trackingFigures(null, [])).toMatchObject({ days: [], stories: [], otherClicks: 0 })
  })
})
