import fc from 'fast-check'

import type { Areas, Makers, Requests } from './makers.js'
import { encoded, oddJson } from './oddValues.js'

/** Masthead's own endpoints, its feeds and its pages. */
export function ownAreas(make: Makers): Areas {
  return {
    'actions on documents': { weight: 8, requests: actions(make) },
    'pages of subscribers': { weight: 5, requests: subscriberPages(make) },
    'reports of providers': { weight: 4, requests: reports(make) },
    'feeds and maps': { weight: 5, requests: feeds(make) },
    'the site': { weight: 8, requests: pages(make) },
  }
}

const POSTED = [
  ...[
    'assemble',
    'duplicates',
    'next-issue',
    'pause',
    'resume',
    'cancel',
    'retry',
    'accept',
    'settle',
    'merged',
  ],
  ...['undo', 'unsubscribe', 'arrange', 'erase'],
]
const READ = [
  ...[
    'preflight',
    'preview',
    'render/web',
    'render/email',
    'render/json',
    'render/nope',
    'report',
    'duplicates',
  ],
  ...['next-issue', 'progress'],
]

function actions({ asked, at, id, known, object, place, query, segment, sent }: Makers): Requests {
  const somewhere = (...slugs: string[]) => fc.oneof(place(), at(fc.constantFrom(...slugs), '/', id))
  const right = fc.constantFrom<unknown>(...known.documents.map((one) => one.id), ...known.slugs, 2027, 12)
  return fc.oneof(
    sent(
      at('/api/', somewhere('issues', 'sends', 'imports', 'subscribers'), '/', fc.constantFrom(...POSTED)),
      object([
        'dryRun',
        'which',
        'rows',
        'publish',
        'row',
        'finding',
        'collection',
        'from',
        'into',
        'section',
      ]),
    ),
    sent(
      at(
        '/api/',
        fc.constantFrom('issues/assemble', 'people/merge', 'companies/merge', 'sends', 'sends/test'),
      ),
      object(
        ['publication', 'year', 'week', 'dryRun', 'from', 'into', 'issue', 'audience', 'sendAt', 'to'],
        fc.oneof(oddJson(known), right),
      ),
    ),
    asked(at('/api/', somewhere('issues', 'sends', 'imports'), '/', fc.constantFrom(...READ), query)),
    asked(
      at(
        '/api/',
        place(['issues']),
        fc.constantFrom('/preview', '/render/web', '/render/text'),
        fc.constantFrom('?draft=', '?revision=', '?format=', '?download='),
        segment,
      ),
    ),
    asked(at('/api/archive/export?parts=', segment)),
  )
}

function subscriberPages({ asked, at, caller, json, object, query, segment, stranger }: Makers): Requests {
  const types = [
    'application/x-www-form-urlencoded',
    'application/json',
    'text/csv',
    'multipart/form-data',
    'x',
  ]
  const keys = ['email', 'publication', 'topics', 'locale', 'name', 'action', 'source', 'List-Unsubscribe']
  return fc.oneof(
    asked(
      at(
        '/api/subscribers/',
        fc.constantFrom('confirm/', 'unsubscribe/', 'preferences/', 'export/'),
        segment,
        query,
      ),
      stranger,
    ),
    fc.record({
      method: fc.constant('POST'),
      path: at(
        '/api/subscribers/',
        fc.constantFrom('subscribe', 'confirm/x', 'unsubscribe/x', 'preferences/x', 'import'),
      ),
      headers: fc
        .tuple(caller, fc.constantFrom(...types), fc.constantFrom('text/html', '*/*', 'x;q=2', ''))
        .map(([headers, type, accept]) => ({ ...headers, 'Content-Type': type, Accept: accept })),
      body: fc.oneof(
        json(object(keys)),
        query.map((one) => Buffer.from(`email=a@b.example&${one.slice(1)}`)),
      ),
    }),
  )
}

