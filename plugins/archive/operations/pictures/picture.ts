import type { ErrorCode } from '../../../../src/core/errors.js'
import type { Made } from '../importedRow.js'

/** A picture of an old issue, in the ledger. */
export interface Picture {
  /** As it stands in the text. */
  url: string
  /** What the source says that it shows; '' where it says nothing. */
  alt: string
  caption: string
  /** To be fetched, in the collection, not to be had, or no longer in the source. */
  state: 'failed' | 'gone' | 'kept' | 'waiting'
  /** The document that it became. */
  made: Made | null
  error: { code: ErrorCode; message: string } | null
}

/** The pictures of a row, and for which reading of its source they were listed. */
export interface Pictures {
  of: string
  list: Picture[]
}

/** Fields of a picture that count as touched when they are not as the import wrote them. */
export const WRITTEN = { alt: null, caption: null, credit: null }
