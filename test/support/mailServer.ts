import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'

import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** One mail as a real server got it: the envelope, and every byte of the message. */
export interface Received {
  from: string
  to: string
  raw: Buffer
}

/** A real SMTP server on loopback. */
export interface MailServer {
  url: string
  received: Received[]
  /** Breaks every connection as it is, without a word. */
  hangUp: () => void
  close: () => Promise<void>
}

/** What the server says to a recipient, or to a whole message: an error, or nothing. */
export interface Manners {
  port?: number
  onRecipient?: (address: string) => Error | null
  onMessage?: (mail: Received) => Error | null
  /** Never answers a message that it has read. */
  isSilent?: boolean
  options?: SMTPServerOptions
}

/** A reply of a server that refuses. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

export async function startMailServer(manners: Manners = {}): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(manners.onRecipient?.(address) ?? undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const mail = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address).join(),
          raw: Buffer.concat(chunks),
        }
        const refused = manners.onMessage?.(mail)
        if (!refused) received.push(mail)
        if (manners.isSilent) return
        done(refused)
      })
    },
    ...manners.options,
  })
  // Connections that a killed client left behind.
  server.on('error', () => undefined)
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const hangUp = () => sockets.forEach((socket) => socket.destroy())
  server.listen(manners.port ?? 0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    hangUp,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
