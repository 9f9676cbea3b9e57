import { describe, expect, it } from '@jest/globals'

import {
  checkArrivedMail,
  checkDkim,
  checkDmarc,
  checkOneClick,
  checkQueue,
  checkSpf,
  type ArrivedMail,
  type Finding,
  type KeyFacts,
} from '../../src/core/delivery/doctor/index.js'

const dns = (records: Record<string, string | string[]>) => (name: string) =>
  Promise.resolve([records[name.toLowerCase()] ?? []].flat())
const levels = (found: readonly Finding[]) => found.map(({ level }) => level)

describe('SPF', () => {
  const includes = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`i${n}.example`, 'v=spf1 ip4:192.0.2.1 -all']),
    )
  const record = (count: number) =>
    `v=spf1 ${Array.from({ length: count }, (_, n) => `include:i${n}.example`).join(' ')} -all`

  it('should be in order with a record that ends', async () => {
    const found = await checkSpf(
      'letter.example',
      dns({
        'letter.example': [
          'google-site-verification=x',
          'v=spf1 mx a:mail.letter.example ip6:2001:db8::/32 -all',
        ],
      }),
    )
    expect(found).toEqual([{ check: 'spf', level: 'ok', message: 'letter.example has SPF with 2 lookups' }])
  })

  it.each<[string, Record<string, string | string[]>, Finding['level'], RegExp]>([
    ['no record', {}, 'failure', /has no SPF record/],
    ['two records', { 'letter.example': ['v=spf1 -all', 'v=spf1 mx -all'] }, 'failure', /2 SPF records/],
    ['everybody allowed', { 'letter.example': 'v=spf1 mx +all' }, 'failure', /lets everybody send/],
    ['everybody allowed, in short', { 'letter.example': 'v=spf1 all' }, 'failure', /lets everybody send/],
    ['no end', { 'letter.example': 'v=spf1 mx' }, 'warning', /who may not send/],
    ['no opinion', { 'letter.example': 'v=spf1 mx ?all' }, 'warning', /who may not send/],
    [
      'a word that is none',
      { 'letter.example': 'v=spf1 ipv4:192.0.2.1 -all' },
      'failure',
      /“ipv4:192.0.2.1”/,
    ],
    [
      'an include without a record',
      { 'letter.example': 'v=spf1 include:gone.example -all' },
      'failure',
      /gone.example, which has none/,
    ],
    ['itself', { 'letter.example': 'v=spf1 include:letter.example -all' }, 'failure', /more than once/],
    ['eleven lookups', { 'letter.example': record(11), ...includes(11) }, 'failure', /11 lookups/],
    ['nine lookups', { 'letter.example': record(9), ...includes(9) }, 'warning', /9 of 10/],
  ])('should be told with %s', async (_what, records, level, message) => {
    const found = await checkSpf('letter.example', dns(records))
    expect(levels(found)).toContain(level)
    expect(found.map((one) => one.message).join()).toMatch(message)
  })

  it('should count lookups through what is included, and follow a redirect', async () => {
    const found = await checkSpf(
      'letter.example',
      dns({
        'letter.example': 'v=spf1 redirect=_spf.letter.example',
        '_spf.letter.example': 'v=spf1 include:a.example ~all',
        'a.example': 'v=spf1 include:b.example mx ?all',
        'b.example': 'v=spf1 exists:%{i}.b.example -all',
      }),
    )
    expect(found).toMatchObject([{ level: 'ok', message: 'letter.example has SPF with 5 lookups' }])
  })
})

