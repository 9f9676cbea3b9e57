import { isRecord } from './isRecord.js'
import type { NodeType } from './nodeTypes.js'
import type { RichText, RichTextNode } from './types.js'
import { walk } from './walk.js'

/** Nodes that stand on a line of their own; all others run on. */
const STARTS_LINE: ReadonlySet<string> = new Set<NodeType>([
  'block',
  'heading',
  'horizontalrule',
  'list',
  'listitem',
  'paragraph',
  'quote',
  'table',
  'tablecell',
  'tablerow',
  'upload',
])

/** The fields that a reader sees, in reading order. */
const VISIBLE_FIELDS: Record<string, readonly string[]> = {
  callout: ['text'],
  embed: ['title'],
  quote: ['text', 'attribution', 'title', 'outlet', 'date'],
  upload: ['caption'],
}

/**
 * All the text that a reader sees, one line a paragraph, heading, list item, table cell or field of a block.
 * Addresses of links are not in it. An empty or missing text gives ''.
 *
 * @example
 * toPlainText(richText(heading('h2', 'TCR'), paragraph('See ', link('https://example.com', 'this'), '.')))
 * // 'TCR\nSee this.'
 */
export function toPlainText(richText: RichText | null | undefined): string {
  if (!richText) return ''
  const lines = ['']
  walk(richText.root, (node) => {
    if (STARTS_LINE.has(node.type)) lines.push('')
    lines[lines.length - 1] += inlineText(node)
    lines.push(...fieldTexts(node))
  })
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function inlineText(node: RichTextNode): string {
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : ''
  if (node.type === 'linebreak') return '\n'
  return node.type === 'tab' ? '\t' : ''
}

function fieldTexts({ type, fields }: RichTextNode): string[] {
  if (!isRecord(fields)) return []
  const shownFields = VISIBLE_FIELDS[type === 'block' ? String(fields.blockType) : type] ?? []
  return shownFields.map((name) => fields[name]).filter((text) => typeof text === 'string')
}
