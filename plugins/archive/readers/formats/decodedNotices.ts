import type { decode } from '../bytes/encoding.js'
import { notice } from '../reading.js'
import type { Finding } from '../types.js'

/** What the editor should know of how the bytes of a file were read. */
export function* decoded({ lost, encoding }: ReturnType<typeof decode>, path: string): Generator<Finding> {
  if (encoding.isGuess)
    yield notice('ENCODING_GUESSED', `Its encoding is not named; it was read as ${encoding.label}`, path)
  if (lost > 0) yield notice('CHARACTERS_LOST', `${lost} characters could not be read`, path)
}
