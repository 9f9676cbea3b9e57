import fc from 'fast-check'

import type { Areas, Makers, Requests } from './makers.js'
import { encoded, oddText } from './oddValues.js'

/** What is wrong with a request before anybody asks what it wants: its form, its method, its address. */
export function wireAreas(make: Makers): Areas {
  return {
    uploads: { weight: 5, requests: uploads(make) },
    'methods and addresses': { weight: 6, requests: addresses(make) },
  }
}

const METHODS = [
  ...['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK', 'PURGE'],
  ...['M-SEARCH', 'REPORT', 'LINK'],
]
const PATHS = [
  ...[
    '/',
    '//x',
    '/api',
    '/api/',
    '/api//',
    '/api/%',
    '/api/%00',
    '/api/%ff',
    '/api/__proto__',
    '/api/constructor',
  ],
  ...[
    '/api/stories/',
    '/api/stories/%2f',
    '/api/globals/x',
    '/api/graphql-playground',
    '/healthz',
    '/readyz',
    '*',
  ],
  ...['/api/stories?%ff', '/api/stories?where=%ff', '/api/stories?['],
]
const TYPES = [
  ...['application/json', 'multipart/form-data', 'multipart/form-data; boundary=', 'text/plain', ';;'],
  'application/json; charset=utf-7',
]
const HEADERS = [
  ...[
    'Content-Encoding',
    'X-HTTP-Method-Override',
    'Cookie',
    'X-Forwarded-For',
    'Accept-Language',
    'X-Request-Id',
  ],
  ...['Origin', 'Expect'],
]

const addresses = ({ at, caller, segment, text }: Makers): Requests =>
  fc.record({
    method: fc.constantFrom(...METHODS),
    path: fc.oneof(fc.constantFrom(...PATHS), at('/api/', segment)),
    headers: fc
      .tuple(caller, fc.constantFrom(...TYPES), fc.constantFrom(...HEADERS), text)
      .map(([headers, type, name, value]) => ({ ...headers, 'Content-Type': type, [name]: encoded(value) })),
  })

const BOUNDARY = 'xxfuzzxx'
/** One picture of one point, for uploads that are all right but for one thing. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
).toString('latin1')
const CONTENTS = [
  ...[
    '{"alt":"x"}',
    '{"alt":5}',
    '{',
    'null',
    '[]',
    'email,name\na@b.example,x',
    'PK\u0003\u0004xx',
    PICTURE,
  ],
  ...['\u0089PNG\r\n\u001a\nxx', '<svg xmlns="http://www.w3.org/2000/svg"/>', '['.repeat(20_000)],
]
const FILES = ['a.png', 'a.zip', 'a.html', 'a.svg', '../../a.png', 'a\u0000.png', '', 'ñ.csv', 'a.csv']

function uploads({ caller, known, place }: Makers): Requests {
  const part = fc
    .record({
      name: fc.constantFrom('file', 'file', 'files', '_payload', 'publication', 'dryRun', '__proto__', ''),
      file: fc.option(fc.constantFrom(...FILES)),
      type: fc.constantFrom('image/png', 'application/zip', 'text/html', 'text/csv', 'image/svg+xml', ''),
      content: fc.oneof(oddText(known), fc.constantFrom(...CONTENTS)),
    })
    .map(({ name, file, type, content }) =>
      [
        `--${BOUNDARY}`,
        `Content-Disposition: form-data; name="${name}"${file === null ? '' : `; filename="${file}"`}`,
        ...(type === '' ? [] : [`Content-Type: ${type}`]),
        '',
        `${content}\r\n`,
      ].join('\r\n'),
    )
  const paths = [
    'media',
    'media',
    'imports',
    'subscribers/import',
    'stories',
    'users/login',
    'subscribers/subscribe',
  ]
  const right = `multipart/form-data; boundary=${BOUNDARY}`
  const types = [
    'multipart/form-data',
    `multipart/mixed; boundary=${BOUNDARY}`,
    'multipart/form-data; boundary=other',
  ]
  return fc.record({
    method: fc.constantFrom('POST', 'POST', 'POST', 'PATCH'),
    path: fc.oneof(fc.constantFrom(...paths), place(['media'])).map((one) => `/api/${one}`),
    headers: fc
      .tuple(caller, fc.constantFrom(right, right, right, right, ...types))
      .map(([headers, type]) => ({ ...headers, 'Content-Type': type })),
    body: fc
      .tuple(
        fc.array(part, { maxLength: 3 }),
        fc.constantFrom(`--${BOUNDARY}--\r\n`, `--${BOUNDARY}--\r\n`, `--${BOUNDARY}`, ''),
      )
      .map(([parts, end]) => Buffer.from(parts.join('') + end, 'latin1')),
  })
}
