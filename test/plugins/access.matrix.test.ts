import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { ROLES, SCOPES, type Role } from '../../collections/access.js'
import { CONTENT_SLUGS } from '../../collections/slugs.js'
import { readTable } from '../support/accessTable.js'
import { hire, issueKey, type Credentials, type StaffMember } from '../support/actors.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { contentFactory, type Content, type State } from '../support/contentFactory.js'

/**
 * Who may do what, by REST and by GraphQL alike. ✓ yes, ✗ no, own: only what they filed.
 * `key` holds the write scope of the collection, `key+` the scope to publish besides, and `other` is a key that
 * may publish and write another collection.
 */
const ACTORS = ['anonymous', 'writer', 'editor', 'publisher', 'admin', 'key', 'key+', 'other'] as const
const CONTENT = `
                           anonymous  writer  editor  publisher  admin  key  key+  other
publications
  read                         ✓        ✓       ✓        ✓         ✓     ✓    ✓      ✓
  read in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  list in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  create                       ✗        ✗       ✗        ✓         ✓     ✓    ✓      ✗
  update                       ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  trash                        ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
  delete                       ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
issues
  read published               ✓        ✓       ✓        ✓         ✓     ✓    ✓      ✓
  read draft                   ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  list drafts                  ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  read in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  create                       ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  create published             ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  update draft                 ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  draft beside published       ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  save over published          ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  save over newer draft        ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  publish                      ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  unpublish                    ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  trash draft                  ✗        ✗       ✓        ✓         ✓     ✗    ✗      ✗
  trash published              ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
  take out of the trash        ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  delete                       ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
  read versions                ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  restore version              ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  restore published version    ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  restore it as draft          ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  assemble                     ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  assemble a week              ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  draft the next               ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
stories
  read published               ✓        ✓       ✓        ✓         ✓     ✓    ✓      ✓
  read draft                   ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  list drafts                  ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  read in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  create                       ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  create published             ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  update draft                 ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
  draft beside published       ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
  save over published          ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  save over newer draft        ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  publish                      ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  unpublish                    ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  trash draft                  ✗        ✗       ✓        ✓         ✓     ✗    ✗      ✗
  trash published              ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
  take out of the trash        ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
  delete                       ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
  read versions                ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  restore version              ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
  restore published version    ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  restore it as draft          ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
moves
  read published               ✓        ✓       ✓        ✓         ✓     ✓    ✓      ✓
  read draft                   ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  list drafts                  ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  read in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  create                       ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  create published             ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  update draft                 ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
  draft beside published       ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
  save over published          ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  save over newer draft        ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  publish                      ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  unpublish                    ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  trash draft                  ✗        ✗       ✓        ✓         ✓     ✗    ✗      ✗
  trash published              ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
  take out of the trash        ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
  delete                       ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
  duplicate                    ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  read versions                ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  restore version              ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
  restore published version    ✗        ✗       ✗        ✓         ✓     ✗    ✓      ✗
  restore it as draft          ✗       own      ✓        ✓         ✓     ✓    ✓      ✗
topics
  read                         ✓        ✓       ✓        ✓         ✓     ✓    ✓      ✓
  read in the trash            ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  list in the trash            ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  create                       ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  update                       ✗        ✗       ✓        ✓         ✓     ✓    ✓      ✗
  trash                        ✗        ✗       ✓        ✓         ✓     ✗    ✗      ✗
  delete                       ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
people
  read                         ✓        ✓       ✓        ✓         ✓     ✓    ✓      ✓
  read in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  list in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  create                       ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  update                       ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  trash                        ✗        ✗       ✓        ✓         ✓     ✗    ✗      ✗
  delete                       ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
companies
  read                         ✓        ✓       ✓        ✓         ✓     ✓    ✓      ✓
  read in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  list in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  create                       ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  update                       ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  trash                        ✗        ✗       ✓        ✓         ✓     ✗    ✗      ✗
  delete                       ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
media
  read                         ✓        ✓       ✓        ✓         ✓     ✓    ✓      ✓
  read in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  list in the trash            ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  upload                       ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  update                       ✗        ✓       ✓        ✓         ✓     ✓    ✓      ✗
  trash                        ✗        ✗       ✓        ✓         ✓     ✗    ✗      ✗
  delete                       ✗        ✗       ✗        ✓         ✓     ✗    ✗      ✗
`

interface Call {
  method: string
  path: string
  body?: unknown
}

