import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { MastheadError } from '../../../../src/core/errors.js'
import { inWords } from '../bytes/collect.js'
import type { OpenFile } from '../reading.js'

/** Puts a zip that is not on disk there as long as it is in use: its table of contents stands at its end. */
export async function* onDisk<T>(
  file: OpenFile,
  limit: number,
  use: (path: string) => AsyncIterable<T>,
): AsyncGenerator<T> {
  if (file.onDisk !== null) return yield* use(file.onDisk)
  const folder = await mkdtemp(join(tmpdir(), 'masthead-import-'))
  try {
    const path = join(folder, 'source.zip')
    await pipeline(bounded(file.open(), limit), createWriteStream(path, { mode: 0o600 }))
    yield* use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* bounded(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > limit) throw new MastheadError('SOURCE_TOO_LARGE', `The zip is larger than ${inWords(limit)}`)
    yield chunk
  }
}
