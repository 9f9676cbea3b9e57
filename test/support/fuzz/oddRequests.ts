import fc from 'fast-check'

import { oddGraphQL, oddQuery } from './oddQueries.js'
import { COLLECTIONS, encoded, oddJson, oddText, type Known } from './oddValues.js'

/** A request as it goes over the wire. */
export interface OddRequest {
  /** The kind of endpoint, for the table. */
  area: string
  method: string
  path: string
  headers: Record<string, string>
  body?: Buffer
}

type Requests = fc.Arbitrary<Omit<OddRequest, 'area'>>

const JSON_TYPE = { 'Content-Type': 'application/json' }
/** What only GET may be asked on a fuzz that shall go on: users and keys are what it signs in with. */
const WRITABLE = COLLECTIONS.filter((slug) => !['users', 'integrations', 'payload-jobs'].includes(slug))
const METHODS = [
  ...['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK', 'PURGE'],
  ...['M-SEARCH', 'REPORT', 'LINK'],
]
const KEYS = [
  ...['title', 'name', 'slug', 'publication', 'year', 'week', 'sections', 'topics', 'people', 'companies', 'series'],
  ...['source', 'commentary', 'weight', 'stage', 'kind', 'person', 'company', 'role', 'layout', 'timezone', 'cadence'],
  ...['titleTemplate', '_status', 'effectiveOn', 'targetWeek', 'references', 'placedIn', 'pitches', 'purpose', 'id'],
  ...['aliases', 'links', 'createdAt', 'updatedAt', 'deletedAt', 'accent', 'sponsorships', 'event', 'quotes', 'email'],
  ...['intro', 'subject', 'language', 'special', 'weeksCovered', 'oldPaths', 'formerSlugs', 'importedFrom', 'parent'],
  ...['alt', 'filename', 'url', 'file', 'mail', 'postalAddress', 'correctionNote', 'state', 'locale', 'createdBy'],
  ...['summary', 'fromCompany', 'note', 'sourceUrl', 'searchText', 'tagline', 'website', '__proto__', 'constructor'],
]
const MISSHAPEN = ['', '{', 'null', '[]', '"x"', '5', '{"a":', '\u0000', `${'['.repeat(100_000)}`, '{"a":1}{"b":2}']

