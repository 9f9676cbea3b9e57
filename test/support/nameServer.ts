import { createSocket } from 'node:dgram'
import { once } from 'node:events'

export interface NameServer {
  /** `127.0.0.1:port` */
  address: string
  /** What it knows, by name. May be changed while it runs. */
  records: Record<string, string[]>
  close: () => Promise<void>
}

const HEADER = 12
const NO_SUCH_NAME = 3
const TXT = 16
const NAME_OF_QUESTION = 0xc00c

/** A name server on loopback that answers TXT questions (RFC 1035). */
export async function startNameServer(records: Record<string, string[]>): Promise<NameServer> {
  const socket = createSocket('udp4')
  const server: NameServer = { address: '', records, close: () => closed(socket) }
  socket.on('message', (question, { port, address }) => {
    socket.send(answerTo(question, server.records), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  server.address = `127.0.0.1:${socket.address().port}`
  return server
}

function answerTo(question: Buffer, records: Record<string, string[]>): Buffer {
  const { name, end } = nameAt(question)
  const texts = question.readUInt16BE(end) === TXT ? (records[name] ?? []) : []
  const head = Buffer.from(question.subarray(0, HEADER))
  head.writeUInt16BE(0x8180 | (texts.length === 0 ? NO_SUCH_NAME : 0), 2)
  head.writeUInt16BE(texts.length, 6)
  // The extension that the resolver sends along is not answered.
  head.writeUInt16BE(0, 10)
  return Buffer.concat([head, question.subarray(HEADER, end + 4), ...texts.map(record)])
}

function nameAt(question: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = HEADER
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('ascii', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

/** A long text goes in pieces of 255 octets. */
function record(text: string): Buffer {
  const pieces = (text.match(/.{1,255}/gs) ?? ['']).map((piece) =>
    Buffer.concat([Buffer.of(piece.length), Buffer.from(piece, 'ascii')]),
  )
  const data = Buffer.concat(pieces)
  const head = Buffer.alloc(12)
  head.writeUInt16BE(NAME_OF_QUESTION, 0)
  head.writeUInt16BE(TXT, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

async function closed(socket: ReturnType<typeof createSocket>): Promise<void> {
  socket.close()
  await once(socket, 'close')
}
