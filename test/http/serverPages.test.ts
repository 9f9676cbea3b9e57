import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServerFixture, type ServerFixture } from '../support/serverFixture.js'

let app: ServerFixture
beforeAll(async () => {
  app = await startServerFixture({ admin: true })
  app.lifecycle.pages = (request, response) => {
    response.json({ page: request.url, policy: request.headers['content-security-policy'] })
  }
})
afterAll(() => app.stop())

const get = (path: string) => fetch(app.url + path, { redirect: 'manual' })

describe('with the admin on', () => {
  it.each([
    '/',
    '/letter',
    '/letter/week-35-2023?page=2',
    '/topics/tcr',
    '/search?q=tcr',
    '/no/such/page/here',
  ])('should hand %s to Next as a page that may run nothing', async (path) => {
    const response = await get(path)
    expect([response.status, await response.json()]).toMatchObject([200, { page: path }])
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'unsafe-inline';img-src 'self' http://news.example.org https: data:;" +
        "form-action 'self';base-uri 'none';frame-ancestors 'none'",
    )
  })

  it.each(['/admin', '/admin/collections/stories?limit=10', '/_next/static/chunks/main.js'])(
    'should hand %s to Next as it came',
    async (path) => {
      const response = await get(path)
      expect([response.status, await response.json()]).toMatchObject([200, { page: path }])
    },
  )

  it('should let only scripts run that carry a nonce of this answer, which Next is told', async () => {
    const [one, other] = await Promise.all([get('/admin'), get('/admin')])
    const policy = one.headers.get('content-security-policy')
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic';/)
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
    expect(await one.json()).toMatchObject({ policy })
    expect(other.headers.get('content-security-policy')).not.toBe(policy)
  })

  it('should answer what is sent to an address of the site with problem details', async () => {
    const response = await fetch(`${app.url}/letter`, { method: 'POST' })
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'NOT_FOUND' }])
  })

  it('should answer with problem details what Next fails at', async () => {
    const pages = app.lifecycle.pages
    app.lifecycle.pages = (_request, _response, next) => next(new Error('the inside of Next'))
    const response = await get('/admin')
    app.lifecycle.pages = pages
    const text = await response.text()
    expect([response.status, JSON.parse(text)]).toMatchObject([500, { code: 'INTERNAL_ERROR' }])
    expect(text).not.toContain('the inside')
  })
})
