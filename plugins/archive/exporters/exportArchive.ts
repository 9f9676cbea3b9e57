import { requestFor, type OperationContext } from '../../operationContext.js'
import { exportHtml } from './exportHtml.js'
import { exportJson } from './exportJson.js'
import { exportMarkdown } from './exportMarkdown.js'
import { exportMedia } from './mediaFiles.js'
import type { ExportPart, WriteFile } from './types.js'

/** The parts that can be asked for. The pictures go with each of them. */
const PARTS = {
  json: exportJson,
  markdown: exportMarkdown,
  html: exportHtml,
} as const satisfies Record<string, ExportPart>

export type PartName = keyof typeof PARTS
export const PART_NAMES = Object.keys(PARTS) as PartName[]

export interface ExportArchiveArgs extends Pick<OperationContext, 'payload' | 'req'> {
  write: WriteFile
  /** Default: all of them. */
  parts?: readonly PartName[]
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
  const { payload, write, parts = PART_NAMES, onProgress = () => undefined } = args
  const context = { payload, req: await requestFor(args), write, onProgress }
  await exportMedia(context)
  for (const name of PART_NAMES) if (parts.includes(name)) await PARTS[name](context)
}
