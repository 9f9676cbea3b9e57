import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line between workers and a database that can be cut. */
export interface BreakableLine {
  port: number
  /** Breaks every connection, and refuses new ones for a while. */
  cut: (ms: number) => void
  close: () => void
}

export async function breakableLine(host: string, port: number): Promise<BreakableLine> {
  const sockets = new Set<Socket>()
  let cutUntil = 0
  const server = createServer((near) => {
    if (Date.now() < cutUntil) return near.destroy()
    const far = connect(port, host)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cut: (ms) => {
      cutUntil = Date.now() + ms
      for (const socket of sockets) socket.destroy()
    },
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
