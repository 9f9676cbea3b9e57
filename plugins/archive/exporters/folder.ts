import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { ReadFile, WriteFile } from './types.js'

/** Writes an export into a folder. */
export function writeToFolder(folder: string): WriteFile {
  return async (path, data) => {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await pipeline(Readable.from(typeof data === 'string' ? [data] : data), createWriteStream(target))
  }
}

/** Reads an export from a folder. */
export function readFromFolder(folder: string): ReadFile {
  return async (path) => {
    const source = join(folder, path)
    const isThere = await access(source).then(
      () => true,
      () => false,
    )
    return isThere ? createReadStream(source) : null
  }
}