interface Operation {
  /** The state of the document that it is tried on; none: it needs no document. */
  on?: State
  /** Being allowed, it leaves the document as it was. */
  reads?: boolean
  rest: (target: Target) => Call
  /** A selection of one field; operations that are endpoints of our own, and uploads, have none. */
  graphql?: (target: Target) => string
}

interface Target extends Content {
  slug: string
  one: string
  many: string
}

const update = (on: State, flags: string, data: object): Operation => ({
  on,
  rest: ({ slug, id }) => ({ method: 'PATCH', path: `/${slug}/${id}?${flags}`, body: data }),
  graphql: ({ one, id }) =>
    `update${one}(id: "${id}", ${flags ? `${flags.replace('=', ': ')}, ` : ''}data: ${literal(data)}) { id }`,
})
const read = (on: State, flags: string): Operation => ({
  on,
  reads: true,
  rest: ({ slug, id }) => ({ method: 'GET', path: `/${slug}/${id}?${flags}` }),
  graphql: ({ one, id }) => `${one}(id: "${id}", ${flags.replace('=', ': ') || 'draft: false'}) { id }`,
})
const list = (on: State, flags: string): Operation => ({
  on,
  reads: true,
  rest: ({ slug, id }) => ({ method: 'GET', path: `/${slug}?where[id][equals]=${id}&${flags}` }),
  graphql: ({ many, id }) =>
    `${many}(where: { id: { equals: "${id}" } }, ${flags.replace('=', ': ')}) { totalDocs }`,
})
const create = (more: object): Operation => ({
  rest: ({ slug, data }) => ({ method: 'POST', path: `/${slug}`, body: { ...data, ...more } }),
  graphql: ({ one, data }) => `create${one}(data: ${literal({ ...data, ...more })}) { id }`,
})
const restore = (on: State, draft: boolean): Operation => ({
  on,
  rest: ({ slug, version }) => ({ method: 'POST', path: `/${slug}/versions/${version}?draft=${draft}` }),
  graphql: ({ one, version }) => `restoreVersion${one}(id: "${version}", draft: ${draft}) { id }`,
})

const OPERATIONS: Record<string, Operation> = {
  read: read('published', ''),
  'read published': read('published', ''),
  'read draft': read('draft', 'draft=true'),
  'read in the trash': read('trashed', 'trash=true'),
  'list drafts': list('draft', 'draft=true'),
  'list in the trash': list('trashed', 'trash=true'),
  create: create({}),
  'create published': create({ _status: 'published' }),
  upload: { rest: ({ slug, data }) => ({ method: 'POST', path: `/${slug}`, body: upload(data) }) },
  update: update('published', '', {}),
  'update draft': update('draft', 'draft=true', {}),
  'draft beside published': update('published', 'draft=true', {}),
  'save over published': update('published', '', {}),
  'save over newer draft': update('changed', '', {}),
  publish: update('draft', '', { _status: 'published' }),
  unpublish: update('published', '', { _status: 'draft' }),
  trash: update('published', '', { deletedAt: '2023-09-01T00:00:00.000Z' }),
  'trash draft': update('draft', '', { deletedAt: '2023-09-01T00:00:00.000Z' }),
  'trash published': update('published', '', { deletedAt: '2023-09-01T00:00:00.000Z' }),
  'take out of the trash': update('trashed', 'trash=true', { deletedAt: null }),
  delete: {
    on: 'draft',
    rest: ({ slug, id }) => ({ method: 'DELETE', path: `/${slug}/${id}` }),
    graphql: ({ one, id }) => `delete${one}(id: "${id}") { id }`,
  },
  duplicate: {
    on: 'draft',
    reads: true,
    rest: ({ slug, id }) => ({ method: 'POST', path: `/${slug}/${id}/duplicate`, body: {} }),
    graphql: ({ one, id, data }) => `duplicate${one}(id: "${id}", data: ${literal(data)}) { id }`,
  },
  'read versions': {
    on: 'draft',
    reads: true,
    rest: ({ slug, id }) => ({ method: 'GET', path: `/${slug}/versions?where[parent][equals]=${id}` }),
    graphql: ({ many, id }) => `versions${many}(where: { parent: { equals: "${id}" } }) { totalDocs }`,
  },
  'restore version': restore('draft', true),
  'restore published version': restore('withdrawn', false),
  'restore it as draft': restore('withdrawn', true),
  assemble: { on: 'draft', rest: ({ id }) => ({ method: 'POST', path: `/issues/${id}/assemble`, body: {} }) },
  'assemble a week': {
    on: 'draft',
    rest: ({ data }) => ({
      method: 'POST',
      path: '/issues/assemble',
      body: { publication: data.publication, year: 2023, week: 35 },
    }),
  },
  'draft the next': {
    on: 'draft',
    rest: ({ data }) => ({
      method: 'POST',
      path: `/publications/${String(data.publication)}/next-issue`,
      body: {},
    }),
  },
}

