import { isNativeError } from 'node:util/types'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { MastheadError } from '../../../../src/core/errors.js'
import { inWords } from '../bytes/collect.js'
import { RATIO_FLOOR } from '../limits.js'
import type { OpenFile, Reading } from '../reading.js'

/** Whether the bytes are packed by gzip (RFC 1952, section 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return first === 0x1f && second === 0x8b
}

/** The file in a `.gz`, under its name without that ending. It is unpacked while it is read, and written nowhere. */
export function gunzipped(file: OpenFile, reading: Reading): OpenFile {
  return {
    path: file.path.replace(/\.gz$/i, ''),
    onDisk: null,
    open: () => unpack(file.open(), reading),
  }
}

async function* unpack(chunks: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Uint8Array> {
  const { ratio, unpackedBytes } = reading.limits
  // An error on the way ends the last stream, and so reaches who reads it.
  const unpacked = pipeline(Readable.from(chunks), createGunzip(), () => undefined)
  let size = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      reading.unpacked += chunk.byteLength
      if (reading.unpacked > unpackedBytes)
        throw new MastheadError(
          'SOURCE_TOO_LARGE',
          `More than ${inWords(unpackedBytes)} were unpacked in this run`,
        )
      const packed = unpacked.bytesWritten
      if (size > RATIO_FLOOR && size / Math.max(1, packed) > ratio)
        throw new MastheadError(
          'SOURCE_TOO_LARGE',
          `It is packed more than ${ratio} times smaller than it is`,
        )
      yield chunk
    }
  } catch (error) {
    if (error instanceof MastheadError) throw error
    const message = isNativeError(error) ? error.message : String(error)
    throw new MastheadError('SOURCE_BROKEN', `It is cut off or damaged: ${message}`, { cause: error })
  }
}