/** Requests to every endpoint of Masthead and of Payload below it, each kind with its weight. */
export function oddRequests(known: Known): fc.Arbitrary<OddRequest> {
  const caller = fc.constantFrom(...Object.values(known.callers))
  const stranger = fc.constant<Record<string, string>>({})
  const query = oddQuery(known)
  const text = oddText(known)
  const segment = text.map((one) => encoded(one.slice(0, 200)))
  const id = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...known.ids) },
    { weight: 2, arbitrary: segment },
    { weight: 1, arbitrary: fc.constantFrom('%00', '%ff', '%', '..%2f..', '-1', '%ed%a0%80') },
  )
  const collection = fc.constantFrom(...COLLECTIONS)
  const fields = fc.dictionary(fc.constantFrom(...KEYS), oddJson(known), { maxKeys: 4 }).map((data) => ({ ...data }))
  const json = (value: fc.Arbitrary<unknown>) =>
    fc.oneof(
      { weight: 9, arbitrary: value.map((one) => Buffer.from(JSON.stringify(one) ?? '')) },
      { weight: 1, arbitrary: fc.constantFrom(...MISSHAPEN, '\xff\xfe').map((one) => Buffer.from(one, 'latin1')) },
    )
  const sent = (path: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>, by = caller, method = 'POST'): Requests =>
    fc.record({
      method: fc.constant(method),
      path,
      headers: by.map((headers) => ({ ...JSON_TYPE, ...headers })),
      body: json(value),
    })
  const asked = (path: fc.Arbitrary<string>, by = caller): Requests =>
    fc.record({ method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD'), path, headers: by })
  const at = (...parts: (fc.Arbitrary<string> | string)[]) =>
    fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''))

  const areas: Record<string, { weight: number; requests: Requests }> = {
    'lists in REST': { weight: 20, requests: asked(at('/api/', collection, fc.constantFrom('', '', '', '/count', '/versions'), query)) },
    'documents in REST': {
      weight: 8,
      requests: asked(at('/api/', collection, fc.constantFrom('/', '/versions/', '/access/'), id, query)),
    },
    'writes in REST': {
      weight: 12,
      requests: fc.oneof(
        sent(at('/api/', fc.constantFrom(...WRITABLE), fc.oneof(fc.constant(''), query)), fields),
        sent(at('/api/', fc.constantFrom(...WRITABLE), '/', id, fc.oneof(fc.constant(''), query)), fields, caller, 'PATCH'),
        sent(at('/api/', fc.constantFrom(...WRITABLE), query), fields, caller, 'PATCH'),
        sent(at('/api/', fc.constantFrom(...WRITABLE), '/', id, fc.constantFrom('/duplicate', '')), fields),
        sent(at('/api/', fc.constantFrom(...WRITABLE), '/versions/', id), fields),
        sent(at('/api/moves', query), fields, caller, 'DELETE'),
        sent(at('/api/', fc.constantFrom(...WRITABLE), '/', segment), fields, caller, 'DELETE'),
      ),
    },
    'queries by POST': {
      weight: 4,
      requests: fc.record({
        method: fc.constant('POST'),
        path: at('/api/', collection),
        headers: fc
          .tuple(caller, fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'text/plain'))
          .map(([headers, type]) => ({ ...headers, 'Content-Type': type, 'X-Payload-HTTP-Method-Override': 'GET' })),
        body: fc.oneof(query.map((one) => Buffer.from(one.slice(1))), json(fields)),
      }),
    },
    'signing in': {
      weight: 5,
      requests: fc.oneof(
        sent(
          at('/api/', fc.constantFrom('users', 'integrations', 'topics'), fc.constantFrom('/login', '/forgot-password', '/reset-password', '/unlock', '/first-register', '/refresh-token', '/verify/x', '/logout')),
          fc.dictionary(fc.constantFrom('email', 'password', 'token', 'username', 'roles', '__proto__'), oddJson(known), { maxKeys: 4 }),
          stranger,
        ),
        asked(
          at('/api/', fc.constantFrom('users/me', 'users/init', 'access', 'users/logout', 'globals/x', 'payload-preferences/x', 'payload-jobs/run', 'payload-jobs/handle-schedules')),
          text.map((one) => ({ Authorization: fc.sample(fc.constantFrom('JWT ', 'integrations API-Key ', 'Bearer ', 'Basic ', ''), { numRuns: 1, seed: one.length })[0] + encoded(one) })),
        ),
        sent(at('/api/payload-preferences/', segment), fields),
      ),
    },
    GraphQL: {
      weight: 14,
      requests: fc.record({
        method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'POST', 'GET', 'PUT'),
        path: fc.constantFrom('/api/graphql', '/api/graphql', '/api/graphql?query=x', '/api/graphql/'),
        headers: fc
          .tuple(caller, fc.constantFrom('application/json', 'application/json', 'application/graphql', 'text/plain'))
          .map(([headers, type]) => ({ ...headers, 'Content-Type': type })),
        body: oddGraphQL(known).map((one) => Buffer.from(one)),
      }),
    },
    'actions on documents': {
      weight: 8,
      requests: fc.oneof(
        sent(
          at('/api/', fc.constantFrom('issues', 'stories', 'people', 'sends', 'imports', 'subscribers', 'publications'), '/', id, '/', fc.constantFrom('assemble', 'duplicates', 'next-issue', 'pause', 'resume', 'cancel', 'retry', 'accept', 'settle', 'merged', 'undo', 'unsubscribe', 'arrange')),
          fc.dictionary(fc.constantFrom('dryRun', 'which', 'rows', 'publish', 'row', 'finding', 'collection', 'from', 'into', 'section'), oddJson(known), { maxKeys: 3 }),
        ),
        sent(
          at('/api/', fc.constantFrom('issues/assemble', 'people/merge', 'companies/merge', 'sends', 'sends/test', 'issues/next')),
          fc.dictionary(fc.constantFrom('publication', 'year', 'week', 'dryRun', 'from', 'into', 'issue', 'audience', 'sendAt', 'to'), fc.oneof(oddJson(known), fc.constantFrom<unknown>(...known.ids, ...known.slugs, 2027, 12)), { maxKeys: 4 }),
        ),
        asked(at('/api/', fc.constantFrom('issues', 'stories', 'sends', 'imports', 'publications', 'companies'), '/', id, '/', fc.constantFrom('preflight', 'preview', 'render/web', 'render/email', 'render/json', 'render/nope', 'report', 'duplicates', 'next-issue', 'progress'), query)),
        asked(at('/api/issues/', id, '/', fc.constantFrom('preview', 'render/web', 'render/text'), fc.constantFrom('?draft=', '?revision=', '?format=', '?download='), segment)),
        asked(at('/api/archive/export?parts=', segment)),
      ),
    },
    'pages of subscribers': {
      weight: 5,
      requests: fc.oneof(
        asked(at('/api/subscribers/', fc.constantFrom('confirm', 'unsubscribe', 'preferences', 'export'), '/', segment, query), stranger),
        fc.record({
          method: fc.constant('POST'),
          path: at('/api/subscribers/', fc.constantFrom('subscribe', 'confirm/x', 'unsubscribe/x', 'preferences/x', 'import')),
          headers: fc
            .tuple(caller, fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'text/csv', 'multipart/form-data', 'x'), fc.constantFrom('text/html', '*/*', 'x;q=2', ''))
            .map(([headers, type, accept]) => ({ ...headers, 'Content-Type': type, Accept: accept })),
          body: fc.oneof(
            json(fc.dictionary(fc.constantFrom('email', 'publication', 'topics', 'locale', 'name', 'action', 'source', 'List-Unsubscribe'), oddJson(known), { maxKeys: 5 })),
            query.map((one) => Buffer.from(`email=a@b.example&${one.slice(1)}`)),
          ),
        }),
      ),
    },
    'reports of providers': {
      weight: 4,
      requests: fc.record({
        method: fc.constant('POST'),
        path: at('/api/delivery/feedback/', fc.constantFrom('ses', 'postmark', 'mailgun', 'resend', 'mail', 'nobody', '%00', '__proto__'), fc.constantFrom('', '?recipient=%ff')),
        headers: fc
          .tuple(fc.constantFrom('application/json', 'text/plain', 'message/rfc822', 'multipart/form-data'), segment)
          .map(([type, value]) => ({
            ...{ 'Content-Type': type, 'svix-id': value, 'svix-timestamp': value, 'svix-signature': `v1,${value}` },
            Authorization: fc.sample(fc.constantFrom(...Object.values(FEEDBACK_LOGINS), 'Basic x', ''), { numRuns: 1, seed: value.length })[0] ?? '',
          })),
        body: json(
          fc.oneof(
            fc.dictionary(fc.constantFrom('Type', 'Message', 'TopicArn', 'SigningCertURL', 'Signature', 'RecordType', 'Email', 'signature', 'event-data', 'type', 'data'), oddJson(known), { maxKeys: 6 }),
            oddJson(known),
          ),
        ),
      }),
    },
    uploads: { weight: 5, requests: uploads(known, caller) },
    'feeds and maps': {
      weight: 5,
      requests: fc.record({
        method: fc.constant('GET'),
        path: at('/', fc.oneof(fc.constantFrom(...known.slugs.map((one) => `${one}/feed.xml`), ...known.slugs.map((one) => `${one}/atom.xml`), ...known.slugs.map((one) => `topics/${one}/feed.json`), ...known.slugs.map((one) => `${one}/${one}/social.png`), 'sitemap.xml', 'opml.xml', 'robots.txt', 'api/feeds', 'api/feeds/a/b/c/d'), at(segment, '/feed.xml')), fc.oneof(query, at(fc.constantFrom('?archive=', '?page='), segment))),
        headers: fc
          .tuple(fc.constantFrom('If-None-Match', 'If-Modified-Since', 'Accept', 'Accept-Encoding', 'Accept-Language', 'Range', 'Origin'), text)
          .map(([name, value]) => ({ [name]: encoded(value) })),
      }),
    },
    'the site': {
      weight: 8,
      requests: asked(
        at('/', fc.oneof(fc.constantFrom('', 'search', 'topics/', 'people/', 'companies/', 'newsletters', '_next/', '_next/static/x', '_next/data/x', '_next/image', 'favicon.ico', 'healthz'), fc.constantFrom(...known.slugs.map((one) => `${one}/`))), fc.oneof(segment, fc.constantFrom('%00', '%ff', '%', '%2e%2e/', '..%2f', '//', 'a'.repeat(7000), `${'a/'.repeat(500)}`)), fc.oneof(query, at(fc.constantFrom('?q=', '?page=', '?before=', '?_rsc='), segment))),
        stranger,
      ),
    },
    'methods and addresses': {
      weight: 6,
      requests: fc.record({
        method: fc.constantFrom(...METHODS),
        path: fc.oneof(
          fc.constantFrom('/', '//x', '/api', '/api/', '/api//', '/api/%', '/api/%00', '/api/%ff', '/api/__proto__', '/api/constructor', '/api/stories/', '/api/stories/%2f', '/api/globals/x', '/api/graphql-playground', '/healthz', '/readyz', '*', '/api/stories?%ff', '/api/stories?where=%ff', '/api/stories?['),
          at('/api/', segment),
        ),
        headers: fc
          .tuple(caller, fc.constantFrom('application/json', 'multipart/form-data', 'multipart/form-data; boundary=', 'text/plain', ';;', 'application/json; charset=utf-7'), fc.constantFrom('Content-Encoding', 'X-HTTP-Method-Override', 'Cookie', 'X-Forwarded-For', 'Accept-Language', 'X-Request-Id', 'Origin', 'Expect'), text)
          .map(([headers, type, name, value]) => ({ ...headers, 'Content-Type': type, [name]: encoded(value) })),
      }),
    },
  }
  return fc.oneof(
    ...Object.entries(areas).map(([area, { weight, requests }]) => ({
      weight,
      arbitrary: requests.map((request) => ({ area, ...request })),
    })),
  )
}

