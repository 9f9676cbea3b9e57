import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import {
  readReportMail,
  readVerp,
  verpAddress,
  type Feedback,
} from '../../src/core/delivery/feedback/index.js'
import { splitMbox } from '../../src/core/delivery/feedback/splitMbox.js'
import { parseArguments } from '../../src/scripts/bounces/parseArguments.js'
import { errorFrom } from '../support/errorFrom.js'

const DELIVERY = '6f9d2c1e-0000-4000-8000-1234567890ab'
const OTHER = '0a0b0c0d-1111-4111-8111-abcdefabcdef'
const RECEIVED = '2023-09-05T00:00:00.000Z'
const mac = (text: string) => createHmac('sha256', 'a secret').update(text).digest()
const VERP = verpAddress('bounces+{delivery}@letter.example', OTHER, mac)

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/feedback', `${name}.eml`), 'utf8')
const read = (raw: string | Uint8Array, recipient?: string) =>
  readReportMail({
    raw,
    receivedAt: RECEIVED,
    deliveryOf: (address) => readVerp(address, mac),
    ...(recipient ? { recipient } : {}),
  })

describe('a report about a mail', () => {
  it.each<[string, Omit<Feedback, 'diagnostic'>[]]>([
    ['postfix-hard', [one('hard-bounce', '5.1.1', '2023-09-01T10:00:01.000Z')]],
    ['postfix-full-mailbox', [one('soft-bounce', '5.2.2', '2023-09-01T10:00:01.000Z')]],
    ['postfix-delayed', [one('delayed', '4.4.1', '2023-09-01T10:00:01.000Z')]],
    ['postfix-expired', [one('soft-bounce', '4.4.1', '2023-09-01T10:00:01.000Z')]],
    ['exim-hard', [one('hard-bounce', '5.0.0', RECEIVED)]],
    ['exim-old-hard', [one('hard-bounce', undefined, '2023-09-01T10:00:06.000Z')]],
    ['exchange-hard', [one('hard-bounce', '5.1.10', '2023-09-01T10:00:02.000Z')]],
    ['exchange-policy', [one('soft-bounce', '5.7.1', '2023-09-01T10:00:02.000Z')]],
    ['gmail-hard', [one('hard-bounce', '5.1.1', '2023-09-01T10:00:09.000Z')]],
    ['gmail-rate-limited', [one('delayed', '4.2.1', '2023-09-01T10:00:04.000Z')]],
    ['qmail-hard', [one('hard-bounce', '5.1.1', '2023-09-01T10:00:07.000Z')]],
    ['arf-abuse', [one('complaint', undefined, '2023-09-01T10:00:03.000Z')]],
  ])('should be read from %s', async (name, expected) => {
    const mail = await read(fixture(name))
    expect(mail).toMatchObject({ kind: 'feedback', isProven: false })
    expect(feedbackOf(mail).map(({ diagnostic: _, ...rest }) => rest)).toEqual(expected)
  })

  it('should be read for each recipient that it names', async () => {
    const feedback = feedbackOf(await read(fixture('two-recipients')))
    expect(feedback.map(({ kind, address }) => [kind, address])).toEqual([
      ['hard-bounce', 'ann@example.org'],
      ['delayed', 'bob@example.org'],
    ])
  })

  it('should be a delay when an old Exim warns', async () => {
    const feedback = feedbackOf(await read(fixture('exim-old-delayed')))
    expect(feedback).toMatchObject([{ kind: 'delayed', address: 'ann@example.org' }])
  })

  it('should keep no address in what the server said', async () => {
    const feedback = feedbackOf(await read(fixture('postfix-hard')))
    expect(feedback[0]?.diagnostic).toBe('550 5.1.1 <***>: Recipient address rejected: User unknown')
  })

  it('should never be of a time to come', async () => {
    const late = fixture('gmail-hard').replaceAll('2023', '2093')
    expect(feedbackOf(await read(late))[0]?.at).toBe(RECEIVED)
  })

  it.each([
    ['postfix-delivered', 'no-failure'],
    ['arf-not-spam', 'no-failure'],
    ['arf-auth-failure', 'no-failure'],
    ['out-of-office-exchange', 'automatic'],
    ['out-of-office-vacation', 'automatic'],
    ['read-receipt', 'automatic'],
    ['human', 'not-a-report'],
  ])('should leave %s alone: %s', async (name, reason) => {
    expect(await read(fixture(name))).toEqual({ kind: 'ignored', reason })
  })

  it.each([
    ['nothing', ''],
    ['bytes', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)],
    ['a boundary in a boundary', fixture('postfix-hard').replaceAll('--BOUNDARY-1--', '')],
    ['half a report', fixture('postfix-hard').slice(0, 900)],
  ])('should survive %s', async (_what, raw) => {
    expect(await read(raw)).toMatchObject({ kind: expect.stringMatching(/^(feedback|ignored)$/) })
  })
})

