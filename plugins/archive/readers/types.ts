import type { ErrorCode } from '../../../src/core/errors.js'
import type { SourceDocument } from '../../../src/core/split/types.js'
import type { ReadLimits } from './limits.js'

/** What to read: the path of a file, folder or zip, or bytes from elsewhere, which may be opened more than once. */
export type Source = string | { name: string; open: () => AsyncIterable<Uint8Array> }

export interface ReadOptions {
  /** Read drafts as well; they are left out by default. Private and password-protected posts always are. */
  drafts?: boolean
  /**
   * Where the archive was public: `https://news.example`. Substack and Ghost do not say it in their exports, and files
   * may name their address relative to it. Without it the `url` of such documents is null.
   */
  siteUrl?: string
  /** Types of WordPress posts that are issues; `['post']` by default. */
  postTypes?: readonly string[]
  /** Overrides single limits of {@link DEFAULT_LIMITS}. */
  limits?: Partial<ReadLimits>
}

/** Something that was not read. The code is stable. */
export interface ReadProblem {
  code: ErrorCode
  message: string
  /** Where in the file: the path in a folder or zip, the key or title of an entry. */
  path?: string
}

export type NoticeCode =
  | 'CHARACTERS_LOST'
  | 'ENCODING_GUESSED'
  | 'FILES_LEFT_OUT'
  | 'FRONT_MATTER_UNREADABLE'
  | 'POSTS_LEFT_OUT'
  | 'TEXT_LEFT_OUT'

/** Something that was done on purpose, or in doubt, and that the editor should know. What it is about was read. */
export interface ReadNotice {
  code: NoticeCode
  message: string
  path?: string
}

/** What a reader finds, one after the other. */
export type Finding =
  | { kind: 'document'; document: SourceDocument }
  | { kind: 'problem'; problem: ReadProblem }
  | { kind: 'notice'; notice: ReadNotice }

/** `file` is the source as the caller named it. */
export type ReadResult = Finding & { file: string }
