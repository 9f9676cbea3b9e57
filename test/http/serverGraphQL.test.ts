import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ADMIN, startServerFixture, type ServerFixture } from '../support/serverFixture.js'

let app: ServerFixture
beforeAll(async () => {
  app = await startServerFixture({ introspection: false })
  await fetch(`${app.url}/api/stories`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(await asAdmin()) },
    body: JSON.stringify({ title: 'One', _status: 'published' }),
  })
})
afterAll(() => app.stop())

interface Answer {
  status: number
  type: string
  body: {
    code?: string
    detail?: string
    data?: unknown
    errors?: { message: string; extensions?: { code?: string; statusCode?: number } }[]
  }
}

async function send(body: string, headers: Record<string, string> = {}, method = 'POST'): Promise<Answer> {
  const init = method === 'GET' ? {} : { body }
  const response = await fetch(`${app.url}/api/graphql`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...init,
  })
  const type = response.headers.get('content-type') ?? ''
  return { status: response.status, type, body: (await response.json()) as Answer['body'] }
}

const ask = (query: string, variables?: object, headers?: Record<string, string>) =>
  send(JSON.stringify({ query, variables }), headers)

async function asAdmin(): Promise<Record<string, string>> {
  const { token } = await app.payload.login({ collection: 'users', data: ADMIN })
  return { Authorization: `JWT ${token}` }
}

describe('a query', () => {
  it('should be answered with data', async () => {
    const { status, body } = await ask('{ Stories(limit: 5) { docs { title } totalDocs } }')
    expect([status, body]).toEqual([200, { data: { Stories: { docs: [{ title: 'One' }], totalDocs: 1 } } }])
  })

  it('should take variables', async () => {
    const { body } = await ask('query ($n: Int!) { Stories(limit: $n) { limit } }', { n: 3 })
    expect(body).toEqual({ data: { Stories: { limit: 3 } } })
  })

  it('should be refused with a message when a variable is missing', async () => {
    const { status, body } = await ask('query ($n: Int!) { Stories(limit: $n) { limit } }', {})
    expect(status).toBeLessThan(500)
    expect(body.errors?.[0]?.message).toContain('$n')
  })

  it('should leave out by a variable what is to be skipped', async () => {
    const { body } = await ask('query ($no: Boolean!) { Stories @skip(if: $no) { totalDocs } }', { no: true })
    expect(body).toEqual({ data: {} })
  })

  it('should not be refused for naming fields with fragments', async () => {
    const { body } = await ask(
      '{ ...all } fragment all on Query { Stories { docs { ...story } } } fragment story on Story { title }',
    )
    expect(body).toEqual({ data: { Stories: { docs: [{ title: 'One' }] } } })
  })
})

const fragmentBomb = () => {
  const levels = Array.from(
    { length: 40 },
    (_, n) => `fragment f${n} on Story { related { ...f${n + 1} } title ...f${n + 1} }`,
  )
  return `{ Stories { docs { ...f0 } } } ${levels.join(' ')} fragment f40 on Story { title }`
}
const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: Stories { totalDocs }`).join(' ')} }`
const deep = (depth: number) =>
  `{ Stories { docs { ${'related { '.repeat(depth)}id${' }'.repeat(depth)} } } }`

describe('a query that asks too much', () => {
  it.each([
    ['is too deep', deep(20)],
    ['is nested beyond reading', deep(3_000)],
    ['asks the same many times', aliases(51)],
    ['multiplies fragments', fragmentBomb()],
  ])('should be refused at once when it %s', async (_what, query) => {
    const { status, type, body } = await ask(query)
    expect([status, body.code]).toEqual([400, 'GRAPHQL_TOO_COMPLEX'])
    expect(type).toContain('application/problem+json')
    expect(body.errors?.[0]?.extensions?.code).toBe('GRAPHQL_TOO_COMPLEX')
  })

  it.each([
    [
      'thousands of documents with all they relate to',
      '{ Stories(limit: 5000) { docs { title related { title id } } } }',
      {},
    ],
    [
      'the same by a variable',
      'query ($n: Int) { Stories(limit: $n) { docs { title related { title } } } }',
      { n: 5000 },
    ],
    ['everything', '{ Stories(limit: 0) { docs { id related { id title related { title } } } } }', {}],
  ])('should be refused by its cost when it wants %s', async (_what, query, variables) => {
    const { body } = await ask(query, variables)
    expect(body.data).toBeUndefined()
    expect(body.errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_TOO_COMPLEX')
  })

  it('should be answered when it asks for fifty documents', async () => {
    const { body } = await ask('{ Stories(limit: 50) { docs { title related { title } } } }')
    expect(body.errors).toBeUndefined()
  })

  it('should be refused when a fragment contains itself', async () => {
    const { status, body } = await ask(
      '{ Stories { docs { ...a } } } fragment a on Story { related { ...a } }',
    )
    expect([status, body.detail]).toEqual([400, 'The fragment "a" contains itself'])
  })
})

describe('the schema', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Story") { name } }',
    '{ ...s } fragment s on Query { __schema { types { name } } }',
  ])('should be hidden from anonymous readers: %s', async (query) => {
    const { body } = await ask(query)
    expect(body.data).toBeUndefined()
    expect(body.errors?.[0]?.extensions?.code).toBe('INTROSPECTION_FORBIDDEN')
  })

  it('should be shown to a signed-in user', async () => {
    const { body } = await ask('{ __type(name: "Story") { name } }', {}, await asAdmin())
    expect(body).toEqual({ data: { __type: { name: 'Story' } } })
  })

  it('should tell anybody the type of an object', async () => {
    expect((await ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } })
  })
})

describe('a body that is no query', () => {
  it.each([
    ['broken JSON', '{"query":', 'BAD_JSON'],
    ['nothing', '', 'BAD_JSON'],
    ['several queries', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 'BAD_REQUEST'],
    ['no query', '{"variables":{}}', 'BAD_REQUEST'],
    ['a query that is a number', '{"query":7}', 'BAD_REQUEST'],
    ['null', 'null', 'BAD_REQUEST'],
    ['a query that does not parse', '{"query":"{ Stories { "}', 'BAD_REQUEST'],
    ['a subscription', '{"query":"subscription { x }"}', 'BAD_REQUEST'],
    ['@skip without a truth value', '{"query":"{ Stories @skip(if: null) { totalDocs } }"}', 'BAD_REQUEST'],
    [
      '@include by a variable that is not given',
      '{"query":"query ($a: Boolean!) { Stories @include(if: $a) { totalDocs } }"}',
      'BAD_REQUEST',
    ],
  ])('should be refused: %s', async (_what, body, code) => {
    const answer = await send(body)
    expect([answer.status, answer.body.code]).toEqual([400, code])
    expect(answer.type).toContain('application/problem+json')
  })

  it('should be refused when it does not call itself JSON', async () => {
    const answer = await send('{"query":"{ __typename }"}', { 'Content-Type': 'text/plain' })
    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_JSON'])
  })

  it('should be refused by GET, naming POST', async () => {
    const answer = await send('', {}, 'GET')
    expect([answer.status, answer.body.code]).toEqual([405, 'METHOD_NOT_ALLOWED'])
  })
})
