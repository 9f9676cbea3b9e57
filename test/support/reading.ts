import { ZipFile } from 'yazl'

import {
  readSources,
  type ReadOptions,
  type ReadResult,
  type Source,
} from '../../plugins/archive/readers/index.js'

export const FIXTURES = 'test/fixtures/readers'

export async function readAll(sources: readonly Source[], options: ReadOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for await (const result of readSources(sources, options)) results.push(result)
  return results
}

/** Results in short: the key of a document, the code of a problem or notice with its path. */
export function inShort(results: readonly ReadResult[]): string[] {
  return results.map((result) => {
    switch (result.kind) {
      case 'document':
        return result.document.key
      case 'problem':
        return [result.problem.code, result.problem.path].join(' ').trim()
      case 'notice':
        return [result.notice.code, result.notice.path].join(' ').trim()
    }
  })
}

export function documentsOf(results: readonly ReadResult[]) {
  return results.flatMap((result) => (result.kind === 'document' ? [result.document] : []))
}

/** A file that is not on disk, in pieces that cut through characters. */
export function sourceOf(name: string, content: string | Uint8Array, piece = 7): Source {
  const bytes = Buffer.from(content)
  return {
    name,
    open: async function* () {
      for (let at = 0; at < bytes.byteLength; at += piece)
        yield await Promise.resolve(bytes.subarray(at, at + piece))
    },
  }
}

export async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { compress?: boolean } = {},
): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path, options)
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}
