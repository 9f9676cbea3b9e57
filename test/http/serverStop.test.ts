import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pino } from 'pino'
import { stopServer } from '../../src/server/stopServer.js'
import { startServerFixture, type ServerFixture } from '../support/serverFixture.js'

let app: ServerFixture
beforeEach(async () => {
  app = await startServerFixture()
})
afterEach(() => app.stop())

const stop = (graceMs: number, closePages?: () => Promise<void>) =>
  stopServer({ ...app, closePages, logger: pino({ level: 'silent' }), graceMs })

describe('stopping', () => {
  it('should finish a request under way, take no new one, and close Next after it', async () => {
    const slow = fetch(`${app.url}/api/slow`).then(async (response) => [
      response.headers.get('connection'),
      await response.json(),
    ])
    await app.waiting
    const stopped = stop(10_000, () => Promise.resolve(expect(app.log()).toContain('/api/slow')))
    await expect(fetch(`${app.url}/healthz`)).rejects.toThrow()
    app.release()
    expect(await slow).toEqual(['close', { done: true }])
    await stopped
  })

  it('should cut off a request that outlasts the grace', async () => {
    const slow = fetch(`${app.url}/api/slow`).then(
      () => 'answered',
      () => 'cut off',
    )
    await app.waiting
    await stop(50)
    expect(await slow).toBe('cut off')
    app.release()
  })

  it('should not be ready once its database is gone', async () => {
    await app.payload.destroy()
    const response = await fetch(`${app.url}/readyz`)
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'DATABASE_UNREACHABLE' }])
  })
})
