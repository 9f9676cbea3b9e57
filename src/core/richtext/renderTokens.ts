import type { RichText } from './types.js'
import { mapNodes } from './walk.js'

/**
 * The same rich text with every piece of text replaced by what `replace` makes of it. Nothing is changed in place.
 * A token that is half bold is two pieces of text, and is not found.
 *
 * @example
 * renderTokens(publication.purpose, (text) => text.replaceAll('{title}', issue.title))
 */
export function renderTokens(richText: RichText, replace: (text: string) => string): RichText {
  return mapNodes(richText, (node) =>
    node.type === 'text' && typeof node.text === 'string' ? { ...node, text: replace(node.text) } : node,
  )
}