/** What a server under test is given to know providers by; without it, nobody reports to it. */
export const FEEDBACK_ENVIRONMENT = {
  FEEDBACK_SES_TOPICS: 'arn:aws:sns:eu-west-1:123:fuzz',
  FEEDBACK_POSTMARK: 'fuzz:fuzz-fuzz-fuzz-fuzz',
  FEEDBACK_MAILGUN_KEY: 'fuzz-fuzz-fuzz',
  FEEDBACK_RESEND_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  FEEDBACK_MAIL_TOKEN: 'fuzz-fuzz-fuzz-fuzz-fuzz-fuzz',
}

function reports({ at, json, known, object, segment }: Makers): Requests {
  const login = `Basic ${Buffer.from(FEEDBACK_ENVIRONMENT.FEEDBACK_POSTMARK).toString('base64')}`
  const keys = [
    ...['Type', 'Message', 'TopicArn', 'SigningCertURL', 'Signature', 'RecordType', 'Email', 'signature'],
    ...['event-data', 'type', 'data'],
  ]
  return fc.record({
    method: fc.constant('POST'),
    path: at(
      '/api/delivery/feedback/',
      fc.constantFrom('ses', 'postmark', 'mailgun', 'resend', 'mail', 'nobody', '%00', '__proto__'),
      fc.constantFrom('', '?recipient=%ff'),
    ),
    headers: fc
      .tuple(
        fc.constantFrom('application/json', 'text/plain', 'message/rfc822', 'multipart/form-data'),
        fc.constantFrom(login, `Bearer ${FEEDBACK_ENVIRONMENT.FEEDBACK_MAIL_TOKEN}`, 'Basic x', ''),
        segment,
      )
      .map(([type, Authorization, value]) => ({
        ...{ 'Content-Type': type, Authorization },
        ...{ 'svix-id': value, 'svix-timestamp': value, 'svix-signature': `v1,${value}` },
      })),
    body: json(fc.oneof(object(keys), oddJson(known))),
  })
}

function feeds({ at, known, query, segment, text }: Makers): Requests {
  const names = [
    ...known.slugs.flatMap((slug) => [
      `${slug}/feed.xml`,
      `topics/${slug}/feed.json`,
      `${slug}/${slug}/social.png`,
    ]),
    ...['sitemap.xml', 'opml.xml', 'robots.txt', 'api/feeds', 'api/feeds/a/b/c/d'],
  ]
  const headers = [
    ...[
      'If-None-Match',
      'If-Modified-Since',
      'Accept',
      'Accept-Encoding',
      'Accept-Language',
      'Range',
      'Origin',
    ],
  ]
  return fc.record({
    method: fc.constant('GET'),
    path: at(
      '/',
      fc.oneof(
        fc.constantFrom(...names),
        at(segment, fc.constantFrom('/feed.xml', '/atom.xml', '/feed.json')),
      ),
      fc.oneof(query, at(fc.constantFrom('?archive=', '?page='), segment)),
    ),
    headers: fc.tuple(fc.constantFrom(...headers), text).map(([name, value]) => ({ [name]: encoded(value) })),
  })
}

function pages({ asked, at, known, query, segment, stranger }: Makers): Requests {
  const places = [
    ...[
      '',
      'search',
      'topics/',
      'people/',
      'companies/',
      'newsletters',
      '_next/',
      '_next/static/x',
      '_next/data/x',
    ],
    ...['_next/image', 'favicon.ico', 'healthz', ...known.slugs.map((slug) => `${slug}/`)],
  ]
  const odd = ['', '%00', '%ff', '%', '%2e%2e/', '..%2f', '//', 'a'.repeat(7000), 'a/'.repeat(500)]
  return asked(
    at(
      '/',
      fc.constantFrom(...places),
      fc.oneof(segment, fc.constantFrom(...odd, ...known.slugs)),
      fc.oneof(query, at(fc.constantFrom('?q=', '?page=', '?before=', '?_rsc='), segment)),
    ),
    stranger,
  )
}