describe('DKIM', () => {
  const check = (record: string | string[] | undefined, facts: Partial<KeyFacts> = {}, ownKey?: string) =>
    checkDkim({
      domain: 'letter.example',
      selector: 's1',
      resolve: dns(record === undefined ? {} : { 's1._domainkey.letter.example': record }),
      keyFacts: (base64) => (base64 === 'BROKEN' ? undefined : { kind: 'rsa', bits: 2048, ...facts }),
      ...(ownKey ? { ownKey } : {}),
    })

  it('should be in order with our key, in pieces too', async () => {
    expect(levels(await check('v=DKIM1; k=rsa; p=AB CD', {}, 'ABCD'))).toEqual(['ok'])
    expect(levels(await check('p=ABCD'))).toEqual(['ok'])
    expect(levels(await check('v=DKIM1; k=ed25519; p=AB', { kind: 'ed25519', bits: 256 }))).toEqual(['ok'])
  })

  it.each<[string, Promise<Finding[]>, Finding['level'], RegExp]>([
    ['no record', check(undefined, {}, 'ABCD'), 'failure', /no DKIM key at s1/],
    ['two records', check(['v=DKIM1; p=A', 'v=DKIM1; p=B']), 'failure', /2 DKIM keys/],
    ['a revoked key', check('v=DKIM1; p='), 'failure', /revoked/],
    ['what is no key', check('v=DKIM1; p=BROKEN'), 'failure', /not a key/],
    ['a short key', check('v=DKIM1; p=A', { bits: 1024 }), 'failure', /1024 bits/],
    ['the key of somebody else', check('v=DKIM1; p=A', {}, 'B'), 'failure', /not that of our private key/],
    ['SHA-1', check('v=DKIM1; h=sha1; p=A'), 'failure', /not for SHA-256/],
    ['another service', check('v=DKIM1; s=tlsrpt; p=A'), 'failure', /not for mail/],
    ['a test', check('v=DKIM1; t=y; p=A'), 'warning', /marked as a test/],
  ])('should be told with %s', async (_what, checking, level, message) => {
    const found = await checking
    expect(found).toMatchObject([
      { level, message: expect.stringMatching(message), advice: expect.any(String) },
    ])
  })

  it('should say the record that is to be added', async () => {
    const [finding] = await check(undefined, {}, 'ABCD')
    expect(finding?.advice).toContain('s1._domainkey.letter.example: v=DKIM1; k=rsa; p=ABCD')
  })
})

describe('DMARC', () => {
  const check = (
    records: Record<string, string | string[]>,
    { from = 'letter.example', dkim, path }: { from?: string; dkim?: string; path?: string } = {
      dkim: 'letter.example',
    },
  ) =>
    checkDmarc({
      fromDomain: from,
      resolve: dns(records),
      ...(dkim ? { dkimDomain: dkim } : {}),
      ...(path ? { returnPathDomain: path } : {}),
    })
  const REJECT = { '_dmarc.letter.example': 'v=DMARC1; p=reject; rua=mailto:d@letter.example' }

  it('should be in order with a policy and a signature that counts', async () => {
    expect(await check(REJECT)).toMatchObject([{ level: 'ok', message: expect.stringContaining('reject') }])
  })

  it('should be found above, with the policy for what is below', async () => {
    const records = { '_dmarc.letter.example': 'v=DMARC1; p=none; sp=quarantine' }
    expect(await check(records, { from: 'news.mail.letter.example', dkim: 'letter.example' })).toMatchObject([
      { level: 'ok', message: expect.stringContaining('quarantine') },
    ])
  })

  it.each<[string, Promise<Finding[]>, Finding['level'], RegExp]>([
    ['no record', check({}), 'failure', /has no DMARC record/],
    [
      'two records',
      check({ '_dmarc.letter.example': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] }),
      'failure',
      /several/,
    ],
    ['no policy', check({ '_dmarc.letter.example': 'v=DMARC1; rua=mailto:x' }), 'failure', /no policy/],
    [
      'a policy of none',
      check({ '_dmarc.letter.example': 'v=DMARC1; p=none' }),
      'warning',
      /policy of letter.example is none/,
    ],
    [
      'part of the mail',
      check({ '_dmarc.letter.example': 'v=DMARC1; p=reject; pct=50' }),
      'warning',
      /part of the mail/,
    ],
    [
      'a signature of the provider',
      check(REJECT, { dkim: 'provider.example', path: 'provider.example' }),
      'failure',
      /Neither DKIM \(provider.example\)/,
    ],
    ['a name that only ends alike', check(REJECT, { dkim: 'evil-letter.example' }), 'failure', /Neither/],
    [
      'only the return path',
      check(REJECT, { dkim: 'provider.example', path: 'bounces.letter.example' }),
      'warning',
      /does not count/,
    ],
    [
      'strict alignment',
      check({ '_dmarc.letter.example': 'v=DMARC1; p=reject; adkim=s' }, { dkim: 'mail.letter.example' }),
      'failure',
      /Neither/,
    ],
  ])('should be told with %s', async (_what, checking, level, message) => {
    expect(await checking).toMatchObject([
      { level, message: expect.stringMatching(message), advice: expect.any(String) },
    ])
  })
})

