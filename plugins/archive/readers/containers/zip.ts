import { isNativeError } from 'node:util/types'
import zlib from 'node:zlib'

import { getFileNameLowLevel, openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl'

import { MastheadError } from '../../../../src/core/errors.js'
import { inWords } from '../bytes/collect.js'
import { RATIO_FLOOR } from '../limits.js'
import { problemOf, type Reading } from '../reading.js'
import { linkRefused, type Contents } from './folder.js'
import { byPath, isLitter } from './paths.js'

const LINK = 0o120000
const KIND = 0o170000

/**
 * A zip on disk, open as long as it is in use. Nothing of it is written anywhere.
 *
 * @param before What the paths of its files begin with.
 */
export async function* withZip<T>(
  { path, before }: { path: string; before: string },
  reading: Reading,
  use: (contents: Contents) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const zip = await openZip(path)
  try {
    yield* use(await listZip(zip, before, reading))
  } finally {
    zip.close()
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    // Names are judged here: one bad name must not end the reading of the others.
    return await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
  } catch (error) {
    throw broken(error)
  }
}

async function listZip(zip: ZipFile, before: string, reading: Reading): Promise<Contents> {
  const contents: Contents = { files: [], refused: [] }
  try {
    if (zip.entryCount > reading.limits.entries)
      throw new MastheadError('SOURCE_TOO_LARGE', `It holds ${zip.entryCount} files`, {
        value: zip.entryCount,
      })
    for await (const entry of zip.eachEntry()) addEntry({ zip, entry, before }, reading, contents)
  } catch (error) {
    throw error instanceof MastheadError ? error : broken(error)
  }
  contents.files.sort(byPath)
  return contents
}

interface Place {
  zip: ZipFile
  entry: Entry
  before: string
}

function addEntry({ zip, entry, before }: Place, reading: Reading, contents: Contents) {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  const path = before + name
  try {
    const wrong = validateFileName(name)
    if (wrong) throw new MastheadError('SOURCE_PATH_UNSAFE', `Its path leads out of the zip (${wrong})`)
    if (name.endsWith('/') || isLitter(name)) return
    if (isLink(entry)) {
      contents.refused.push(linkRefused(path))
      return
    }
    check(entry, reading)
    contents.files.push({ path, onDisk: null, open: () => unpack(zip, entry, reading) })
  } catch (error) {
    contents.refused.push(problemOf(error, path))
  }
}

/** What the zip says of a file before it is unpacked; that it says so truly is seen while unpacking. */
function check(entry: Entry, { limits }: Reading) {
  const { compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new MastheadError('SOURCE_UNREADABLE', 'It is encrypted')
  if (!entry.canDecodeFileData())
    throw new MastheadError(
      'SOURCE_UNREADABLE',
      `It is packed in a way (${entry.compressionMethod}) that is not known`,
    )
  const ratio = uncompressedSize / Math.max(1, compressedSize)
  if (uncompressedSize > RATIO_FLOOR && ratio > limits.ratio) {
    const message = `It is packed ${Math.round(ratio)} times smaller than it is, as a zip bomb`
    throw new MastheadError('SOURCE_TOO_LARGE', message, { value: ratio })
  }
}

async function* unpack(zip: ZipFile, entry: Entry, reading: Reading): AsyncGenerator<Uint8Array> {
  // Node before 20.15 cannot sum: there a damaged file is found by its size or by the inflater.
  const sum = 'crc32' in zlib ? zlib.crc32 : null
  let crc = 0
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      reading.unpacked += chunk.byteLength
      if (reading.unpacked > reading.limits.unpackedBytes) {
        const limit = inWords(reading.limits.unpackedBytes)
        throw new MastheadError('SOURCE_TOO_LARGE', `More than ${limit} were unpacked in this run`)
      }
      if (sum) crc = sum(chunk, crc)
      yield chunk
    }
  } catch (error) {
    throw error instanceof MastheadError ? error : broken(error)
  }
  if (sum && crc !== entry.crc32 >>> 0) throw new MastheadError('SOURCE_BROKEN', 'Its checksum is wrong')
}

function isLink({ externalFileAttributes, versionMadeBy }: Entry): boolean {
  const UNIX = 3
  return versionMadeBy >> 8 === UNIX && ((externalFileAttributes >>> 16) & KIND) === LINK
}

function broken(error: unknown): MastheadError {
  const message = isNativeError(error) ? error.message : String(error)
  if (message.startsWith('ENOENT')) return new MastheadError('SOURCE_NOT_FOUND', message, { cause: error })
  return new MastheadError('SOURCE_BROKEN', `The zip is cut off or damaged: ${message}`, { cause: error })
}