const NAMES: Record<string, [one: string, many: string]> = {
  publications: ['Publication', 'Publications'],
  issues: ['Issue', 'Issues'],
  stories: ['Story', 'Stories'],
  moves: ['Move', 'Moves'],
  topics: ['Topic', 'Topics'],
  people: ['Person', 'People'],
  companies: ['Company', 'Companies'],
  media: ['Media', 'allMedia'],
}

let newsroom: Newsroom
let staff: Record<Role, StaffMember>
let make: (slug: string, state: State, by?: StaffMember) => Promise<Content>

beforeAll(async () => {
  newsroom = await startNewsroom()
  const hired: [Role, StaffMember][] = []
  for (const role of ROLES) hired.push([role, await hire(newsroom, role)])
  staff = Object.fromEntries(hired) as Record<Role, StaffMember>
  make = await contentFactory(newsroom, staff.admin)
})
afterAll(() => newsroom.close())

describe.each([...CONTENT_SLUGS])('Access to %s', (slug) => {
  const rows = readTable(CONTENT, ACTORS).filter((row) => row.collection === slug)
  let actors: [name: string, headers: Credentials][]

  beforeAll(async () => {
    const elsewhere = slug === 'media' ? 'topics:write' : 'media:write'
    actors = [
      ['anonymous', {}],
      ...(['writer', 'editor', 'publisher', 'admin'] as const).map((role): [string, Credentials] => [
        role,
        staff[role].headers,
      ]),
      ['key', await issueKey(newsroom, [`${slug}:write`])],
      ['key+', await issueKey(newsroom, [`${slug}:write`, 'publish'])],
      ['other', await issueKey(newsroom, [elsewhere, 'publish'])],
    ]
  })

  /** Documents that an attempt left as they were, by state and owner. */
  const standing = new Map<string, Content>()

  async function on(
    operation: Operation,
    by: StaffMember | undefined,
    attempt: (target: Target) => Promise<string>,
  ) {
    const state = operation.on ?? 'none'
    const place = `${state} of ${by?.user.name}`
    const content = standing.get(place) ?? (await make(slug, state, by))
    const [one, many] = NAMES[slug] ?? ['', '']
    const answer = await attempt({ slug, one, many, ...content })
    if (state !== 'none' && (operation.reads || answer === '✗')) standing.set(place, content)
    else standing.delete(place)
    return answer
  }

  /** Tries an operation as an actor, on what nobody filed and, as a writer, on what they filed themselves. */
  async function cell(operation: Operation, actor: string, attempt: (target: Target) => Promise<string>) {
    const foreign = await on(operation, undefined, attempt)
    if (foreign !== '✗' || actor !== 'writer' || !operation.on) return foreign
    const own = await on(operation, staff.writer, attempt)
    return own === '✓' ? 'own' : own
  }

  it.each(rows.map(({ operation, cells }) => [operation, cells] as const))(
    'should be as the table says: %s',
    async (name, cells) => {
      const operation = OPERATIONS[name]
      if (!operation) throw new Error(`No operation is called “${name}”`)
      const { graphql } = operation
      const byRest: string[] = []
      const byGraphQL: string[] = []
      for (const [actor, headers] of actors) {
        byRest.push(await cell(operation, actor, (target) => tryRest(operation.rest(target), headers)))
        if (graphql) {
          const kind = /^(create|update|delete|duplicate|restore)/
          byGraphQL.push(
            await cell(operation, actor, (target) => {
              const field = graphql(target)
              return tryGraphQL(`${kind.test(field) ? 'mutation' : 'query'} { answer: ${field} }`, headers)
            }),
          )
        }
      }
      const expected = { rest: cells.join(' '), graphql: graphql ? cells.join(' ') : '' }
      expect({ rest: byRest.join(' '), graphql: byGraphQL.join(' ') }).toEqual(expected)
    },
  )
})

