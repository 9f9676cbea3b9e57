import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { ledgerOf } from '../../plugins/delivery/ledger/index.js'
import { createSend } from '../../plugins/delivery/operations/createSend.js'
import { addresses, publishedLetter, subscribe } from '../support/mailing.js'
import { startMailServer, type MailServer } from '../support/mailServer.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { until } from '../support/until.js'

const READERS = 300
const MINUTE = 60_000

describe('the worker as a process of its own', () => {
  let newsroom: Newsroom
  let server: MailServer

  beforeAll(async () => {
    server = await startMailServer()
    process.env.SMTP_URL = server.url
    newsroom = await startNewsroom()
  })
  afterAll(async () => {
    await newsroom.close()
    await server.close()
    delete process.env.SMTP_URL
  })

  const start = (env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/scripts/worker/index.ts'], {
      env: {
        ...{
          ...process.env,
          NODE_OPTIONS: '--no-warnings',
          PAYLOAD_FORCE_DRIZZLE_PUSH: 'false',
          NODE_ENV: 'test',
        },
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const ended = once(child, 'close') as Promise<[number | null]>
    return { child, ended, said: () => said }
  }

  it(
    'should send, and on SIGTERM finish what is on its way, give back the rest and exit 0',
    async () => {
      const { publication, issue } = await publishedLetter(newsroom)
      await subscribe(newsroom.payload, publication, addresses(READERS))
      const { id } = await createSend({ payload: newsroom.payload, issue })
      const { child, ended } = start()
      await until(() => server.received.length > 20, { ms: MINUTE })
      child.kill('SIGTERM')
      expect((await ended)[0]).toBe(0)
      const { waiting = 0, accepted = 0, ...others } = await ledgerOf(newsroom.payload).counts(id)
      expect({ whole: waiting + accepted, others }).toEqual({ whole: READERS, others: {} })
      expect(server.received).toHaveLength(accepted)
    },
    2 * MINUTE,
  )

  it('should say what is missing where there is nothing to send through', async () => {
    const { ended, said } = start({ SMTP_URL: '' })
    expect((await ended)[0]).toBe(1)
    expect(said()).toContain('SMTP_URL')
  })
})
