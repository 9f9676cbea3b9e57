import type { RichTextNode } from './types.js'

/** Text, or a node that stands in a line: text, line break, link. */
export type Inline = string | RichTextNode

/** The formats of a piece of text, by their bit in Lexical's `format`. */
const FORMAT_BITS = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const
export type TextFormats = Partial<Record<keyof typeof FORMAT_BITS, boolean>>

/** A piece of text. Markup in it stays text. */
export function text(content: string, formats: TextFormats = {}): RichTextNode {
  let format = 0
  for (const name of Object.keys(FORMAT_BITS) as (keyof typeof FORMAT_BITS)[]) {
    if (formats[name]) format |= FORMAT_BITS[name]
  }
  return { type: 'text', version: 1, text: content, format, detail: 0, mode: 'normal', style: '' }
}

/** Strings as text nodes, nodes as they are. */
export function inline(content: Inline | Inline[]): RichTextNode[] {
  return [content].flat().map((part) => (typeof part === 'string' ? text(part) : part))
}

/** The properties that every node with children has. */
export function element(type: string, children: RichTextNode[]) {
  return { type, version: 1, children, direction: null, format: '' as const, indent: 0 }
}
