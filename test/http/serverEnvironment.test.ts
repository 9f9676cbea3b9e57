import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { MastheadError } from '../../src/core/errors.js'
import { readEnvironment } from '../../src/server/environment.js'
import { loggableTarget, withoutCredentials } from '../../src/server/redact.js'
import { keptSecret } from '../../src/server/secretFile.js'
import { loadSettings } from '../../src/server/settings.js'

const SECRET = 'sixteen letters!'

function refusal(act: () => unknown): MastheadError {
  try {
    act()
  } catch (error) {
    if (error instanceof MastheadError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('readEnvironment', () => {
  it('should fill in every default', () => {
    expect(readEnvironment({})).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      database: { kind: 'sqlite', url: 'file:./data/masthead.db', file: './data/masthead.db' },
      secret: { kind: 'file', path: './data/masthead.db.secret' },
      firstAdmin: undefined,
      seed: 'sample',
      smtpUrl: undefined,
      mailFrom: undefined,
      dkim: undefined,
      worker: true,
      trustedProxies: 0,
      admin: true,
      logLevel: 'info',
      introspection: true,
    })
  })

  it.each([
    [
      { PORT: '8080', HOST: '0.0.0.0' },
      { port: 8080, publicUrl: 'http://localhost:8080' },
    ],
    [{ HOST: '::1' }, { publicUrl: 'http://[::1]:3000' }],
    [{ PUBLIC_URL: 'https://news.example.org/' }, { publicUrl: 'https://news.example.org' }],
    [
      { PORT: '', SEED: ' ', PAYLOAD_SECRET: '' },
      { port: 3000, seed: 'sample', secret: { kind: 'file' } },
    ],
    [{ DATABASE_URI: 'file:///srv/a%20b.db' }, { database: { kind: 'sqlite', file: '/srv/a b.db' } }],
    [
      { DATABASE_URI: 'mongodb://u:p@h/d' },
      { database: { kind: 'mongodb', compat: false }, secret: { kind: 'file' } },
    ],
    [
      { DATABASE_URI: 'mongodb+srv://h/d', MONGODB_COMPAT: '1' },
      { database: { kind: 'mongodb', compat: true } },
    ],
    [{ PAYLOAD_SECRET: SECRET }, { secret: { kind: 'given', value: SECRET } }],
    [
      { ADMIN_EMAIL: 'a@b.c', ADMIN_PASSWORD: '12345678' },
      { firstAdmin: { email: 'a@b.c', password: '12345678' } },
    ],
    [
      { SEED: 'none', ADMIN: 'off', LOG_LEVEL: 'silent' },
      { seed: 'none', admin: false, logLevel: 'silent' },
    ],
    [{ SMTP_URL: 'smtps://u:p@mail.example.org:465' }, { smtpUrl: 'smtps://u:p@mail.example.org:465' }],
    [{ TRUSTED_PROXIES: '2' }, { trustedProxies: 2 }],
    [{ MAIL_FROM: 'The Letter <a@news.example>' }, { mailFrom: 'The Letter <a@news.example>' }],
    [{ MEDIA_DIR: '/srv/pictures' }, { mediaDir: '/srv/pictures' }],
    [{ WORKER: 'off' }, { worker: false }],
    [
      { DKIM_DOMAIN: 'news.example', DKIM_SELECTOR: 's1', DKIM_KEY_FILE: './dkim.pem' },
      { dkim: { domain: 'news.example', selector: 's1', keyFile: './dkim.pem' } },
    ],
    [{ NODE_ENV: 'production' }, { production: true, introspection: false }],
    [{ NODE_ENV: 'production', GRAPHQL_INTROSPECTION: 'on' }, { introspection: true }],
  ])('should read %j', (env, expected) => {
    expect(readEnvironment(env)).toMatchObject(expected)
  })

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc", but must be a whole number from 1 to 65535'],
    [{ PORT: '0' }, 'PORT is "0"'],
    [{ TRUSTED_PROXIES: 'yes' }, 'TRUSTED_PROXIES is "yes"'],
    [{ PORT: '65536' }, 'PORT is "65536"'],
    [{ PORT: '80.5' }, 'PORT is "80.5"'],
    [{ PUBLIC_URL: 'news.example.org' }, 'PUBLIC_URL is "news.example.org"'],
    [{ PUBLIC_URL: 'https://example.org/news' }, 'PUBLIC_URL is "https://example.org/news"'],
    [{ PUBLIC_URL: 'ftp://example.org' }, 'PUBLIC_URL is "ftp://example.org"'],
    [{ DATABASE_URI: 'postgres://me:hunter22@db/x' }, 'DATABASE_URI is "postgres://***@db/x"'],
    [{ DATABASE_URI: 'masthead.db' }, 'DATABASE_URI is "masthead.db"'],
    [{ DATABASE_URI: 'file:' }, 'DATABASE_URI is "file:"'],
    [{ DATABASE_URI: 'file::memory:' }, 'DATABASE_URI is "file::memory:"'],
    [{ PAYLOAD_SECRET: 'hunter22' }, 'PAYLOAD_SECRET has 8 characters, but must have at least 16'],
    [{ NODE_ENV: 'production', DATABASE_URI: 'mongodb://h/d' }, 'PAYLOAD_SECRET is absent'],
    [{ ADMIN_EMAIL: 'a@b.c' }, 'ADMIN_PASSWORD is absent'],
    [{ ADMIN_PASSWORD: 'hunter22' }, 'ADMIN_EMAIL is absent'],
    [{ ADMIN_EMAIL: 'ada', ADMIN_PASSWORD: 'hunter22' }, 'ADMIN_EMAIL is "ada"'],
    [{ ADMIN_EMAIL: 'a@b.c', ADMIN_PASSWORD: 'hunter2' }, 'ADMIN_PASSWORD has 7 characters'],
    [{ SEED: 'demo' }, 'SEED is "demo", but must be one of none, sample'],
    [{ SMTP_URL: 'https://me:hunter22@mail' }, 'SMTP_URL is "https://***@mail"'],
    [{ DKIM_DOMAIN: 'news.example' }, 'DKIM_SELECTOR is absent'],
    [{ WORKER: 'no' }, 'WORKER is "no"'],
    [{ MONGODB_COMPAT: 'yes' }, 'MONGODB_COMPAT is "yes"'],
    [{ ADMIN: 'no' }, 'ADMIN is "no", but must be one of on, off'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    [{ GRAPHQL_INTROSPECTION: '1' }, 'GRAPHQL_INTROSPECTION is "1"'],
  ])('should refuse %j by name and value, without secrets', (env, message) => {
    const error = refusal(() => readEnvironment(env))
    expect(error.code).toBe('CONFIG_INVALID')
    expect(error.message).toContain(message)
    expect(JSON.stringify([error.message, error.value])).not.toContain('hunter2')
  })
})

