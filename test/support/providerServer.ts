import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request that a provider got. */
export interface ProviderCall {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What it answers: JSON with a status, or one of the ways in which connections fail. */
export type ProviderAnswer =
  { status: number; json?: unknown; text?: string; headers?: Record<string, string> } | 'hang' | 'break'

export interface ProviderServer {
  url: string
  calls: ProviderCall[]
  /** Answers of the next calls, in order; the last one stays. */
  answer: (...answers: ProviderAnswer[]) => void
  close: () => Promise<void>
}

/** A provider on loopback that takes down all that it is sent. */
export async function startProvider(): Promise<ProviderServer> {
  const calls: ProviderCall[] = []
  let answers: ProviderAnswer[] = [{ status: 200, json: {} }]
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      calls.push({ method, path: url, headers, body: Buffer.concat(chunks) })
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 'break'
      if (answer === 'hang') return
      if (answer === 'break') return void request.socket.destroy()
      response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers })
      response.end(answer.text ?? JSON.stringify(answer.json ?? {}))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answer: (...next) => {
      answers = next
      calls.length = 0
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
