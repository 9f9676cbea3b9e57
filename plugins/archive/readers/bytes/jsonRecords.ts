import { isNativeError } from 'node:util/types'

import { Tokenizer, TokenParser, TokenType } from '@streamparser/json'

import { MastheadError } from '../../../../src/core/errors.js'
import { DEPTH } from '../limits.js'
import { inWords } from './collect.js'

/**
 * Reads a JSON file of any size as a stream of the values at some paths. One that is larger than the limit stops the
 * reading with SOURCE_TOO_LARGE, what is not JSON with SOURCE_BROKEN.
 *
 * @param paths As `$.db.*.data.posts.*`. Of paths of different depth the limit is that of the deepest.
 * @example
 * for await (const { value } of jsonRecords(texts, ['$.items.*'], 10_000_000)) console.log(value)
 */
export async function* jsonRecords(
  texts: AsyncIterable<string>,
  paths: readonly string[],
  limit: number,
): AsyncGenerator<{ table: string; value: unknown }> {
  const depths = paths.map((path) => path.split('.').length - 1)
  const found: { table: string; value: unknown }[] = []
  const guard = new Guard(Math.max(...depths), limit)
  const tokenizer = new Tokenizer()
  const parser = new TokenParser({ paths: [...paths], keepStack: false })
  parser.onValue = ({ value, stack }) => {
    found.push({ table: String(stack.at(-1)?.key ?? ''), value })
  }
  tokenizer.onToken = (token) => {
    guard.see(token.token, token.offset)
    parser.write(token)
  }
  try {
    for await (const text of texts) {
      guard.hear(Buffer.byteLength(text))
      tokenizer.write(text)
      yield* found.splice(0)
    }
    if (!tokenizer.isEnded) tokenizer.end()
    if (!parser.isEnded) parser.end()
    yield* found.splice(0)
  } catch (error) {
    if (error instanceof MastheadError) throw error
    const message = isNativeError(error) ? error.message.slice(0, 200) : 'It ends early'
    throw new MastheadError('SOURCE_BROKEN', `It is no JSON: ${message}`, { cause: error })
  }
}

/** Keeps one token and one record within bounds: what lies no deeper than a record is let go by the parser. */
class Guard {
  private depth = 0
  private recordStart: number | null = null
  private heard = 0
  private seen = 0

  constructor(
    private readonly recordDepth: number,
    private readonly limit: number,
  ) {}

  hear(bytes: number) {
    this.heard += bytes
    if (this.heard - this.seen > this.limit + bytes) this.refuse()
  }

  see(token: TokenType, offset: number) {
    this.seen = offset
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      this.depth += 1
      if (this.depth > DEPTH)
        throw new MastheadError('SOURCE_TOO_LARGE', `Its values lie more than ${DEPTH} deep`)
      if (this.depth > this.recordDepth) this.recordStart ??= offset
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.depth -= 1
      if (this.depth <= this.recordDepth) this.recordStart = null
    }
    if (this.recordStart !== null && offset - this.recordStart > this.limit) this.refuse()
  }

  private refuse(): never {
    throw new MastheadError('SOURCE_TOO_LARGE', `An entry is larger than ${inWords(this.limit)}`)
  }
}
