import { element, inline, type Inline } from './buildElement.js'
import { nodeId, withUniqueIds } from './nodeId.js'
import type { RichTextHeading } from './nodeTypes.js'
import type { RichText, RichTextNode } from './types.js'

export { bulletList, checkList, numberedList, type ListItem } from './buildLists.js'
export { text, type Inline, type TextFormats } from './buildElement.js'
export { calloutBlock, embedBlock, horizontalRule, image, quoteBlock, table } from './buildBlocks.js'

export interface LinkOptions {
  id?: string
  newTab?: boolean
}

/**
 * A whole rich text of the given blocks, as Lexical serialises it. Building the same text gives the same tree:
 * ids come from the content, and one that occurs twice is made unique.
 *
 * @example
 * richText(heading('h2', 'Why it matters'), paragraph('As ', link('https://example.com', 'they say'), '.'))
 */
export function richText(...children: RichTextNode[]): RichText {
  return withUniqueIds({ root: { ...element('root', children), type: 'root', children } })
}

export function lineBreak(): RichTextNode {
  return { type: 'linebreak', version: 1 }
}

export function paragraph(...content: Inline[]): RichTextNode {
  return { ...element('paragraph', inline(content)), textFormat: 0, textStyle: '' }
}

export function heading(tag: RichTextHeading, ...content: Inline[]): RichTextNode {
  return { ...element('heading', inline(content)), tag }
}

/** A quotation in the running text, without a source. With a source it is a `quoteBlock`. */
export function blockQuote(...content: Inline[]): RichTextNode {
  return element('quote', inline(content))
}

/**
 * A link to a web or mail address.
 *
 * @example
 * paragraph('Read ', link('https://example.com/report', [text('the report', { bold: true })]))
 */
export function link(url: string, content: Inline | Inline[], options: LinkOptions = {}): RichTextNode {
  return linkNode({ linkType: 'custom', url }, content, options)
}

/** A link to a document of this site: an issue, a story, a topic, a person or a company. */
export function internalLink(
  relationTo: string,
  id: number | string,
  content: Inline | Inline[],
  options: LinkOptions = {},
): RichTextNode {
  return linkNode({ linkType: 'internal', doc: { relationTo, value: id } }, content, options)
}

function linkNode(
  target: Record<string, unknown>,
  content: Inline | Inline[],
  { id, newTab = false }: LinkOptions,
): RichTextNode {
  const children = inline(content)
  return {
    ...element('link', children),
    version: 3,
    id: id ?? nodeId('link', target, children),
    fields: { ...target, newTab },
  }
}
