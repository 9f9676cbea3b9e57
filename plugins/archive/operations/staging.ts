import { createReadStream } from 'node:fs'
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Payload } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { Import } from '../../../collections/payload-types.js'
import type { Source } from '../options.js'
import { settingsOf } from '../settings.js'

export interface UploadedFile {
  name: string
  data: Uint8Array
}

/** Keeps uploaded files until they are read; gives back their names. They are stored by number, whatever they are called. */
export async function stageFiles(run: Id, files: readonly UploadedFile[], payload: Payload): Promise<void> {
  const folder = folderOf(run, payload)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [index, { data }] of files.entries())
    await writeFile(join(folder, String(index)), data, { mode: 0o600 })
}

/** The uploaded files of a run; null where they are gone. */
export async function stagedFiles(run: Import, payload: Payload): Promise<Source[] | null> {
  const folder = folderOf(run.id, payload)
  const names = Array.isArray(run.files) ? run.files.filter((name) => typeof name === 'string') : []
  const paths = names.map((_, index) => join(folder, String(index)))
  for (const path of paths) {
    try {
      await access(path)
    } catch (error) {
      payload.logger.warn({ err: error, msg: 'An uploaded file is gone' })
      return null
    }
  }
  return names.map((name, index) => ({ name, open: () => createReadStream(paths[index] ?? '') }))
}

export async function forgetFiles(run: Import, payload: Payload): Promise<void> {
  await rm(folderOf(run.id, payload), { recursive: true, force: true })
}

function folderOf(run: Id, payload: Payload): string {
  return join(settingsOf(payload).folder, String(run).replace(/[^\w-]/g, '_'))
}
