import { request as rawRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ADMIN, startServerFixture, type ServerFixture } from '../support/serverFixture.js'

const JSON_TYPE = { 'Content-Type': 'application/json' }

let app: ServerFixture
beforeAll(async () => {
  app = await startServerFixture()
})
afterAll(() => app.stop())

const get = (path: string, init?: RequestInit) => fetch(app.url + path, { redirect: 'manual', ...init })
const post = (path: string, body: string, headers: Record<string, string> = JSON_TYPE) =>
  get(path, { method: 'POST', body, headers })

async function logIn(): Promise<string> {
  const response = await post('/api/users/login', JSON.stringify(ADMIN))
  const { token } = (await response.json()) as { token: string }
  return token
}

/** A request that fetch would tidy up before sending. */
function raw(method: string, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url)
    const request = rawRequest({ hostname, port, method, path }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
    request.on('error', reject).end()
  })
}

describe('health', () => {
  it('should say that the process lives', async () => {
    const response = await get('/healthz')
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })

  it('should be ready while the database answers', async () => {
    const response = await get('/readyz')
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it.each(['starting', 'stopping'] as const)('should not be ready while %s, but live', async (phase) => {
    app.lifecycle.phase = phase
    const [ready, live] = await Promise.all([get('/readyz'), get('/healthz')])
    app.lifecycle.phase = 'ready'
    expect(ready.status).toBe(503)
    expect(ready.headers.get('content-type')).toContain('application/problem+json')
    expect(await ready.json()).toMatchObject({ code: 'NOT_READY', detail: `The server is ${phase}` })
    expect(live.status).toBe(200)
  })

  it('should ask callers of the API to come again while it starts', async () => {
    app.lifecycle.phase = 'starting'
    const response = await get('/api/stories')
    app.lifecycle.phase = 'ready'
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  })
})

describe('the icon that browsers ask for unbidden', () => {
  it('should be there, and be kept for a day', async () => {
    const response = await get('/favicon.ico')
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
    ])
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400')
    expect(await response.text()).toMatch(/^<svg [^>]*>.*<\/svg>$/)
  })
})

describe('REST', () => {
  it('should list what Payload lists', async () => {
    const response = await get('/api/stories?limit=3')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ docs: expect.any(Array), limit: 3 })
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
  })

  it('should log in by cookie and by token, and create with them', async () => {
    const login = await post('/api/users/login', JSON.stringify(ADMIN))
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(cookie).toMatch(/^payload-token=/)
    const byCookie = await post('/api/stories', '{"title":"One"}', { ...JSON_TYPE, Cookie: cookie })
    const byToken = await post('/api/stories', '{"title":"Two"}', {
      ...JSON_TYPE,
      Authorization: `JWT ${await logIn()}`,
    })
    const byNobody = await post('/api/stories', '{"title":"Three"}')
    expect([byCookie.status, byToken.status, byNobody.status]).toEqual([201, 201, 403])
  })

  it('should hand on each cookie by itself', async () => {
    const response = await get('/api/cookies')
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  })

  it('should answer HEAD with the head of GET and no body', async () => {
    const [head, whole] = await Promise.all([get('/api/stories', { method: 'HEAD' }), get('/api/stories')])
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'))
  })

  it('should stream an answer that is not JSON', async () => {
    expect(await (await get('/api/stream')).text()).toBe('one two')
  })

  it('should answer a preflight', async () => {
    expect((await get('/api/stories', { method: 'OPTIONS' })).status).toBe(200)
  })

  it('should see the public origin whatever the Host header says', async () => {
    const response = await get('/api/address', { headers: { 'X-Forwarded-Host': 'evil.example' } })
    expect(await response.json()).toEqual({ url: 'http://news.example.org/api/address' })
  })

  it('should pass the refusal of an endpoint through unchanged', async () => {
    const response = await get('/api/refuses')
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({
      errors: [{ name: 'APIError', data: { code: 'WEEK_INVALID' }, message: 'Week 54 does not exist' }],
    })
  })

  it('should not show the inside of an error', async () => {
    const response = await get('/api/breaks')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toMatch(/inside|\.ts:|\.js:/)
  })

  it.each([
    ['text that is not JSON', '{"title": '],
    ['a bare word', 'hello'],
    ['what is nested beyond reading', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ])('should refuse %s with BAD_JSON', async (_what, body) => {
    const response = await post('/api/stories', body)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({
      type: 'urn:masthead:problem:bad-json',
      title: 'Bad Request',
      status: 400,
      code: 'BAD_JSON',
      detail: expect.stringMatching(/not JSON|levels deep/),
      advice: expect.any(String),
    })
  })

  it('should refuse broken JSON sent with a method override too', async () => {
    const response = await post('/api/stories', '{', {
      ...JSON_TYPE,
      'X-Payload-HTTP-Method-Override': 'GET',
    })
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_JSON' }])
  })

  it('should take an empty body of JSON with a method override for no condition', async () => {
    const response = await post('/api/stories', '', { ...JSON_TYPE, 'X-HTTP-Method-Override': 'GET' })
    expect(response.status).toBe(200)
  })

  it('should refuse a condition that is none in a form that stands for an address', async () => {
    const response = await post('/api/stories', 'where=oops', {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    })
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_REQUEST' }])
  })

  it.each([
    [
      'is cut short',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nPNG',
    ],
    [
      'has a broken head',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a\u0000.png"\r\n\r\nPNG\r\n--x--\r\n',
    ],
    ['names no boundary', 'multipart/form-data', '--x--\r\n'],
    ['is of a kind that is no form', 'multipart/mixed; boundary=x', '--x--\r\n'],
  ])('should refuse a form that %s, and go on', async (_what, type, body) => {
    const response = await post('/api/stories', body, { 'Content-Type': type })
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_FORM' }])
    expect((await get('/api/stories')).status).toBe(200)
  })

  it('should refuse a form whose document is not JSON', async () => {
    const form = new FormData()
    form.set('_payload', '{')
    const response = await get('/api/stories', { method: 'POST', body: form })
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_JSON' }])
  })

  it.each(['oops', '1', '[]', '%7B'])('should refuse “where=%s”, which is no condition', async (where) => {
    const response = await get(`/api/stories?where=${where}`)
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_REQUEST' }])
  })

  it('should take a condition that is JSON', async () => {
    const where = encodeURIComponent(JSON.stringify({ title: { equals: 'none' } }))
    expect((await get(`/api/stories?where=${where}`)).status).toBe(200)
  })

  it('should refuse JSON of more than 5 MB', async () => {
    const response = await post('/api/stories', JSON.stringify({ title: 'x'.repeat(5_000_001) }))
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'PAYLOAD_TOO_LARGE' }])
  })

  it('should refuse a body that grows past its limit without saying so', async () => {
    const chunk = new Uint8Array(1_000_000)
    let left = 12
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
    const response = await get('/api/echo', init)
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'PAYLOAD_TOO_LARGE' }])
  })

  it('should hand on a large body whole', async () => {
    const response = await get('/api/echo', { method: 'POST', body: new Uint8Array(9_000_000) })
    expect(await response.json()).toEqual({ bytes: 9_000_000 })
  })

  it('should compress an answer for a caller that takes it', async () => {
    const short = await get('/api/address', { headers: { 'Accept-Encoding': 'br' } })
    expect(short.headers.get('content-encoding')).toBeNull()
    const token = await logIn()
    await post('/api/stories', JSON.stringify({ title: 'long '.repeat(2_000), _status: 'published' }), {
      ...JSON_TYPE,
      Authorization: `JWT ${token}`,
    })
    const long = await get('/api/stories', { headers: { 'Accept-Encoding': 'br' } })
    expect(long.headers.get('content-encoding')).toBe('br')
    expect(await long.json()).toMatchObject({ docs: expect.any(Array) })
  })
})