describe('a sealed return path', () => {
  it('should name the delivery of a bounce that comes back to it', async () => {
    const raw = fixture('postfix-hard').replace('To: bounces@letter.example', `To: <${VERP}>`)
    expect(await read(raw)).toMatchObject({ isProven: true, feedback: [{ deliveryId: OTHER }] })
  })

  it('should be taken from the envelope where the mail does not say it', async () => {
    expect(await read(fixture('gmail-hard'), VERP)).toMatchObject({
      isProven: true,
      feedback: [{ deliveryId: OTHER }],
    })
  })

  it('should name the delivery of a complaint without a recipient', async () => {
    const mail = await read(fixture('arf-redacted').replace('<VERP>', `<${VERP}>`))
    expect(mail).toMatchObject({ isProven: true, feedback: [{ kind: 'complaint', deliveryId: OTHER }] })
    expect(feedbackOf(mail)[0]).not.toHaveProperty('address')
  })

  it.each([DELIVERY, '64f1b5c1a1b2c3d4e5f60718'])('should carry %s and give it back', (id) => {
    const address = verpAddress('bounces+{delivery}@letter.example', id, mac)
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
    expect(readVerp(address, mac)).toBe(id)
    expect(readVerp(address.toUpperCase(), mac)).toBe(id)
  })

  it('should be refused when one character of it was changed', () => {
    const at = VERP.indexOf('@')
    for (let index = 'bounces+'.length; index < at; index += 1) {
      const other = VERP[index] === '0' ? '1' : '0'
      expect(readVerp(VERP.slice(0, index) + other + VERP.slice(index + 1), mac)).toBeUndefined()
    }
    expect(readVerp('bounces@letter.example', mac)).toBeUndefined()
  })

  it('should be the same for every mail where nothing else is asked for', () => {
    expect(verpAddress('bounces@letter.example', OTHER, mac)).toBe('bounces@letter.example')
  })

  it('should be refused where the address has no room for it', () => {
    const base = `${'b'.repeat(30)}+{delivery}@letter.example`
    expect(errorFrom(() => verpAddress(base, DELIVERY, mac))).toMatchObject({ code: 'CONFIG_INVALID' })
  })
})

describe('a mailbox in one file', () => {
  it('should be taken apart into its mails', () => {
    const mails = ['postfix-hard', 'human', 'arf-abuse'].map(fixture)
    const mbox = mails
      .map(
        (mail) => `From MAILER-DAEMON Fri Sep  1 10:00:05 2023\r\n${mail.replace(/^(>*From )/gm, '>$1')}\r\n`,
      )
      .join('')
    expect(splitMbox(mbox).map((mail) => mail.trim())).toEqual(mails.map((mail) => mail.trim()))
  })

  it('should be one mail where it is none, and none where it is empty', () => {
    expect(splitMbox(fixture('human'))).toEqual([fixture('human')])
    expect(splitMbox('\n')).toEqual([])
  })

  it.each([
    [[], {}, { kind: 'read', recipient: null }],
    [
      ['--recipient', 'a@b.example'],
      { RECIPIENT: 'c@d.example' },
      { kind: 'read', recipient: 'a@b.example' },
    ],
    [[], { ORIGINAL_RECIPIENT: 'a@b.example' }, { kind: 'read', recipient: 'a@b.example' }],
    [['-h'], {}, { kind: 'help' }],
    [['--wat'], {}, { kind: 'wrong', message: expect.stringContaining('--wat') }],
  ])('should be asked for with %j and %j', (words, env, expected) => {
    expect(parseArguments(words, env)).toEqual(expected)
  })
})

function one(kind: Feedback['kind'], status: string | undefined, at: string): Omit<Feedback, 'diagnostic'> {
  return { kind, ...(status ? { status } : {}), deliveryId: DELIVERY, address: 'ann@example.org', at }
}

function feedbackOf(mail: Awaited<ReturnType<typeof read>>): Feedback[] {
  if (mail.kind === 'feedback') return mail.feedback
  throw new Error(`Ignored: ${mail.reason}`)
}
