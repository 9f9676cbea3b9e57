import { constants } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { MastheadError } from '../../../../src/core/errors.js'
import type { OpenFile } from '../reading.js'
import type { Finding } from '../types.js'
import { byPath, isLitter } from './paths.js'

/** What a folder or zip holds, in order of the paths, and what of it was refused. */
export interface Contents {
  files: OpenFile[]
  refused: Finding[]
}

/** All files below a folder. Symbolic links are not followed, wherever they lead. */
export async function listFolder(folder: string, limit: number): Promise<Contents> {
  const contents: Contents = { files: [], refused: [] }
  const waiting = ['']
  let count = 0
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`
      if (isLitter(inside)) continue
      count += 1
      if (count > limit)
        throw new MastheadError('SOURCE_TOO_LARGE', `It holds more than ${limit} files and folders`)
      if (entry.isDirectory()) waiting.push(inside)
      else if (entry.isFile()) contents.files.push(openFile(inside, join(folder, inside)))
      else contents.refused.push(linkRefused(inside))
    }
  }
  contents.files.sort(byPath)
  return contents
}

export function openFile(path: string, onDisk: string): OpenFile {
  return { path, onDisk, open: () => chunksOf(onDisk) }
}

/** Between listing and opening a file could have become a link. Windows has no flag against it. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const { O_NOFOLLOW = 0, O_RDONLY } = constants as Partial<Record<string, number>>
  const handle = await open(path, (O_RDONLY ?? 0) | O_NOFOLLOW)
  yield* handle.createReadStream() as AsyncIterable<Buffer>
}

export function linkRefused(path: string): Finding {
  const message = 'It is a symbolic link, which is not followed, or no file'
  return { kind: 'problem', problem: { code: 'SOURCE_PATH_UNSAFE', message, path } }
}
