import type { RoleChecks } from '../../collections/access.js'
import type { SourceDocument, SplitContext, SplitIssue } from '../../src/core/split/types.js'
import type { Fetched, FetchRules } from '../fetchPublic.js'
import type { ReadOptions, ReadResult, Source } from './readers/index.js'

export type { ReadResult as Read, Source } from './readers/index.js'

/** What an import takes from outside; each can be replaced, by a reader of another format for instance. */
export interface ImportPorts {
  read: (sources: readonly Source[], options: ReadOptions) => AsyncIterable<ReadResult>
  /** The issues that stand in one document, where there are several. */
  divide: (source: SourceDocument, context: SplitContext) => SourceDocument[]
  split: (source: SourceDocument, context: SplitContext) => SplitIssue
  /** Gets a picture of an old issue; throws a MastheadError where it may not or cannot. */
  fetchPicture: (url: string) => Promise<Fetched>
}

/** How a host app sets up the archive. Every option may be left out. */
export interface ArchiveOptions extends RoleChecks {
  /** With `false` the collections stay in the schema; endpoints and jobs are gone. Default `true`. */
  enabled?: boolean
  /** Where uploaded files wait to be read. Default: a folder in the system's temporary one. */
  folder?: string
  /** Titles of issues of other forms than the publication's own: `Weekly Dispatch #{number}`. */
  titlePatterns?: string[]
  /** Headings under which job moves stand, besides the usual ones. */
  movesHeadings?: string[]
  /** From where pictures may come besides public addresses, and how much of them at most. */
  pictures?: Pick<FetchRules, 'hosts' | 'maxBytes' | 'timeout'>
  ports?: Partial<ImportPorts>
}
