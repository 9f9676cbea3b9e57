import { isNativeError } from 'node:util/types'

import { MastheadError } from '../../../src/core/errors.js'
import { DEFAULT_LIMITS, type ReadLimits } from './limits.js'
import type { Finding, NoticeCode, ReadOptions } from './types.js'

/** What one run has been asked for, and what it has used up. */
export interface Reading {
  drafts: boolean
  siteUrl: string | null
  postTypes: readonly string[]
  limits: ReadLimits
  /** Bytes unpacked from zips so far. */
  unpacked: number
}

/** A file to be read, wherever it lies. */
export interface OpenFile {
  /** Inside its folder or zip; of a single file its name. The key of a document that names none itself. */
  path: string
  open: () => AsyncIterable<Uint8Array>
  /** Where it stands on disk, when it does. */
  onDisk: string | null
}

export function startReading(options: ReadOptions): Reading {
  return {
    drafts: options.drafts ?? false,
    siteUrl: options.siteUrl ?? null,
    postTypes: options.postTypes ?? ['post'],
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    unpacked: 0,
  }
}

/** Text from outside is quoted no longer than this. */
const QUOTED = 300

/** Whatever a library throws at a file is that file's problem: the others are still read. */
export function problemOf(error: unknown, path: string): Finding {
  const at = path === '' ? {} : { path }
  if (error instanceof MastheadError)
    return { kind: 'problem', problem: { code: error.code, message: error.message, ...at } }
  if (isNativeError(error) && error.name === 'RangeError') {
    const message = `Its elements lie too deep within each other: ${error.message.slice(0, QUOTED)}`
    return { kind: 'problem', problem: { code: 'SOURCE_TOO_LARGE', message, ...at } }
  }
  const message = isNativeError(error) ? error.message : String(error)
  const code = message.startsWith('ENOENT') ? 'SOURCE_NOT_FOUND' : 'SOURCE_UNREADABLE'
  return { kind: 'problem', problem: { code, message: message.slice(0, QUOTED), ...at } }
}

export function notice(code: NoticeCode, message: string, path = ''): Finding {
  return { kind: 'notice', notice: { code, message, ...(path === '' ? {} : { path }) } }
}

/** What was found before an error is kept; the error becomes the last finding. */
export async function* guarded(findings: AsyncIterable<Finding>, path: string): AsyncGenerator<Finding> {
  try {
    yield* findings
  } catch (error) {
    yield problemOf(error, path)
  }
}
