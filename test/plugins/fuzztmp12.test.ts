import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createServer } from '../../src/server/createServer.js'
import { createLifecycle } from '../../src/server/lifecycle.js'
import { createLogger } from '../../src/server/logger.js'
import { desk } from '../support/desk.js'
import { fuzz } from '../support/fuzz/fuzz.js'
import { FEEDBACK_ENVIRONMENT } from '../support/fuzz/ownAreas.js'
import { FUZZ_ADMIN, prepareFuzz } from '../support/fuzz/prepareFuzz.js'
import { report } from '../support/fuzz/report.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

describe('odd requests', () => {
  let newsroom: Newsroom
  let url: string
  let stop: () => Promise<void>

  beforeAll(async () => {
    Object.assign(process.env, FEEDBACK_ENVIRONMENT)
    newsroom = await startNewsroom()
    const { payload, config } = newsroom
    await payload.create({
      collection: 'users',
      data: { ...FUZZ_ADMIN, name: 'Fuzz', roles: ['admin'] },
      overrideAccess: true,
    })
    const on = desk(newsroom)
    const publication = await on.publication({ name: 'Signal', slug: 'signal' })
    await on.story(publication, 'A story')
    await on.move(publication, 'Somebody')
    await payload.create({
      collection: 'issues',
      data: { publication: publication.id, year: 2023, week: 35 },
      draft: true,
      overrideAccess: true,
    })
    await payload.create({ collection: 'topics', data: { name: 'A topic' }, overrideAccess: true })
    const server = createHttpServer(
      createServer({
        config,
        settings: { production: true, publicUrl: 'http://127.0.0.1:3000', admin: false },
        lifecycle: { ...createLifecycle(), payload, phase: 'ready' },
        logger: createLogger({ level: 'silent' }),
      }),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    stop = async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  })
  afterAll(async () => {
    await stop()
    await newsroom.close()
  })

  it('should never be answered by a fault of the server', async () => {
    const findings = await fuzz({ url, known: await prepareFuzz(url), seed: 12, seconds: 75 })
    expect(findings.faults.length === 0 ? '' : report(findings)).toBe('')
    expect(findings.requests).toBeGreaterThan(100)
  })
})
