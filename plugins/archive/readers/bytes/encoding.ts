import { isUtf8 } from 'node:buffer'
import { isNativeError } from 'node:util/types'

import { detect } from 'chardet'
import iconv from 'iconv-lite'

/** An encoding, and whether anybody said so. */
export interface Encoding {
  /** A label of the WHATWG Encoding Standard: `utf-8`, `windows-1252`. */
  label: string
  isGuess: boolean
}

const REPLACEMENT = /\uFFFD/g
const BOMS: readonly [label: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const XML_ENCODING = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/
const META_CHARSET = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i
/** Where HTML has to name its encoding: in the first 1,024 bytes. Saved pages come later, so we look further. */
const DECLARED_WITHIN = 8192

/**
 * The encoding of a text from its bytes or its first bytes: byte order mark; else UTF-8 where it is valid and not plain
 * ASCII, whatever is declared, because nothing else looks like it; else what XML or HTML declares; else the likeliest.
 */
export function encodingOf(bytes: Uint8Array, isWhole: boolean): Encoding {
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return { label: marked[0], isGuess: false }
  const wide = wideWithoutMark(bytes)
  if (wide) return { label: wide, isGuess: true }
  const declared = declaredIn(bytes)
  if (isUtf8(isWhole ? bytes : withoutCutCharacter(bytes)))
    return { label: declared && isAscii(bytes) ? declared : 'utf-8', isGuess: false }
  if (declared && declared !== 'utf-8') return { label: declared, isGuess: false }
  return { label: known(detect(bytes)) ?? 'windows-1252', isGuess: true }
}

/**
 * A text from bytes, without its byte order mark, and how many characters could not be read.
 *
 * @example
 * decode(Uint8Array.of(0x93, 0x48, 0x69, 0x94)) // { text: '“Hi”', lost: 0, encoding: { label: 'windows-1252', isGuess: true } }
 */
export function decode(bytes: Uint8Array): { text: string; lost: number; encoding: Encoding } {
  const encoding = encodingOf(bytes, true)
  const decoder = decoderOf(encoding.label)
  const text = decoder.write(bytes) + decoder.end()
  return { text, lost: lostCharacters(text), encoding }
}

/** The same for a stream whose encoding is known. */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  label: string,
): AsyncGenerator<string> {
  const decoder = decoderOf(label)
  for await (const chunk of chunks) yield decoder.write(chunk)
  yield decoder.end()
}

interface Decoder {
  write: (bytes: Uint8Array) => string
  end: () => string
}

function decoderOf(label: string): Decoder {
  // TextDecoder of Node 20 reads it as Latin-1: quotes and dashes become control characters.
  if (label === 'windows-1252') {
    const decoder = iconv.getDecoder(label)
    return { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' }
  }
  const decoder = new TextDecoder(label)
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/** Characters that stand for what could not be read, here or before the text came here. */
export function lostCharacters(text: string): number {
  return text.match(REPLACEMENT)?.length ?? 0
}

function declaredIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, DECLARED_WITHIN))
  const text = start.toString('latin1')
  const label = known((XML_ENCODING.exec(text) ?? META_CHARSET.exec(text))?.[1] ?? null)
  // What can be read so as to find the declaration is not UTF-16, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : label
}

function known(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    if (isNativeError(error) && error.name === 'RangeError') return null
    throw error
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

/** Latin text in UTF-16 has a zero in every second byte; other text has none. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 512)
  const zeros = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = start.byteLength / 4
  if (odd > many && even === 0) return 'utf-16le'
  if (even > many && odd === 0) return 'utf-16be'
  return null
}

/** A beginning may end inside a character: up to three bytes are not held against it. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.byteLength; back += 1) {
    const byte = bytes[bytes.byteLength - back] ?? 0
    if (byte >= 0xc0) return bytes.subarray(0, bytes.byteLength - back)
    if (byte < 0x80) break
  }
  return bytes
}
