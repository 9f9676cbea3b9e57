import { MastheadError } from '../core/errors.js'
import type { DatabaseSettings } from './environment.js'
import { withoutCredentials } from './redact.js'

/** A reader of variables for which an empty or blank value is an absent one. */
export function givenIn(
  env: Readonly<Record<string, string | undefined>>,
): (name: string) => string | undefined {
  return (name) => env[name]?.trim() || undefined
}

/** One of a few words. @throws MastheadError CONFIG_INVALID */
export function choice<T extends string>(variable: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value)
  if (found !== undefined) return found
  throw invalid(variable, value, `one of ${allowed.join(', ')}`)
}

/** A TCP port to listen on, 1 to 65535. @throws MastheadError CONFIG_INVALID */
export function portNumber(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (port >= 1 && port <= 65_535) return port
  throw invalid('PORT', value, 'a whole number from 1 to 65535')
}

/** How many proxies are trusted. @throws MastheadError CONFIG_INVALID */
export function proxyCount(value: string): number {
  if (/^\d$/.test(value)) return Number(value)
  throw invalid('TRUSTED_PROXIES', value, 'a whole number from 0 to 9')
}

/** The origin that a browser on this machine uses for what listens on `host`. */
export function addressOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** An http(s) origin: no path, query, fragment or credentials. @throws MastheadError CONFIG_INVALID */
export function publicOrigin(value: string): string {
  const { origin, href, protocol } = new URL(URL.canParse(value) ? value : 'about:blank')
  if (`${origin}/` === href && /^https?:$/.test(protocol)) return origin
  throw invalid('PUBLIC_URL', withoutCredentials(value), 'an http or https address without a path')
}

/** An SMTP server, its credentials inside. @throws MastheadError CONFIG_INVALID */
export function smtpAddress(value: string): string {
  if (/^smtps?:\/\/./.test(value) && URL.canParse(value)) return value
  throw invalid('SMTP_URL', withoutCredentials(value), 'smtp://... or smtps://...')
}

/** @throws MastheadError CONFIG_INVALID when the address is of no database that Masthead knows. */
export function databaseAt(url: string, compat: boolean): DatabaseSettings {
  const file = embeddedFile(url)
  if (file !== undefined) return { kind: 'sqlite', url, file }
  if (/^mongodb(\+srv)?:\/\/./.test(url)) return { kind: 'mongodb', url, compat }
  throw invalid('DATABASE_URI', withoutCredentials(url), 'file:<path>, mongodb://... or mongodb+srv://...')
}

/** `file:./a.db` → `./a.db`; `file:///srv/a.db` → `/srv/a.db`. A database in memory would lose everything at each stop. */
function embeddedFile(url: string): string | undefined {
  const path = /^file:(?:\/\/(?=\/))?([^?#]+)/.exec(url)?.[1]
  if (path === undefined || path.startsWith('//') || path.startsWith(':memory:') || path.endsWith('/'))
    return undefined
  return decoded(path)
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

const invalid = (variable: string, value: string, wanted: string) =>
  new MastheadError('CONFIG_INVALID', `${variable} is "${value}", but must be ${wanted}`, {
    path: variable,
    value,
  })
