/** A node of Lexical's serialised tree, as far as this project looks into it. */
export interface RichTextNode {
  type: string
  version: number
  children?: RichTextNode[]
  [property: string]: unknown
}

/** The root of the tree. Its type is always `root`. */
export interface RichTextRoot extends RichTextNode {
  children: RichTextNode[]
  direction: 'ltr' | 'rtl' | null
  format: 'left' | 'start' | 'center' | 'right' | 'end' | 'justify' | ''
  indent: number
}

/** The value of a rich text field: Lexical's serialised editor state. */
export interface RichText {
  root: RichTextRoot
  [property: string]: unknown
}

/** The fields of a `quote` block: a quotation and where it stands. */
export interface QuoteBlockFields {
  text: string
  /** Who said it. */
  attribution?: string | null
  /** Title of the article, talk or report. */
  title?: string | null
  outlet?: string | null
  /** As it is to be read: `August 2023`. */
  date?: string | null
  citeUrl?: string | null
}

/** The fields of an `embed` block: a video or a podcast episode on somebody else's site. */
export interface EmbedBlockFields {
  /** An https address. */
  url: string
  /** The accessible name, and the text of the link where nothing can be embedded. */
  title: string
  thumbnailUrl?: string | null
  /** Derived from the address by `embedProvider`. */
  provider?: string | null
}

export const CALLOUT_STYLES = ['info', 'tip', 'warning'] as const
export type CalloutStyle = (typeof CALLOUT_STYLES)[number]

/** The fields of a `callout` block: a short text set apart from the rest. */
export interface CalloutBlockFields {
  style: CalloutStyle
  text: string
}
