import { handleEndpoints } from 'payload'

import type { Delivery, Send } from '../../collections/payload-types.js'
import { createSend } from '../../plugins/delivery/operations/createSend.js'
import { findSend } from '../../plugins/delivery/sending/findSends.js'
import { startWorker } from '../../plugins/delivery/sending/worker.js'
import { startMailServer, type MailServer } from './mailServer.js'
import { startNewsroom, type Newsroom } from './newsroom.js'
import { until } from './until.js'

/** A newsroom with a mail server that takes everything, and what readers do with their mails. */
export interface SendRoom extends Newsroom {
  server: MailServer
  /** Sends a published issue to everybody who is subscribed, and waits for the end of it. */
  sendIssue: (issue: string) => Promise<Send>
  deliveries: (send: Send) => Promise<Delivery[]>
  /** The mail that went to an address, as it stood on the wire. */
  mailTo: (address: string) => string
  /** Asks as a mail program or a browser does, without credentials. */
  visit: (
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; form?: Record<string, string> },
  ) => Promise<Response>
}

export async function startSendRoom(): Promise<SendRoom> {
  const server = await startMailServer()
  process.env.SMTP_URL = server.url
  const newsroom = await startNewsroom()
  const { config, payload } = newsroom
  return {
    ...newsroom,
    server,
    sendIssue: async (issue) => {
      const send = await createSend({ payload, issue })
      const worker = startWorker(payload)
      await until(async () => (await findSend(payload, send.id)).state === 'done', { what: 'The send' })
      await worker.stop()
      return findSend(payload, send.id)
    },
    deliveries: async ({ id }) => {
      const where = { send: { equals: id } }
      return (await payload.find({ collection: 'deliveries', where, depth: 0, limit: 100 })).docs
    },
    mailTo: (address) => {
      const mail = server.received.findLast(({ to }) => to === address)
      if (!mail) throw new Error(`Nothing came to ${address}`)
      return mail.raw.toString()
    },
    visit: (method, url, { headers = {}, form } = {}) => {
      const { pathname, search } = new URL(url, 'http://localhost:3000')
      const body = form && new URLSearchParams(form)
      const request = new Request(`http://localhost:3000${pathname}${search}`, { method, headers, body })
      return handleEndpoints({ config, request })
    },
    close: async () => {
      await newsroom.close()
      await server.close()
      delete process.env.SMTP_URL
    },
  }
}

/** The link of the header that mail programs unsubscribe by. */
export function unsubscribeLinkIn(raw: string): string {
  const link = /^List-Unsubscribe: <(https?:[^>]+)>/m.exec(raw)?.[1]
  if (link === undefined) throw new Error('There is no List-Unsubscribe')
  return link
}
