import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Finding } from '../../src/core/delivery/doctor/index.js'
import { examineMail, type MailExam } from '../../src/scripts/doctor/examineMail.js'
import { keyFacts, recordKeyOf } from '../../src/scripts/doctor/keys.js'
import { parseArguments } from '../../src/scripts/doctor/parseArguments.js'
import { txtResolver } from '../../src/scripts/doctor/nameServer.js'
import { attempt } from '../support/commands.js'
import { dkimKey } from '../support/dkimKey.js'
import { startNameServer, type NameServer } from '../support/nameServer.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const KEY = dkimKey('letter.example')
const RECORDS = {
  'letter.example': ['v=spf1 include:spf.provider.example -all'],
  'spf.provider.example': ['v=spf1 ip4:192.0.2.0/24 -all'],
  'test._domainkey.letter.example': [`v=DKIM1; k=rsa; p=${recordKeyOf(KEY.privateKey)}`],
  '_dmarc.letter.example': ['v=DMARC1; p=reject'],
}

let dns: NameServer
beforeAll(async () => {
  dns = await startNameServer({})
})
afterAll(() => dns.close())
beforeEach(() => {
  dns.records = { ...RECORDS }
})

const examine = (setup: Partial<MailExam['setup']> = {}, exam: Partial<MailExam> = {}) =>
  examineMail({
    setup: {
      senders: ['news@letter.example'],
      returnPath: 'bounces+{delivery}@letter.example',
      dkim: KEY,
      carrierSigns: false,
      ...setup,
    },
    selector: null,
    unsubscribeUrl: 'https://letter.example/api/subscribers/unsubscribe',
    resolve: txtResolver([dns.address]),
    ...exam,
  })
const brief = (found: readonly Finding[]) => found.map(({ check, level }) => `${check}: ${level}`)

describe('mail as the doctor sees it', () => {
  it('should be in order, by a name server and over SMTP', async () => {
    const found = await examine()
    expect(brief(found)).toEqual(['one-click: ok', 'spf: ok', 'dkim: ok', 'dmarc: ok', 'loop-back: ok'])
    expect(found.at(-1)?.message).toBe(
      'A mail sent to ourselves arrived whole, with a signature that verifies',
    )
  })

  it('should be told when the key in the DNS is another one, by the record and by the mail', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const other = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    dns.records['test._domainkey.letter.example'] = [`v=DKIM1; p=${other}`]
    const found = await examine()
    expect(brief(found)).toEqual([
      'one-click: ok',
      'spf: ok',
      'dkim: failure',
      'dmarc: ok',
      'loop-back: failure',
    ])
    expect(found.at(-1)?.message).toMatch(/does not verify/)
  })

  it('should be told when nobody signs', async () => {
    expect(brief(await examine({ dkim: null }))).toContain('dkim: failure')
    expect(brief(await examine({ dkim: null, carrierSigns: true }))).toContain('dkim: skipped')
    expect(brief(await examine({ dkim: null, carrierSigns: true }, { selector: 'test' }))).toContain(
      'dkim: ok',
    )
  })

  it('should be told when the key is none', async () => {
    const found = await examine({ dkim: { ...KEY, privateKey: 'not a key' } })
    expect(brief(found)).toContain('dkim: failure')
    expect(JSON.stringify(found)).not.toContain('not a key')
  })

  it('should look at each domain that mail is from', async () => {
    const found = await examine({ senders: ['news@letter.example', 'news@other.example'], returnPath: null })
    expect(found.filter(({ check }) => check === 'spf').map(({ level }) => level)).toEqual(['ok', 'failure'])
  })

  it('should say that it does not know when the DNS is silent', async () => {
    const gone = await startNameServer({})
    await gone.close()
    const found = await examine({}, { resolve: txtResolver([gone.address]) })
    expect(found.find(({ check }) => check === 'spf')).toMatchObject({
      level: 'failure',
      message: expect.stringMatching(/could not be found out: E/),
    })
  })

  it('should have nothing to look at where no mail goes out', async () => {
    expect(brief(await examine({ senders: [], carrierSigns: null }))).toEqual([
      'transport: warning',
      'sender: warning',
    ])
  })
})

