import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'

import { ZipFile } from 'yazl'

import type { WriteFile } from './types.js'

/** The same for the same content: a zip keeps no year before 1980. */
const STAMP = new Date(1980, 0, 1)

/** A zip that is made while it is read: `fill` writes its files, one after the other. */
export function zipStream(fill: (write: WriteFile) => Promise<void>): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const write: WriteFile = async (path, data) => {
    const options = { mtime: STAMP, mode: 0o100644 }
    if (typeof data === 'string') {
      zip.addBuffer(Buffer.from(data), path, options)
      return
    }
    const source = Readable.from(data, { objectMode: false })
    zip.addReadStream(source, path, options)
    await finished(source)
  }
  fill(write).then(
    () => zip.end(),
    (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return output
}
