import { Readable, Transform } from 'node:stream'
import { promisify } from 'node:util'

import SMTPPool from 'nodemailer/lib/smtp-pool'

import { classifySmtp, type SmtpFailure } from '../../../src/core/delivery/classifySmtp.js'
import type { OutgoingMessage, SendOutcome, Transport } from '../../../src/core/delivery/transport.js'

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://...`. */
  url: string
  /** Connections at once. Default 10. */
  maxConnections?: number
  /** Mails a second that the server takes. Default: no limit. */
  perSecond?: number
  /** Whether the server signs with DKIM itself. Default `false`. */
  signs?: boolean
}

/** What a pooled connection needs to know of a message; nodemailer's own transports hand it the same. */
interface PooledMail {
  data: { envelope: { from: string; to: string }; raw: Buffer }
  message: {
    getEnvelope: () => { from: string; to: string[] }
    messageId: () => string
    getHeader: () => string
    createReadStream: () => Readable
  }
}

/**
 * Sends over connections to an SMTP server that are kept open.
 *
 * The pool gets the finished bytes, past nodemailer's composer, which would take them apart again; and we see by their
 * stream whether any had left when a connection broke.
 */
export function createSmtpTransport({
  url,
  maxConnections = 10,
  perSecond,
  signs = false,
}: SmtpOptions): Transport {
  const pool = new SMTPPool({ url, maxConnections, connectionTimeout: 20_000, greetingTimeout: 20_000 })
  const give = promisify(
    (mail: PooledMail, done: (error: Error | null, info?: { response?: string }) => void) =>
      void pool.send(mail as never, done),
  )
  return {
    name: 'smtp',
    capabilities: {
      maxConcurrency: maxConnections,
      ...(perSecond === undefined ? {} : { perSecond }),
      signs,
    },
    send: async (message) => {
      const { mail, wasRead } = pooled(message)
      try {
        const info = await give(mail)
        return { state: 'accepted', response: info?.response ?? '' }
      } catch (error) {
        return outcomeOf(error, wasRead())
      }
    },
    close: () => {
      pool.close()
      return Promise.resolve()
    },
  }
}

function pooled({ envelope, raw, deliveryId, isWireReady }: OutgoingMessage): {
  mail: PooledMail
  wasRead: () => boolean
} {
  const streams: Readable[] = []
  return {
    wasRead: () => streams.some((stream) => stream.readableDidRead),
    mail: {
      data: { envelope, raw },
      message: {
        getEnvelope: () => ({ from: envelope.from, to: [envelope.to] }),
        messageId: () => deliveryId,
        getHeader: () => deliveryId,
        createReadStream: () => {
          const stream = isWireReady ? new WireReady(raw) : Readable.from([raw], { objectMode: false })
          streams.push(stream)
          return stream
        },
      },
    },
  }
}

/**
 * A message that needs no escaping. nodemailer looks at every byte for dots and line ends, which takes as long as all the
 * rest; the stream that does so is told to hand on what it gets. If a later nodemailer has another one, it looks again.
 */
class WireReady extends Readable {
  #raw: Buffer | null
  constructor(raw: Buffer) {
    super({ highWaterMark: raw.length })
    this.#raw = raw
  }
  override _read(): void {
    this.push(this.#raw)
    this.#raw = null
  }
  override pipe<T extends NodeJS.WritableStream>(destination: T, options?: { end?: boolean }): T {
    if (destination instanceof Transform && 'lastByte' in destination) {
      destination.lastByte = LINE_FEED
      destination._transform = (chunk, _encoding, done) => done(null, chunk)
    }
    return super.pipe(destination, options)
  }
}

const LINE_FEED = 0x0a

function outcomeOf(error: unknown, wasRead: boolean): SendOutcome {
  const failure: SmtpFailure = error instanceof Error ? error : { message: String(error) }
  return classifySmtp(failure, wasRead)
}
