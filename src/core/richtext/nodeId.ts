import { isRecord } from './isRecord.js'
import type { RichText, RichTextNode } from './types.js'
import { mapNodes } from './walk.js'

/**
 * An id in the form that the editor gives to links, blocks and pictures (24 hexadecimal digits), always the same
 * for the same content.
 *
 * @example
 * nodeId('link', 'https://example.com') === nodeId('link', 'https://example.com') // true
 */
export function nodeId(...content: unknown[]): string {
  const text = JSON.stringify(content)
  return [0, 1, 2].map((seed) => hash(`${seed}${text}`)).join('')
}

/** The same rich text with every id that stands there twice made unique: Payload keeps nodes apart by their id. */
export function withUniqueIds(richText: RichText): RichText {
  const seen = new Set<string>()
  const unique = (id: string): string => {
    let candidate = id
    for (let count = 2; seen.has(candidate); count += 1) candidate = nodeId(id, count)
    seen.add(candidate)
    return candidate
  }
  return mapNodes(richText, (node) => withId(node, unique))
}

function withId(node: RichTextNode, unique: (id: string) => string): RichTextNode {
  const { fields } = node
  if (typeof node.id === 'string') return { ...node, id: unique(node.id) }
  if (node.type !== 'block' || !isRecord(fields) || typeof fields.id !== 'string') return node
  return { ...node, fields: { ...fields, id: unique(fields.id) } }
}

/** FNV-1a, 32 bits, as 8 hexadecimal digits. Spreads well enough to tell nodes of one text apart. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}
