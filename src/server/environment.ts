import { MastheadError } from '../core/errors.js'
import {
  addressOf,
  choice,
  databaseAt,
  givenIn,
  portNumber,
  proxyCount,
  publicOrigin,
  smtpAddress,
} from './environmentValues.js'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Where documents are kept. `compat`: a MongoDB-like server without transactions and `$lookup` pipelines. */
export type DatabaseSettings =
  { kind: 'sqlite'; url: string; file: string } | { kind: 'mongodb'; url: string; compat: boolean }

/** Everything that the environment decides, checked and typed. */
export interface Environment {
  production: boolean
  host: string
  port: number
  /** Origin under which readers and editors reach the server, without a slash at the end. */
  publicUrl: string
  database: DatabaseSettings
  /** Folder of uploaded pictures; absent: beside the embedded database, or in ./data. */
  mediaDir: string | undefined
  /** PAYLOAD_SECRET as given, or where to keep one that is made. */
  secret: { kind: 'given'; value: string } | { kind: 'file'; path: string }
  /** The administrator to create when there is no user at all. */
  firstAdmin: { email: string; password: string } | undefined
  /** Whether an empty database gets the sample publication. */
  seed: 'none' | 'sample'
  smtpUrl: string | undefined
  /** Whom mail is from where a publication does not say. */
  mailFrom: string | undefined
  /** The domain's key that mail is signed with, in a file of its own. */
  dkim: { domain: string; selector: string; keyFile: string } | undefined
  /** How many proxies stand in front and say in `X-Forwarded-For` who calls. */
  trustedProxies: number
  /** `false`: API only, Next is never loaded. */
  admin: boolean
  /** `false`: mail is sent by `npm run worker` elsewhere. */
  worker: boolean
  logLevel: LogLevel
  /** Whether anonymous readers may introspect the GraphQL schema and open the playground. */
  introspection: boolean
}

/**
 * Reads and checks every variable that Masthead knows. An empty value counts as absent. Pure: no file is touched.
 *
 * @param env `process.env`, or a plain object in a test.
 * @throws MastheadError CONFIG_INVALID, naming the variable and its value (never a password, secret or credential).
 * @example
 * readEnvironment({ PORT: '8080' }).publicUrl // 'http://127.0.0.1:8080'
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = givenIn(env)
  const production = given('NODE_ENV') === 'production'
  const host = given('HOST') ?? '127.0.0.1'
  const port = portNumber(given('PORT') ?? '3000')
  const compat = choice('MONGODB_COMPAT', given('MONGODB_COMPAT') ?? '0', ['0', '1']) === '1'
  const database = databaseAt(given('DATABASE_URI') ?? 'file:./data/masthead.db', compat)
  const url = given('PUBLIC_URL')
  const smtpUrl = given('SMTP_URL')
  return {
    production,
    host,
    port,
    publicUrl: url === undefined ? addressOf(host, port) : publicOrigin(url),
    database,
    mediaDir: given('MEDIA_DIR'),
    secret: secretFrom(env.PAYLOAD_SECRET, database, production),
    firstAdmin: firstAdminFrom(given('ADMIN_EMAIL'), env.ADMIN_PASSWORD),
    seed: choice('SEED', given('SEED') ?? 'sample', ['none', 'sample']),
    smtpUrl: smtpUrl === undefined ? undefined : smtpAddress(smtpUrl),
    mailFrom: given('MAIL_FROM'),
    dkim: dkimFrom(given('DKIM_DOMAIN'), given('DKIM_SELECTOR'), given('DKIM_KEY_FILE')),
    trustedProxies: proxyCount(given('TRUSTED_PROXIES') ?? '0'),
    admin: choice('ADMIN', given('ADMIN') ?? 'on', ['on', 'off']) === 'on',
    worker: choice('WORKER', given('WORKER') ?? 'on', ['on', 'off']) === 'on',
    logLevel: choice('LOG_LEVEL', given('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    introspection:
      choice('GRAPHQL_INTROSPECTION', given('GRAPHQL_INTROSPECTION') ?? (production ? 'off' : 'on'), [
        'on',
        'off',
      ]) === 'on',
  }
}

const SECRET_LENGTH = 16
const PASSWORD_LENGTH = 8

function secretFrom(
  value: string | undefined,
  database: DatabaseSettings,
  production: boolean,
): Environment['secret'] {
  if (value !== undefined && value !== '') {
    if (value.length >= SECRET_LENGTH) return { kind: 'given', value }
    throw invalid('PAYLOAD_SECRET', `has ${value.length} characters, but must have at least ${SECRET_LENGTH}`)
  }
  if (database.kind === 'sqlite') return { kind: 'file', path: `${database.file}.secret` }
  if (!production) return { kind: 'file', path: './data/masthead.secret' }
  throw invalid(
    'PAYLOAD_SECRET',
    'is absent, but a server in production on its own database must be given one',
  )
}

function firstAdminFrom(email: string | undefined, password: string | undefined): Environment['firstAdmin'] {
  const hasPassword = password !== undefined && password !== ''
  if (email === undefined && !hasPassword) return undefined
  if (email === undefined)
    throw invalid('ADMIN_EMAIL', 'is absent, but ADMIN_PASSWORD is given: give both or none')
  if (!hasPassword) throw invalid('ADMIN_PASSWORD', 'is absent, but ADMIN_EMAIL is given: give both or none')
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw invalid('ADMIN_EMAIL', `is "${email}", but must be an e-mail address`)
  if (password.length >= PASSWORD_LENGTH) return { email, password }
  throw invalid(
    'ADMIN_PASSWORD',
    `has ${password.length} characters, but must have at least ${PASSWORD_LENGTH}`,
  )
}

function dkimFrom(
  domain: string | undefined,
  selector: string | undefined,
  keyFile: string | undefined,
): Environment['dkim'] {
  if (domain === undefined && selector === undefined && keyFile === undefined) return undefined
  const all = { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile }
  if (domain !== undefined && selector !== undefined && keyFile !== undefined)
    return { domain, selector, keyFile }
  const missing = Object.entries(all).find(([, value]) => value === undefined)?.[0] ?? ''
  throw invalid(
    missing,
    'is absent, but others of DKIM are given: give domain, selector and key file, or none',
  )
}

const invalid = (variable: string, what: string) =>
  new MastheadError('CONFIG_INVALID', `${variable} ${what}`, { path: variable })
