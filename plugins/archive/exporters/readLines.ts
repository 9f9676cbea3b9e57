import { MastheadError } from '../../../src/core/errors.js'
import type { ReadFile } from './types.js'

type Values = Record<string, unknown>

/**
 * The JSON objects of a file, one a line. Only line feeds end a line: texts may hold Unicode's own separators.
 *
 * @throws MastheadError EXPORT_INVALID where the file is not there, or a line is not an object
 */
export async function* readRecords(
  read: ReadFile,
  path: string,
  change: (line: string) => string = (line) => line,
): AsyncGenerator<Values> {
  let number = 0
  for await (const line of readLines(read, path)) {
    number += 1
    if (line !== '') yield parse(change(line), `${path}:${number}`)
  }
}

async function* readLines(read: ReadFile, path: string): AsyncGenerator<string> {
  const chunks = await read(path)
  if (!chunks) throw new MastheadError('EXPORT_INVALID', `There is no ${path}`, { path })
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest + decoder.decode()
}

function parse(line: string, path: string): Values {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Values
  } catch (cause) {
    throw new MastheadError('EXPORT_INVALID', `${path} is not JSON`, { path, cause })
  }
  throw new MastheadError('EXPORT_INVALID', `${path} is not a JSON object`, { path })
}
