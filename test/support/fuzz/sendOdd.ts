import { request as open } from 'node:http'

import type { OddRequest } from './makers.js'

/** What came back: the status, or why there is none. */
export interface OddAnswer {
  status: number | 'cut' | 'hung'
  body: string
}

/** Longer than any honest answer takes, even while both cores are busy. */
const PATIENCE = 30_000

/**
 * Sends a request as it is: fetch would tidy up its path, refuse its method, and follow where it is sent.
 *
 * @throws where node itself cannot write such a request
 */
export function sendOdd(url: string, { method, path, headers, body }: OddRequest): Promise<OddAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const hung = setTimeout(() => {
      resolve({ status: 'hung', body: '' })
      request.destroy()
    }, PATIENCE)
    const settle = (answer: OddAnswer) => {
      clearTimeout(hung)
      resolve(answer)
    }
    const sent = method === 'GET' || method === 'HEAD' ? undefined : body
    // By itself node says nothing of a body where it waits for none, and the server would read the next request in it.
    const length = sent === undefined ? {} : { 'Content-Length': String(sent.length) }
    const all = { ...headers, ...length }
    const request = open({ hostname, port, method, path, headers: all, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', () => settle({ status: 'cut', body: 'in the middle of the answer' }))
      response.on('end', () =>
        settle({ status: response.statusCode ?? 'cut', body: Buffer.concat(parts).toString('utf8') }),
      )
    })
    request.on('error', (error) => settle({ status: 'cut', body: error.message }))
    request.end(sent)
  })
}