describe('keys in the DNS', () => {
  it.each([1024, 2048])('should be measured: RSA with %d bits, in both forms', (modulusLength) => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength })
    for (const type of ['spki', 'pkcs1'] as const) {
      const base64 = publicKey.export({ type, format: 'der' }).toString('base64')
      expect(keyFacts(base64, 'rsa')).toEqual({ kind: 'rsa', bits: modulusLength })
    }
  })

  it('should be known by the bare octets of Ed25519', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(keyFacts(recordKeyOf(pem) ?? '', 'ed25519')).toEqual({ kind: 'ed25519', bits: 256 })
  })

  it('should be none when they are cut off', () => {
    expect(keyFacts('TUlJQkl', 'rsa')).toBeUndefined()
    expect(recordKeyOf('-----BEGIN PRIVATE KEY-----')).toBeUndefined()
  })
})

describe('npm run doctor', () => {
  let newsroom: Newsroom
  let folder: string
  const run = (words: string[], env: Record<string, string> = {}) =>
    attempt('npm', ['run', '--silent', 'doctor', '--', ...words], {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        DATABASE_URI: process.env.DATABASE_URI ?? '',
        PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '',
        MONGODB_COMPAT: process.env.MONGODB_COMPAT ?? '',
        PUBLIC_URL: 'https://letter.example',
        ...env,
      },
      timeout: 60,
    })
  const inOrder = () => {
    const keyFile = join(folder, 'dkim.pem')
    writeFileSync(keyFile, KEY.privateKey)
    return {
      MAIL_FROM: 'The Letter <news@letter.example>',
      SMTP_URL: 'smtp://127.0.0.1:1',
      DKIM_DOMAIN: 'letter.example',
      DKIM_SELECTOR: 'test',
      DKIM_KEY_FILE: keyFile,
    }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'masthead-doctor-'))
    newsroom = await startNewsroom()
    // The tests push the tables that the migrations make.
    const migrations: unknown = Reflect.get(newsroom.payload.db, 'prodMigrations')
    for (const { name } of Array.isArray(migrations) ? (migrations as { name: string }[]) : [])
      await newsroom.payload.create({
        collection: 'payload-migrations',
        data: { name, batch: 1 },
        overrideAccess: true,
      })
  })
  afterAll(async () => {
    await newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('should exit with 0 when all is in order', async () => {
    const { code, output } = await run(['--dns', dns.address], inOrder())
    expect(output).toMatch(/ok +configuration/)
    expect(output).toMatch(/ok +database/)
    expect(output).toMatch(/ok +loop-back +A mail sent to ourselves arrived whole, with a signature/)
    expect(output.trim().split('\n').at(-1)).toBe('All is well: 0 warnings, 8 in order')
    expect(code).toBe(0)
  })

  it('should exit with 1 and say what to do about each failure', async () => {
    dns.records = { 'letter.example': ['v=spf1 +all'] }
    const { code, output } = await run(['--dns', dns.address, '--json'], {
      ...inOrder(),
      PUBLIC_URL: 'http://127.0.0.1:3000',
    })
    const found = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Finding)
    const failures = found.filter(({ level }) => level === 'failure')
    expect(new Set(failures.map(({ check }) => check))).toEqual(
      new Set(['one-click', 'spf', 'dkim', 'dmarc', 'loop-back']),
    )
    expect(failures.every(({ advice }) => (advice?.length ?? 0) > 10)).toBe(true)
    expect(output).not.toContain('PRIVATE KEY')
    expect(code).toBe(1)
  })

  it('should make no database where there is none', async () => {
    const { code, output } = await run([], { DATABASE_URI: `file:${join(folder, 'none.db')}` })
    expect([code, output]).toEqual([1, expect.stringContaining('There is no database yet')])
  })

  it('should say that a database does not answer', async () => {
    const { code, output } = await run([], { DATABASE_URI: 'mongodb://127.0.0.1:1/none' })
    expect([code, output]).toEqual([1, expect.stringContaining('The database does not answer')])
  })
})

describe('the command line of the doctor', () => {
  it.each([
    [[], { kind: 'examine', from: null, selector: null, dns: [], json: false }],
    [
      ['--from', 'a@b.example', '--selector', 's1', '--dns', '192.0.2.1,192.0.2.2', '--json'],
      { kind: 'examine', from: 'a@b.example', selector: 's1', dns: ['192.0.2.1', '192.0.2.2'], json: true },
    ],
    [['--help'], { kind: 'help' }],
    [['--wat'], { kind: 'wrong', message: expect.stringContaining('--wat') }],
    [['word'], { kind: 'wrong', message: expect.stringContaining('word') }],
  ])('should read %j', (words, expected) => {
    expect(parseArguments(words)).toEqual(expected)
  })
})
