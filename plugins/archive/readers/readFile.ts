import { MastheadError } from '../../../src/core/errors.js'
import { head } from './bytes/collect.js'
import { encodingOf } from './bytes/encoding.js'
import { gunzipped, isGzip } from './containers/gzip.js'
import { onDisk } from './containers/spool.js'
import { withZip } from './containers/zip.js'
import { detectFormat, isZip } from './detectFormat.js'
import { readFeed } from './formats/feed.js'
import { readGhost } from './formats/ghost.js'
import { readJsonFeed } from './formats/jsonFeed.js'
import { readMarkdown, readText } from './formats/text.js'
import { readWxr } from './formats/wxr.js'
import { readHtml } from './html/readHtml.js'
import { ZIPS_IN_ZIPS } from './limits.js'
import { notice, type OpenFile, type Reading } from './reading.js'
import { readContents } from './readContents.js'
import type { Finding } from './types.js'

/** Enough to tell what a file is: an export of WordPress begins with a page of comments. */
const START = 64 * 1024

/**
 * One file of any kind that can be read, by what is in it.
 *
 * @param depth How many zips lie around it.
 */
export async function* readFile(file: OpenFile, reading: Reading, depth: number): AsyncGenerator<Finding> {
  const start = await head(file.open(), START)
  if (isZip(start)) return yield* readZip(file, reading, depth)
  if (isGzip(start)) return yield* readGzip(file, reading, depth)
  const encoding = encodingOf(start, false)
  const format = detectFormat(new TextDecoder(encoding.label).decode(start), file.path)
  switch (format) {
    case 'wxr':
    case 'feed':
    case 'ghost':
    case 'json feed': {
      if (encoding.isGuess)
        yield notice(
          'ENCODING_GUESSED',
          `Its encoding is not named; it was read as ${encoding.label}`,
          file.path,
        )
      const read = { wxr: readWxr, feed: readFeed, ghost: readGhost, 'json feed': readJsonFeed }[format]
      return yield* read(file, reading, encoding.label)
    }
    case 'html':
      return yield* readHtml(file, reading)
    case 'markdown':
      return yield* readMarkdown(file, reading)
    case 'text':
      return yield* readText(file, reading)
    case 'not text':
    case 'unknown xml':
    case 'substack list':
    case 'unknown json':
    case 'unknown table':
      return refuse(format)
  }
}

function refuse(
  format: 'not text' | 'substack list' | 'unknown json' | 'unknown table' | 'unknown xml',
): never {
  const what = {
    'not text': 'It holds no text',
    'substack list': 'It is the list of a Substack export without its posts: give the whole zip or folder',
    'unknown json': 'It is JSON, but no export of Ghost and no JSON Feed',
    'unknown table': 'It is a table',
    'unknown xml': 'It is XML, but no export of WordPress and no feed',
  }
  throw new MastheadError('SOURCE_FORMAT_UNKNOWN', what[format])
}

async function* readZip(file: OpenFile, reading: Reading, depth: number): AsyncGenerator<Finding> {
  if (depth > ZIPS_IN_ZIPS)
    throw new MastheadError('SOURCE_NESTED', 'It is a zip in a zip in a zip, which is not opened')
  // Two inner zips may hold files of the same name: theirs have the path of the zip before them.
  const before = depth === 0 ? '' : `${file.path}/`
  yield* onDisk(file, reading.limits.spooledBytes, (path) =>
    withZip({ path, before }, reading, (contents) => readContents(contents, reading, depth + 1)),
  )
}

async function* readGzip(file: OpenFile, reading: Reading, depth: number): AsyncGenerator<Finding> {
  if (depth > ZIPS_IN_ZIPS)
    throw new MastheadError('SOURCE_NESTED', 'It is packed in a zip in a zip, and is not opened')
  yield* readFile(gunzipped(file, reading), reading, depth + 1)
}