/** Logins that a server under test is given for the reports of providers. */
export const FEEDBACK_LOGINS = {
  postmark: `Basic ${Buffer.from('fuzz:fuzz-fuzz-fuzz-fuzz').toString('base64')}`,
  mail: 'Bearer fuzz-fuzz-fuzz-fuzz-fuzz-fuzz',
}

function uploads(known: Known, caller: fc.Arbitrary<Record<string, string>>): Requests {
  const boundary = 'xxfuzzxx'
  const part = fc
    .record({
      name: fc.constantFrom('file', 'files', '_payload', 'publication', 'dryRun', '__proto__', ''),
      filename: fc.option(fc.constantFrom('a.png', 'a.zip', 'a.html', 'a.svg', '../../a.png', 'a\u0000.png', '', 'ñ.csv', 'a.csv'), { nil: undefined }),
      type: fc.constantFrom('image/png', 'application/zip', 'text/html', 'text/csv', 'image/svg+xml', ''),
      content: fc.oneof(oddText(known), fc.constantFrom('{"alt":"x"}', '{"alt":5}', '{', 'null', '[]', 'email,name\na@b.example,x', 'PK\u0003\u0004xx', '\u0089PNG\r\n\u001a\nxx', '<svg xmlns="http://www.w3.org/2000/svg"/>')),
    })
    .map(
      ({ name, filename, type, content }) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n${type === '' ? '' : `Content-Type: ${type}\r\n`}\r\n${content}\r\n`,
    )
  return fc.record({
    method: fc.constantFrom('POST', 'POST', 'POST', 'PATCH'),
    path: fc.constantFrom('/api/media', '/api/imports', '/api/subscribers/import', '/api/stories', '/api/users/login', `/api/media/${known.ids[0]}`, '/api/subscribers/subscribe'),
    headers: fc
      .tuple(caller, fc.constantFrom(`multipart/form-data; boundary=${boundary}`, `multipart/form-data; boundary=${boundary}`, `multipart/form-data; boundary=${boundary}`, 'multipart/form-data', `multipart/mixed; boundary=${boundary}`, 'multipart/form-data; boundary=other'))
      .map(([headers, type]) => ({ ...headers, 'Content-Type': type })),
    body: fc
      .tuple(fc.array(part, { maxLength: 3 }), fc.constantFrom(`--${boundary}--\r\n`, `--${boundary}--\r\n`, `--${boundary}`, ''))
      .map(([parts, end]) => Buffer.from(parts.join('') + end, 'utf8')),
  })
}
