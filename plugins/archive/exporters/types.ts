export type { ExportContext, ExportPart, FileData, WriteFile } from '../../exportParts.js'

/** Gives one file of an export; null where there is none. */
export type ReadFile = (path: string) => Promise<AsyncIterable<Uint8Array> | null>

export type PlainDocument = Record<string, unknown> & { id: number | string }
