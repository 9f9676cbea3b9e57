import { MastheadError } from '../../../../src/core/errors.js'

/** All bytes of a stream that is not larger than the limit; else SOURCE_TOO_LARGE, as soon as it is known. */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > limit)
      throw new MastheadError('SOURCE_TOO_LARGE', `It is larger than ${inWords(limit)}`, { value: limit })
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

/** The beginning of a stream; leaving the loop closes it. */
export async function head(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.byteLength
    if (size >= length) break
  }
  return Buffer.concat(parts).subarray(0, length)
}

/**
 * @example
 * inWords(10 * 1024 * 1024) // '10 MiB'
 */
export function inWords(bytes: number): string {
  const KiB = 1024
  if (bytes < KiB) return `${bytes} bytes`
  if (bytes < KiB * KiB) return `${Math.round(bytes / KiB)} KiB`
  return `${Math.round(bytes / KiB / KiB)} MiB`
}
