import type { Payload, PayloadRequest } from 'payload'

/** What a file is made of: all of it, or piece by piece, so that no file has to fit into memory. */
export type FileData = string | AsyncIterable<string | Uint8Array>

/** Takes one file of an export; settles when it is written. Paths have forward slashes and never lead upwards. */
export type WriteFile = (path: string, data: FileData) => Promise<void>

/** Gives one file of an export; null where there is none. */
export type ReadFile = (path: string) => Promise<AsyncIterable<Uint8Array> | null>

/** What every part of an export works with. */
export interface ExportContext {
  payload: Payload
  req: PayloadRequest
  write: WriteFile
  onProgress: (line: string) => void
}

/** One kind of files in an export. */
export type ExportPart = (context: ExportContext) => Promise<void>

export type PlainDocument = Record<string, unknown> & { id: number | string }
