import fc from 'fast-check'

import { oddGraphQL } from './oddGraphQL.js'
import { JSON_TYPE, type Areas, type Makers, type Requests } from './makers.js'
import { COLLECTIONS } from './names.js'
import { encoded, oddJson } from './oddValues.js'

/** What only GET may be asked on a fuzz that shall go on: users and keys are what it signs in with. */
const WRITABLE = COLLECTIONS.filter((slug) => !['users', 'integrations', 'payload-jobs'].includes(slug))

const KEYS = [
  ...[
    'title',
    'name',
    'slug',
    'publication',
    'year',
    'week',
    'sections',
    'topics',
    'people',
    'companies',
    'series',
  ],
  ...[
    'source',
    'commentary',
    'weight',
    'stage',
    'kind',
    'person',
    'company',
    'role',
    'layout',
    'timezone',
    'cadence',
  ],
  ...[
    'titleTemplate',
    '_status',
    'effectiveOn',
    'targetWeek',
    'references',
    'placedIn',
    'pitches',
    'purpose',
    'id',
  ],
  ...[
    'aliases',
    'links',
    'createdAt',
    'updatedAt',
    'deletedAt',
    'accent',
    'sponsorships',
    'event',
    'quotes',
    'email',
  ],
  ...[
    'intro',
    'subject',
    'language',
    'special',
    'weeksCovered',
    'oldPaths',
    'formerSlugs',
    'importedFrom',
    'parent',
  ],
  ...[
    'alt',
    'filename',
    'url',
    'file',
    'mail',
    'postalAddress',
    'correctionNote',
    'state',
    'locale',
    'createdBy',
  ],
  ...[
    'summary',
    'fromCompany',
    'note',
    'sourceUrl',
    'searchText',
    'tagline',
    'website',
    '__proto__',
    'constructor',
  ],
]

/** Payload's own endpoints, in REST and in GraphQL. */
export function restAreas(make: Makers): Areas {
  const { asked, at, caller, collection, id, json, object, place, query } = make
  const fields = object(KEYS)
  return {
    'lists in REST': {
      weight: 20,
      requests: asked(at('/api/', collection, fc.constantFrom('', '', '', '/count', '/versions'), query)),
    },
    'documents in REST': {
      weight: 8,
      requests: asked(
        at(
          '/api/',
          fc.oneof(place(), at(collection, fc.constantFrom('/', '/versions/', '/access/'), id)),
          query,
        ),
      ),
    },
    'writes in REST': { weight: 16, requests: writes(make) },
    'queries by POST': {
      weight: 4,
      requests: fc.record({
        method: fc.constant('POST'),
        path: at('/api/', collection),
        headers: fc
          .tuple(
            caller,
            fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'text/plain'),
          )
          .map(([headers, type]) => ({
            ...headers,
            'Content-Type': type,
            'X-Payload-HTTP-Method-Override': 'GET',
          })),
        body: fc.oneof(
          query.map((one) => Buffer.from(one.slice(1))),
          json(fields),
        ),
      }),
    },
    'signing in': { weight: 5, requests: signingIn(make) },
    GraphQL: {
      weight: 14,
      requests: fc.record({
        method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'POST', 'GET', 'PUT'),
        path: fc.constantFrom('/api/graphql', '/api/graphql', '/api/graphql?query=x', '/api/graphql/'),
        headers: fc
          .tuple(
            caller,
            fc.constantFrom('application/json', 'application/json', 'application/graphql', 'text/plain'),
          )
          .map(([headers, type]) => ({ ...headers, 'Content-Type': type })),
        body: oddGraphQL(make.known).map((one) => Buffer.from(one)),
      }),
    },
  }
}

function writes({ at, caller, id, known, object, place, query, segment, sent }: Makers): Requests {
  const fields = object(KEYS)
  const oneField = fc
    .tuple(fc.constantFrom(...KEYS), oddJson(known))
    .map((pair) => Object.fromEntries([pair]) as Record<string, unknown>)
  const slug = fc.constantFrom(...WRITABLE)
  const modes = fc.constantFrom('', '?draft=true', '?autosave=true&draft=true', '?depth=2', '/duplicate')
  const idOf = (name: string) => known.documents.find((one) => one.collection === name)?.id
  const whole = fc.constantFrom<[string, object]>(
    ['stories', { publication: idOf('publications'), title: 'A story' }],
    ['issues', { publication: idOf('publications'), year: 2030, week: 5 }],
    ['people', { name: 'Somebody' }],
    ['companies', { name: 'Some company' }],
    ['topics', { name: 'Some topic' }],
    ['publications', { name: 'Some publication' }],
    ['moves', { person: idOf('people'), company: idOf('companies'), kind: 'joined' }],
  )
  return fc.oneof(
    sent(at('/api/', slug, fc.oneof(fc.constant(''), query)), fields),
    fc.tuple(whole, fields, caller, modes).map(([[name, data], odd, headers, mode]) => ({
      method: 'POST',
      path: `/api/${name}${mode}`,
      headers: { ...JSON_TYPE, ...headers },
      body: Buffer.from(JSON.stringify({ ...data, ...odd })),
    })),
    sent(at('/api/', place(WRITABLE), modes), oneField, caller, 'PATCH'),
    sent(at('/api/', place(WRITABLE), modes), oneField),
    sent(at('/api/', slug, '/', id, fc.oneof(fc.constant(''), query)), fields, caller, 'PATCH'),
    sent(at('/api/', slug, query), fields, caller, 'PATCH'),
    sent(at('/api/', slug, '/versions/', id), fields),
    sent(at('/api/moves', query), fields, caller, 'DELETE'),
    sent(at('/api/', slug, '/', segment), fields, caller, 'DELETE'),
  )
}

const SIGN_IN = [
  'login',
  'forgot-password',
  'reset-password',
  'unlock',
  'first-register',
  'refresh-token',
  'logout',
]
const ASKED = [
  ...['users/me', 'users/init', 'access', 'users/logout', 'globals/x', 'payload-preferences/x'],
  ...['payload-jobs/run', 'payload-jobs/handle-schedules'],
]

/** Nobody is signed in: what is asked here would end the sessions that the others need. */
function signingIn({ asked, at, object, segment, sent, stranger }: Makers): Requests {
  const scheme = fc.constantFrom('JWT ', 'integrations API-Key ', 'Bearer ', 'Basic ', '')
  return fc.oneof(
    sent(
      at(
        '/api/',
        fc.constantFrom('users/', 'integrations/', 'topics/'),
        fc.constantFrom(...SIGN_IN, 'verify/x'),
      ),
      object(['email', 'password', 'token', 'username', 'roles', '__proto__']),
      stranger,
    ),
    asked(
      at('/api/', fc.constantFrom(...ASKED)),
      fc.tuple(scheme, segment).map(([by, secret]) => ({ Authorization: by + encoded(secret) })),
    ),
    sent(at('/api/payload-preferences/', segment), object(['value', 'key', 'user'])),
  )
}
