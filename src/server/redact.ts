/**
 * An address that may be printed: no user, password or query (drivers take passwords there too).
 * Everything up to the last `@` goes, because a password may hold any character that its owner forgot to encode; where
 * a `?` stands before that `@`, nothing tells password from query, and only the scheme is left.
 *
 * @example
 * withoutCredentials('mongodb://me:p@ss@db.example.org/masthead?tls=true') // 'mongodb://***@db.example.org/masthead'
 */
export function withoutCredentials(uri: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(uri)?.[0] ?? ''
  const rest = uri.slice(scheme.length)
  const at = rest.lastIndexOf('@')
  if (at < 0) return scheme + rest.replace(/[?#].*$/s, '')
  if (/[?#]/.test(rest.slice(0, at))) return `${scheme}***`
  return `${scheme}***@${rest.slice(at + 1).replace(/[?#].*$/s, '')}`
}

/** Query parameters whose values say nothing about a person and open nothing. All others are hidden. */
const SHOWN = new Set([
  'depth',
  'draft',
  'dryRun',
  'fallback-locale',
  'format',
  'limit',
  'locale',
  'page',
  'pagination',
  'sort',
  'trash',
  'week',
  'year',
])

/** Words that are followed by a token in a path: `/unsubscribe/:token`. */
const BEFORE_TOKEN =
  /\/(confirm|delivery\/click|delivery\/open|preferences|unsubscribe|verify|reset)\/[^/?#]+/g

/**
 * A request target that may be logged: tokens in the path and unknown query values are hidden.
 *
 * @example
 * loggableTarget('/api/stories?limit=5&token=abc') // '/api/stories?limit=5&token=***'
 */
export function loggableTarget(target: string): string {
  const question = target.indexOf('?')
  const path = (question < 0 ? target : target.slice(0, question)).replace(BEFORE_TOKEN, '/$1/***')
  if (question < 0) return path
  const pairs = target
    .slice(question + 1)
    .split('&')
    .filter(Boolean)
  return `${path}?${pairs.map(shownPair).join('&')}`
}

function shownPair(pair: string): string {
  const name = pair.split('=', 1)[0] ?? ''
  return SHOWN.has(name) ? pair : `${name}=***`
}
