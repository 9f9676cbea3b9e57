import { createServer as createHttpServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

import { describe, expect, it } from '@jest/globals'
import express from 'express'

import { CLIENT_ADDRESS } from '../../src/core/clientAddress.js'
import { toWebRequest } from '../../src/server/webRequest.js'

/** What a handler is told of who calls, over a socket, by a caller that says to be somebody else. */
async function addressTold(trustedProxies: number): Promise<unknown> {
  const app = express().set('trust proxy', trustedProxies)
  let told: unknown
  app.use((incoming, response) => {
    const signal = new AbortController().signal
    told = Reflect.get(toWebRequest(incoming, { origin: 'http://news.example', signal }), CLIENT_ADDRESS)
    response.end()
  })
  const server = createHttpServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => {
    const headers = { 'X-Forwarded-For': '203.0.113.1, 203.0.113.2', Connection: 'close' }
    request({ port, host: '127.0.0.1', headers }, (answer) => answer.resume().once('end', resolve)).end()
  })
  await new Promise((resolve) => server.close(resolve))
  return told
}

describe('The address of a caller', () => {
  it('should be that of the connection, whatever a header says', async () => {
    expect(await addressTold(0)).toBe('127.0.0.1')
  })

  it('should be what the trusted proxy in front has added', async () => {
    expect(await addressTold(1)).toBe('203.0.113.2')
  })
})