describe('the address that ends a subscription', () => {
  it.each([
    'https://news.example',
    'https://news.example:8443/api',
    'https://93.184.216.34',
    'https://[2606:2800:220:1::1]',
  ])('should be in order at %s', (url) => expect(levels(checkOneClick(url))).toEqual(['ok']))

  it.each([
    'http://news.example',
    'https://localhost',
    'https://news',
    'https://news.local',
    'https://10.0.0.1',
    'https://127.0.0.1:3000',
    'https://[::1]',
    'https://[::ffff:10.0.0.1]',
    'https://169.254.169.254',
    '',
  ])('should be told at “%s”', (url) => expect(levels(checkOneClick(url))).toContain('failure'))
})

describe('a mail sent to ourselves', () => {
  const mail: ArrivedMail = {
    headers: [
      { key: 'list-unsubscribe', value: '<https://news.example/u>' },
      { key: 'list-unsubscribe-post', value: 'List-Unsubscribe=One-Click' },
    ],
    hasHtml: true,
    hasText: true,
    longestLine: 998,
    signatures: [
      {
        domain: 'letter.example',
        result: 'pass',
        comment: '',
        covers: ['from', 'list-unsubscribe', 'list-unsubscribe-post'],
      },
    ],
  }
  const [signature] = mail.signatures

  it('should be in order', () => {
    expect(checkArrivedMail(mail, { isSigned: true })).toMatchObject([{ level: 'ok' }])
    expect(checkArrivedMail({ ...mail, signatures: [] }, { isSigned: false })).toMatchObject([
      { level: 'ok', message: expect.stringContaining('unsigned') },
    ])
  })

  it.each<[string, Partial<ArrivedMail>, RegExp]>([
    ['no text', { hasText: false }, /HTML and plain text/],
    ['a long line', { longestLine: 999 }, /999 octets/],
    ['no way out', { headers: [] }, /List-Unsubscribe/],
    ['no signature', { signatures: [] }, /there is none/],
    [
      'a broken signature',
      { signatures: [{ ...signature!, result: 'fail', comment: 'bad hash' }] },
      /fail bad hash/,
    ],
    [
      'a signature over too little',
      { signatures: [{ ...signature!, covers: ['from'] }] },
      /does not cover list-unsubscribe/,
    ],
  ])('should be told with %s', (_what, change, message) => {
    const found = checkArrivedMail({ ...mail, ...change }, { isSigned: true })
    expect(levels(found)).toContain('failure')
    expect(found.map((one) => one.message).join()).toMatch(message)
  })
})

describe('what waits', () => {
  const nothing = {
    stuckJobs: 0,
    failedJobs: 0,
    sends: { overdue: 0, still: 0, stalled: 0 },
    deliveries: { orphaned: 0, uncertain: 0 },
  }
  it('should be in order with nothing, and where nothing sends', () => {
    expect(levels(checkQueue(nothing))).toEqual(['ok'])
    expect(levels(checkQueue({ stuckJobs: 0, failedJobs: 0 }))).toEqual(['ok'])
  })

  it.each([
    [{ stuckJobs: 1 }, 'failure'],
    [{ failedJobs: 2 }, 'warning'],
    [{ sends: { ...nothing.sends, overdue: 1 } }, 'failure'],
    [{ sends: { ...nothing.sends, still: 1 } }, 'failure'],
    [{ sends: { ...nothing.sends, stalled: 1 } }, 'failure'],
    [{ deliveries: { orphaned: 3, uncertain: 0 } }, 'failure'],
    [{ deliveries: { orphaned: 0, uncertain: 3 } }, 'warning'],
  ])('should be told with %j', (change, level) => {
    expect(levels(checkQueue({ ...nothing, ...change }))).toEqual([level])
  })
})
