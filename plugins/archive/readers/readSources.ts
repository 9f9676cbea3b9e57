import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { MastheadError } from '../../../src/core/errors.js'
import { listFolder, openFile } from './containers/folder.js'
import { readContents } from './readContents.js'
import { readFile } from './readFile.js'
import { guarded, startReading, type Reading } from './reading.js'
import type { Finding, ReadOptions, ReadResult, Source } from './types.js'

/**
 * Reads old issues from files, folders and zips, one after the other: pages and fragments of HTML, Markdown, plain text,
 * exports of WordPress, Substack and Ghost, feeds. What a file is is told from its content. Nothing is written, and no
 * more than one document is held in memory. The same sources give the same documents, with the same keys, in the same
 * order. What cannot be read is a problem in the stream, never an error: the others are read all the same.
 *
 * @throws Nothing, whatever the sources hold.
 * @example
 * for await (const result of readSources(['export.zip', 'old/'], { siteUrl: 'https://news.example' })) {
 *   if (result.kind === 'document') console.log(result.document.key, result.document.title)
 *   else if (result.kind === 'problem') console.error(result.file, result.problem.code, result.problem.message)
 * }
 */
export async function* readSources(
  sources: readonly Source[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const reading = startReading(options)
  const files = new Map<string, string>()
  for (const source of sources) {
    const file = typeof source === 'string' ? source : source.name
    let isEmpty = true
    for await (const finding of guarded(readSource(source, reading), '')) {
      isEmpty = false
      const key = finding.kind === 'document' ? finding.document.key : null
      const first = key === null ? undefined : files.get(key)
      if (key !== null && first !== undefined) {
        yield twice(key, file, first)
      } else {
        if (key !== null) files.set(key, file)
        yield { file, ...finding }
      }
    }
    if (isEmpty)
      yield { kind: 'problem', file, problem: { code: 'SOURCE_EMPTY', message: 'It holds nothing to read' } }
  }
}

async function* readSource(source: Source, reading: Reading): AsyncGenerator<Finding> {
  if (typeof source !== 'string') {
    yield* readFile({ path: basename(source.name), open: source.open, onDisk: null }, reading, 0)
    return
  }
  // A link that the caller names is followed, as `cat` does.
  const path = await realpath(source)
  const about = await stat(path)
  if (about.isDirectory()) yield* readContents(await listFolder(path, reading.limits.entries), reading, 0)
  else if (about.isFile()) yield* readFile(openFile(basename(source), path), reading, 0)
  else throw new MastheadError('SOURCE_UNREADABLE', 'It is neither a file nor a folder')
}

/** One key is one document: a second one would take its place when it is imported. */
function twice(key: string, file: string, first: string): ReadResult {
  const where = first === file ? 'above' : `in ${first}`
  const message = `There was a document with this key already ${where}`
  return { kind: 'problem', file, problem: { code: 'SOURCE_TWICE', message, path: key } }
}
