import type { RoleChecks } from '../../collections/access.js'
import type { SourceDocument, SplitContext, SplitIssue } from '../../src/core/split/types.js'

/** What a reader of sources gives, one after the other. */
export type Read =
  | { kind: 'document'; file: string; document: SourceDocument }
  | { kind: 'notice' | 'problem'; file: string; notice?: ReadRemark; problem?: ReadRemark }

export interface ReadRemark {
  code: string
  message: string
  path?: string
}

/** A file, a folder, or bytes from elsewhere, which may be opened more than once. */
export type Source = string | { name: string; open: () => AsyncIterable<Uint8Array> }

/** What an import takes from outside; each can be replaced, by a reader of another format for instance. */
export interface ImportPorts {
  read: (sources: readonly Source[], options: { drafts?: boolean; siteUrl?: string }) => AsyncIterable<Read>
  split: (source: SourceDocument, context: SplitContext) => SplitIssue
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
  ports?: Partial<ImportPorts>
}
