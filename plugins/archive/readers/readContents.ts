import { head } from './bytes/collect.js'
import type { Contents } from './containers/folder.js'
import { isAsset } from './detectFormat.js'
import { LeftOut } from './formats/leftOut.js'
import { isSubstackList, readSubstack } from './formats/substack.js'
import { guarded, problemOf, type OpenFile, type Reading } from './reading.js'
import { readFile } from './readFile.js'
import type { Finding } from './types.js'

const LIST = /(?:^|\/)posts\.csv$/
const ASSET = ['picture or other file without text', 'pictures and other files without text'] as const

/**
 * The files of a folder or zip in the order of their paths. An export of Substack in it is read as one, in the place of
 * its list; pictures, styles and tables are left out.
 *
 * @param depth How many zips lie around these files.
 */
export async function* readContents(
  { files, refused }: Contents,
  reading: Reading,
  depth: number,
): AsyncGenerator<Finding> {
  yield* refused
  const leftOut = new LeftOut()
  const pages = new Map(files.map((file) => [file.path, file]))
  const isRead = new Set<string>()
  for (const list of files.filter(({ path }) => LIST.test(path))) {
    if (yield* isSubstack(list)) yield* guarded(readSubstack(list, pages, reading, isRead), list.path)
  }
  for (const file of files) {
    if (isRead.has(file.path)) continue
    if (isAsset(file.path)) leftOut.add(ASSET)
    else if (/\.[ct]sv$/i.test(file.path)) leftOut.add(['table', 'tables'])
    else yield* guarded(readFile(file, reading, depth), file.path)
  }
  yield* leftOut.notice('FILES_LEFT_OUT', '')
}

async function* isSubstack(list: OpenFile): AsyncGenerator<Finding, boolean> {
  try {
    return isSubstackList(String(await head(list.open(), 4096)))
  } catch (error) {
    yield problemOf(error, list.path)
    return false
  }
}