describe('what is not there', () => {
  it.each([
    '/nowhere',
    '/admin',
    '/_next/static/x.js',
    '/api/__proto__',
    '/api/constructor',
    '/api/payload-migrations',
  ])('should answer %s with 404 problem details', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({
      code: 'NOT_FOUND',
      detail: `Nothing is served at ${path}`,
    })
  })

  it('should point to the API from the root when there is no admin', async () => {
    expect(await (await get('/')).json()).toEqual({ name: 'Masthead', api: '/api', ready: '/readyz' })
  })

  it.each([
    ['GET', '/api/%E0%A4%A', 400, 'BAD_REQUEST'],
    ['TRACE', '/api/stories', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', 'http://evil.example/api/stories', 400, 'BAD_REQUEST'],
  ])('should refuse %s %s with %d %s', async (method, path, status, code) => {
    const response = await raw(method, path)
    expect([response.status, JSON.parse(response.body)]).toMatchObject([status, { code }])
  })
})

describe('headers', () => {
  it('should say nothing of its make and forbid scripts in data', async () => {
    const { headers } = await get('/api/stories')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('should take over a plain request id and replace any other', async () => {
    const [kept, replaced] = await Promise.all([
      get('/healthz', { headers: { 'X-Request-Id': 'trace-1234' } }),
      get('/healthz', { headers: { 'X-Request-Id': '<script>alert(1)</script>' } }),
    ])
    expect(kept.headers.get('x-request-id')).toBe('trace-1234')
    expect(replaced.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })
})

describe('the log', () => {
  it('should hold a line a request and no secret of it', async () => {
    const token = await logIn()
    await get('/api/stories?limit=7&token=query-secret&where[title][equals]=private-title', {
      headers: { Authorization: `JWT ${token}`, Cookie: 'payload-token=cookie-secret' },
    })
    await get('/api/subscribers/unsubscribe/path-secret')
    await post('/api/users/login', JSON.stringify({ email: ADMIN.email, password: 'body-secret' }))
    const log = app.log()
    expect(log).toContain('"url":"/api/stories?limit=7&token=***&where[title][equals]=***"')
    expect(log).toContain('/api/subscribers/unsubscribe/***')
    for (const secret of [
      token,
      'query-secret',
      'private-title',
      'cookie-secret',
      'path-secret',
      'body-secret',
    ]) {
      expect(log).not.toContain(secret)
    }
    expect(log).not.toContain(ADMIN.password)
    expect(log).not.toContain(ADMIN.email)
  })
})
