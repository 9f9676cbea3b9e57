import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import sharp from 'sharp'

/** A site on loopback that shows pictures, as an old newsletter's did. */
export interface PictureServer {
  url: string
  host: string
  /** The paths that were asked for, in order. */
  asked: string[]
  stop: () => Promise<void>
}

/** Serves what each path holds, each as whatever its path says, true or not. */
export async function startPictureServer(files: Record<string, Buffer>): Promise<PictureServer> {
  const asked: string[] = []
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url)
    const file = files[url]
    answer.writeHead(file ? 200 : 404, { 'content-type': 'image/png' }).end(file)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ url: `http://${host}`, host, asked },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A plain picture of one colour. */
export function drawnPicture(
  background: string,
  format: 'gif' | 'jpeg' | 'png' | 'tiff' = 'png',
): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .toFormat(format)
    .toBuffer()
}
