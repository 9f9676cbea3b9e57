/** `npm run export`: exit code 0 when it is done, 1 when it failed, 2 when it was asked for wrongly. */
import { mkdir, readdir } from 'node:fs/promises'

import {
  exportArchive,
  readFromFolder,
  restoreArchive,
  writeToFolder,
} from '../../../plugins/archive/exporters/index.js'
import { MastheadError } from '../../core/errors.js'
import { openMasthead } from '../openMasthead.js'
import { HELP, parseArguments, type ExportRequest } from './parseArguments.js'

process.exitCode = await main(parseArguments(process.argv.slice(2)))

async function main(request: ExportRequest): Promise<number> {
  if (request.kind === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  if (request.kind === 'wrong') {
    tell(`${request.message}\n\n${HELP}`)
    return 2
  }
  try {
    await run(request)
    return 0
  } catch (error) {
    if (!(error instanceof MastheadError)) throw error
    tell(`${error.message}. ${error.advice} (${error.code})`)
    return 1
  }
}

async function run(request: Extract<ExportRequest, { folder: string }>) {
  const { folder } = request
  if (request.kind === 'export') await prepareFolder(folder, request.force)
  const payload = await openMasthead()
  try {
    if (request.kind === 'export')
      await exportArchive({ payload, write: writeToFolder(folder), onProgress: tell })
    else await restoreArchive({ payload, read: readFromFolder(folder), onProgress: tell })
    tell(request.kind === 'export' ? `Everything is in ${folder}` : `Everything of ${folder} is back`)
  } finally {
    await payload.destroy()
  }
}

async function prepareFolder(folder: string, force: boolean) {
  await mkdir(folder, { recursive: true })
  if (!force && (await readdir(folder)).length > 0)
    throw new MastheadError('EXPORT_TARGET_IN_USE', `${folder} is not empty`, { value: folder })
}

function tell(line: string) {
  process.stderr.write(`${line}\n`)
}
