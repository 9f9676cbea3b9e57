import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { fetchPublic, type FetchRules } from '../../plugins/fetchPublic.js'
import { MastheadError } from '../../src/core/errors.js'

/** What each path of the server on the other side does. */
const PATHS: Record<string, RequestListener> = {
  '/text': (_, answer) => answer.end('hello'),
  '/gone': (_, answer) => answer.writeHead(404).end(),
  '/large': (_, answer) => answer.end(Buffer.alloc(2_000)),
  '/endless': (_, answer) => {
    const more = () => {
      while (!answer.destroyed && answer.write(Buffer.alloc(1_000)));
    }
    answer.on('drain', more)
    more()
  },
  '/silent': () => undefined,
  '/slow-body': (_, answer) => void answer.write('h'),
  '/once': (_, answer) => answer.writeHead(302, { location: '/text' }).end(),
  '/round': (_, answer) => answer.writeHead(301, { location: '/round' }).end(),
  '/inside': (_, answer) => answer.writeHead(307, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (_, answer) => answer.writeHead(308, { location: 'file:///etc/passwd' }).end(),
  '/headers': (request, answer) => answer.end(JSON.stringify(request.headers)),
}

describe('fetching what somebody else has linked', () => {
  let server: Server
  let host: string
  const asked: string[] = []

  beforeAll(async () => {
    server = createServer((request, answer) => {
      const path = request.url ?? ''
      asked.push(path)
      PATHS[path]?.(request, answer)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  const get = (path: string, rules: FetchRules = {}) =>
    fetchPublic(`http://${host}${path}`, { hosts: [host], ...rules })
  const codeOf = (asking: Promise<unknown>) =>
    asking.then(
      () => 'nothing was thrown',
      (error: unknown) => (error instanceof MastheadError ? error.code : error),
    )

  it('should give the bytes, and where they were in the end', async () => {
    expect(Buffer.from((await get('/text')).body).toString()).toBe('hello')
    expect((await get('/once')).url).toBe(`http://${host}/text`)
  })

  it('should say nothing of who asks but its name', async () => {
    const headers = JSON.parse(Buffer.from((await get('/headers')).body).toString()) as object
    expect(headers).toMatchObject({ 'user-agent': 'Masthead', 'accept-encoding': 'identity' })
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']))
  })

  it('should not ask this machine, by whatever name, where that is not allowed', async () => {
    const before = asked.length
    const { port } = server.address() as AddressInfo
    for (const name of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])
      expect(await codeOf(fetchPublic(`http://${name}:${port}/text`))).toBe('ADDRESS_FORBIDDEN')
    expect(asked).toHaveLength(before)
  })

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'https://localhost/',
    'http://10.0.0.1/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://1.1.1.1:8080/',
    'http://user:secret@example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    '/relative.png',
    '',
  ])('should not ask “%s”', async (address) => {
    expect(await codeOf(fetchPublic(address))).toBe('ADDRESS_FORBIDDEN')
  })

  it('should look up a name for the connection alone, and refuse it where it leads inside', async () => {
    const lookups: string[] = []
    const leadsTo = (...addresses: string[]): FetchRules['lookup'] => {
      return (hostname, _, callback) => {
        lookups.push(hostname)
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )
      }
    }
    const ask = (...addresses: string[]) =>
      codeOf(fetchPublic('http://rebound.example/', { lookup: leadsTo(...addresses) }))
    expect(await ask('127.0.0.1')).toBe('ADDRESS_FORBIDDEN')
    expect(await ask('::ffff:10.0.0.1')).toBe('ADDRESS_FORBIDDEN')
    expect(await ask('93.184.215.14', '192.168.1.1')).toBe('ADDRESS_FORBIDDEN')
    expect(await ask()).toBe('ADDRESS_FORBIDDEN')
    expect(lookups).toHaveLength(4)
  })

  it('should look at each redirect as if it were the first', async () => {
    expect(await codeOf(get('/inside'))).toBe('ADDRESS_FORBIDDEN')
    expect(await codeOf(get('/file'))).toBe('ADDRESS_FORBIDDEN')
    const before = asked.length
    expect(await codeOf(get('/round'))).toBe('FETCH_FAILED')
    expect(asked.length - before).toBe(6)
  })

  it('should stop at the limits of size and time', async () => {
    expect(await codeOf(get('/large', { maxBytes: 1_000 }))).toBe('FETCH_TOO_LARGE')
    expect(await codeOf(get('/endless', { maxBytes: 100_000 }))).toBe('FETCH_TOO_LARGE')
    expect(await codeOf(get('/silent', { timeout: 200 }))).toBe('FETCH_TIMEOUT')
    expect(await codeOf(get('/slow-body', { timeout: 200 }))).toBe('FETCH_TIMEOUT')
  })

  it('should say that what answers with an error, or not at all, cannot be had', async () => {
    expect(await codeOf(get('/gone'))).toBe('FETCH_FAILED')
    expect(await codeOf(fetchPublic('http://127.0.0.1:1/', { hosts: ['127.0.0.1:1'] }))).toBe('FETCH_FAILED')
    expect(await codeOf(fetchPublic('http://nowhere.invalid/'))).toBe('FETCH_FAILED')
  })
})
