import type { Config, Payload, PayloadRequest } from 'payload'

const KEY = 'mastheadExportParts'

/** What a file is made of: all of it, or piece by piece, so that no file has to fit into memory. */
export type FileData = string | AsyncIterable<string | Uint8Array>

/** Takes one file of an export; settles when it is written. Paths have forward slashes and never lead upwards. */
export type WriteFile = (path: string, data: FileData) => Promise<void>

/** What every part of an export works with. */
export interface ExportContext {
  payload: Payload
  req: PayloadRequest
  write: WriteFile
  onProgress: (line: string) => void
}

/** One kind of files in an export. The same content gives the same bytes. */
export type ExportPart = (context: ExportContext) => Promise<void>

/**
 * What a plugin adds to an export of everything. It meets the plugin that exports through the config, so that neither
 * knows the other.
 *
 * @param name by which `?parts=` asks for it
 */
export function withExportPart(config: Config, name: string, part: ExportPart): Config {
  const parts = { ...(config.custom?.[KEY] as object | undefined), [name]: part }
  return { ...config, custom: { ...config.custom, [KEY]: parts } }
}

export function addedExportParts({ config }: Payload): Readonly<Record<string, ExportPart>> {
  return (config.custom?.[KEY] as Record<string, ExportPart> | undefined) ?? {}
}
