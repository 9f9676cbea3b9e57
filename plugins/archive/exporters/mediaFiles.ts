import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { Payload } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import { eachPage } from './eachDocument.js'
import type { ExportContext, PlainDocument } from './types.js'

export const mediaPath = (file: string): string => `media/${file}`

/** The pictures themselves, in every size that was made of them. */
export async function exportMedia(context: ExportContext): Promise<void> {
  const folder = mediaFolder(context.payload)
  let missing = 0
  for await (const docs of eachPage(context, 'media')) {
    for (const file of docs.flatMap(filesOf)) {
      if (await exists(join(folder, file)))
        await context.write(mediaPath(file), createReadStream(join(folder, file)))
      else {
        missing += 1
        context.onProgress(`media: ${file} is not in storage`)
      }
    }
  }
  context.onProgress(`media: ${missing === 0 ? 'every file' : `${missing} files are missing`}`)
}

/**
 * Where pictures are kept.
 *
 * @throws MastheadError CONFIG_INVALID where they are kept by an adapter, outside of the file system
 */
export function mediaFolder(payload: Payload): string {
  const { upload } = payload.collections.media.config
  if (upload.disableLocalStorage)
    throw new MastheadError('CONFIG_INVALID', 'Pictures are not kept in a folder of this server', {
      path: 'media.upload',
    })
  return resolve(upload.staticDir ?? 'media')
}

/**
 * The names of the files of a picture, each once.
 *
 * @throws MastheadError EXPORT_INVALID for a name that leads to another folder
 */
export function filesOf({ filename, sizes }: PlainDocument): string[] {
  const made = typeof sizes === 'object' && sizes !== null ? Object.values(sizes) : []
  const names = [filename, ...made.map((size: unknown) => (size as { filename?: unknown } | null)?.filename)]
  const files = [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[]
  const unsafe = files.find((name) => /[/\\\0]|^\.\.?$/.test(name))
  if (unsafe === undefined) return files
  throw new MastheadError('EXPORT_INVALID', `“${unsafe}” is not the name of a file`, { value: unsafe })
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
