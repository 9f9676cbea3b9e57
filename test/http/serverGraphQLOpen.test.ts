import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServerFixture, type ServerFixture } from '../support/serverFixture.js'

let app: ServerFixture
beforeAll(async () => {
  app = await startServerFixture({ introspection: true })
})
afterAll(() => app.stop())

describe('with GRAPHQL_INTROSPECTION=on', () => {
  it('should show anybody the schema', async () => {
    const response = await fetch(`${app.url}/api/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ __type(name: "Story") { name } }' }),
    })
    expect(await response.json()).toEqual({ data: { __type: { name: 'Story' } } })
  })

  it('should serve the playground under a policy of its own', async () => {
    const response = await fetch(`${app.url}/api/graphql-playground`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('content-security-policy')).toContain('cdn.jsdelivr.net')
  })
})
