import type { Payload } from 'payload'

import { addedExportParts } from '../../exportParts.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { exportHtml } from './exportHtml.js'
import { exportJson } from './exportJson.js'
import { exportMarkdown } from './exportMarkdown.js'
import { exportMedia } from './mediaFiles.js'
import type { ExportPart, WriteFile } from './types.js'

const PARTS = {
  json: exportJson,
  markdown: exportMarkdown,
  html: exportHtml,
} as const satisfies Record<string, ExportPart>

/** The parts that can be asked for, by name. The pictures go with each of them. */
export const exportParts = (payload: Payload): Readonly<Record<string, ExportPart>> => ({
  ...PARTS,
  ...addedExportParts(payload),
})

export interface ExportArchiveArgs extends Pick<OperationContext, 'payload' | 'req'> {
  write: WriteFile
  /** Names of {@link exportParts}. Default: all of them. */
  parts?: readonly string[]
  onProgress?: (line: string) => void
}

/**
 * Takes everything out, in open formats. The same content gives the same bytes. Who may have it is for the caller to
 * check: it holds drafts.
 *
 * @throws MastheadError CONFIG_INVALID where pictures are not kept in a folder of this server
 * @example
 * await exportArchive({ payload, write: writeToFolder('./backup') })
 */
export async function exportArchive(args: ExportArchiveArgs): Promise<void> {
  const { payload, write, parts, onProgress = () => undefined } = args
  const context = { payload, req: await requestFor(args), write, onProgress }
  await exportMedia(context)
  for (const [name, part] of Object.entries(exportParts(payload))) {
    if (!parts || parts.includes(name)) await part(context)
  }
}