describe('withoutCredentials', () => {
  it.each([
    ['mongodb://h:27017/d', 'mongodb://h:27017/d'],
    ['mongodb://me:p@ss/w@h/d?authSource=admin', 'mongodb://***@h/d'],
    ['mongodb://h/d?tlsCertificateKeyFilePassword=x', 'mongodb://h/d'],
    ['mongodb://me:what?no@h/d', 'mongodb://***'],
    ['me:pass@h', '***@h'],
  ])('should print %s as %s', (uri, printed) => {
    expect(withoutCredentials(uri)).toBe(printed)
  })
})

describe('loggableTarget', () => {
  it.each([
    ['/api/stories', '/api/stories'],
    ['/api/stories?limit=5&draft=true&token=abc', '/api/stories?limit=5&draft=true&token=***'],
    ['/api/subscribers/confirm/abc?x=1', '/api/subscribers/confirm/***?x=***'],
    ['/admin/reset/abc', '/admin/reset/***'],
    ['/api/users/verify/abc', '/api/users/verify/***'],
    ['/unsubscribe/abc', '/unsubscribe/***'],
    ['/api/delivery/open/abc', '/api/delivery/open/***'],
    ['/api/delivery/click/abc/story%3A7/seal?to=https', '/api/delivery/click/***/story%3A7/seal?to=***'],
  ])('should log %s as %s', (target, logged) => {
    expect(loggableTarget(target)).toBe(logged)
  })
})

describe('the kept secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-secret-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('should be made once, beside the database, for its owner only', () => {
    const env = { DATABASE_URI: `file:${join(folder, 'deep/er/masthead.db')}` }
    const first = loadSettings(env).secret
    const path = join(folder, 'deep/er/masthead.db.secret')
    expect(first).toMatch(/^[\da-f]{64}$/)
    expect(loadSettings(env).secret).toBe(first)
    expect(readFileSync(path, 'utf8')).toBe(`${first}\n`)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('should refuse a file that holds too little, without printing it', () => {
    const path = join(folder, 'short.secret')
    writeFileSync(path, 'hunter2')
    const error = refusal(() => keptSecret(path))
    expect(error.code).toBe('CONFIG_INVALID')
    expect(error.message).toContain(path)
    expect(error.message).not.toContain('hunter2')
  })

  it('should say where it cannot be kept', () => {
    const error = refusal(() => keptSecret(join(folder, 'short.secret', 'inside-a-file.secret')))
    expect(error.message).toContain('inside-a-file.secret cannot keep one')
  })
})