const REFUSALS = [401, 403, 404]

async function tryRest({ method, path, body }: Call, headers: Credentials): Promise<string> {
  const answer = await newsroom.rest<{ totalDocs?: number }>(method, path, { body, headers })
  if (REFUSALS.includes(answer.status)) return '✗'
  if (answer.status >= 300) return `${answer.status}:${JSON.stringify(answer.body)}`
  return answer.body.totalDocs === 0 ? '✗' : '✓'
}

async function tryGraphQL(query: string, headers: Credentials): Promise<string> {
  const { data, errors } = await newsroom.graphql<{ answer: { totalDocs?: number } | null }>(query, {
    headers,
  })
  if (errors) {
    const refused = errors.every(({ extensions }) => REFUSALS.includes(Number(extensions?.statusCode)))
    return refused ? '✗' : JSON.stringify(errors)
  }
  return data?.answer === null || data?.answer.totalDocs === 0 ? '✗' : '✓'
}

/** An object as GraphQL writes it; enum values stand without quotes. */
function literal(value: unknown, key = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner, name)}`)
      .join(', ')} }`
  }
  return ['_status', 'kind', 'stage', 'cadence'].includes(key) ? String(value) : JSON.stringify(value)
}

function upload(data: Record<string, unknown>): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set('file', new Blob([PIXEL], { type: 'image/png' }), `${randomUUID()}.png`)
  return form
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('Access to accounts and to Payload’s own collections', () => {
  /** `key` holds every scope there is. By REST; GraphQL does not have keys, and of the others only lists are asked. */
  const OTHERS = ['anonymous', 'writer', 'editor', 'publisher', 'admin', 'key'] as const
  const TABLE = `
                                anonymous  writer  editor  publisher  admin  key
users
  GET /users                        ✗        ✓       ✓        ✓         ✓     ✗
  GET /users/:other                 ✗        ✓       ✓        ✓         ✓     ✗
  GET /users/count                  ✗        ✓       ✓        ✓         ✓     ✗
  POST /users                       ✗        ✗       ✗        ✗         ✓     ✗
  PATCH /users/:self                ✗        ✓       ✓        ✓         ✓     ✗
  PATCH /users/:other               ✗        ✗       ✗        ✗         ✓     ✗
  POST /users/first-register        ✗        ✗       ✗        ✗         ✗     ✗
  POST /users/unlock                ✗        ✗       ✗        ✗         ✓     ✗
  DELETE /users/:other              ✗        ✗       ✗        ✗         ✓     ✗
integrations
  GET /integrations                 ✗        ✗       ✗        ✗         ✓     ✗
  GET /integrations/count           ✗        ✗       ✗        ✗         ✓     ✗
  GET /integrations/:key            ✗        ✗       ✗        ✗         ✓     ✗
  POST /integrations                ✗        ✗       ✗        ✗         ✓     ✗
  PATCH /integrations/:key          ✗        ✗       ✗        ✗         ✓     ✗
  POST /integrations/:key/api-key/reveal  ✗  ✗       ✗        ✗         ✗     ✗
  POST /integrations/refresh-token  ✗        ✗       ✗        ✗         ✗     ✗
  POST /integrations/login          ✗        ✗       ✗        ✗         ✗     ✗
  POST /integrations/forgot-password  ✗      ✗       ✗        ✗         ✗     ✗
  DELETE /integrations/:key         ✗        ✗       ✗        ✗         ✓     ✗
jobs
  GET /payload-jobs                 ✗        ✓       ✓        ✓         ✓     ✗
  POST /payload-jobs                ✗        ✗       ✗        ✗         ✗     ✗
  PATCH /payload-jobs/:id           ✗        ✗       ✗        ✗         ✗     ✗
  DELETE /payload-jobs/:id          ✗        ✗       ✗        ✗         ✗     ✗
  GET /payload-jobs/run             ✗        ✗       ✗        ✗         ✓     ✗
locks
  GET /payload-locked-documents     ✗        ✓       ✓        ✓         ✓     ✗
  POST /payload-locked-documents    ✗        ✓       ✓        ✓         ✓     ✗
  PATCH /payload-locked-documents/:id   ✗    ✓       ✓        ✓         ✓     ✗
  DELETE /payload-locked-documents/:id  ✗    ✓       ✓        ✓         ✓     ✗
preferences
  GET /payload-preferences/:key     ✗        ✗       ✗        ✗         ✓     ✗
the rest
  GET /payload-kv                   ✗        ✗       ✗        ✗         ✗     ✗
  POST /payload-kv                  ✗        ✗       ✗        ✗         ✗     ✗
  GET /payload-migrations           ✗        ✗       ✗        ✗         ✗     ✗
  POST /payload-migrations          ✗        ✗       ✗        ✗         ✗     ✗
  DELETE /payload-migrations/:id    ✗        ✗       ✗        ✗         ✗     ✗
`

  /** A document of the collection for each attempt, and the body that the call takes. */
  async function prepare(path: string, self: string): Promise<{ id: string; body: object }> {
    const { payload } = newsroom
    const email = `${randomUUID()}@example.com`
    if (path.includes(':self')) return { id: self, body: { name: 'Changed' } }
    if (path.startsWith('/users')) {
      const data = { email, password: randomUUID(), roles: ['writer' as const] }
      const { id } = await payload.create({ collection: 'users', data, overrideAccess: true })
      return {
        id,
        body:
          path === '/users/unlock'
            ? { email }
            : path.endsWith(':other')
              ? { name: 'Changed' }
              : { ...data, email: `x${email}` },
      }
    }
    if (path.startsWith('/integrations')) {
      const data = {
        name: 'A key',
        scopes: ['media:write' as const],
        enableAPIKey: true,
        apiKey: randomUUID(),
      }
      const { id } = await payload.create({ collection: 'integrations', data, overrideAccess: true })
      return {
        id,
        body:
          path === '/integrations'
            ? { ...data, apiKey: randomUUID() }
            : { name: 'Changed', email, password: 'x' },
      }
    }
    if (path.startsWith('/payload-locked-documents')) {
      const user = { relationTo: 'users' as const, value: staff.admin.user.id }
      const { id } = await payload.create({
        collection: 'payload-locked-documents',
        data: { user },
        overrideAccess: true,
      })
      return { id, body: { user, globalSlug: 'none' } }
    }
    if (path.startsWith('/payload-preferences')) {
      const key = randomUUID()
      const headers = staff.admin.headers
      await newsroom.rest('POST', `/payload-preferences/${key}`, { body: { value: 'mine' }, headers })
      return { id: key, body: {} }
    }
    if (path.startsWith('/payload-jobs/')) {
      const job = await payload.jobs.queue({
        task: 'schedulePublish',
        input: {},
        waitUntil: new Date('2100-01-01'),
      })
      return { id: String(job.id), body: {} }
    }
    return { id: randomUUID(), body: { key: 'k', data: {}, name: 'n' } }
  }

  const rows = readTable(TABLE, OTHERS).map(({ operation, cells }) => [operation, cells] as const)
  it.each(rows)('should be as the table says: %s', async (operation, cells) => {
    const [method = '', path = ''] = operation.split(' ')
    const key = await issueKey(newsroom, [...SCOPES])
    const answers: string[] = []
    for (const actor of OTHERS) {
      const headers = actor === 'anonymous' ? {} : actor === 'key' ? key : staff[actor].headers
      const self = actor === 'anonymous' || actor === 'key' ? staff.writer.user.id : staff[actor].user.id
      const { id, body } = await prepare(path, self)
      const call = {
        method,
        path: path.replace(/:\w+/, id),
        ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
      }
      answers.push(await tryAccount(call, headers))
    }
    expect(answers.join(' ')).toBe(cells.join(' '))
  })

  /** A preference that is not there reads as null, and what Payload does not expose answers 501. */
  async function tryAccount({ method, path, body }: Call, headers: Credentials): Promise<string> {
    const answer = await newsroom.rest<{ value?: unknown }>(method, path, { body, headers })
    if ([...REFUSALS, 501].includes(answer.status)) return '✗'
    if (answer.status >= 300) return `${answer.status}:${JSON.stringify(answer.body)}`
    return path.startsWith('/payload-preferences') && method === 'GET' && answer.body.value !== 'mine'
      ? '✗'
      : '✓'
  }
})
