import type { Element, ElementContent, Parents, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

import {
  resolveText,
  type DocumentRef,
  type EditionText,
  type LinkPlace,
  type Site,
} from '../../edition/index.js'
import { words } from '../words.js'
import type { HeadingLevel } from './context.js'
import { shiftHeadings } from './shiftHeadings.js'

/** What it takes to link a text: the documents that readers may see, and the issue in which it stands. */
export interface TextPlace {
  edition: LinkPlace & { documents: readonly DocumentRef[] }
  site: Site
}

/**
 * A rich text of the edition as it stands on the page, in a block of its own; null where there is none.
 *
 * @param under level of the heading that it stands under
 */
export function textBlock(
  text: EditionText | null,
  { edition, site }: TextPlace,
  { under, name }: { under: HeadingLevel; name: string },
): Element | null {
  if (text === null || text.children.length === 0) return null
  const resolved = resolveText(text, edition, site, { links: 'local' })
  shiftHeadings(resolved, under)
  finish(resolved)
  return h('div', { className: ['text', name] }, resolved)
}

/** The items of a list and the paragraphs of a quotation run as the whole does: its marks stand on one side. */
const DIRECTED = new Set([
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['ul', 'ol', 'blockquote', 'th', 'td', 'figcaption'],
])

/** Each block in the direction of its own first letter; pictures that wait and keep their place; names for what has none. */
function finish(root: Root): void {
  visit(root, 'element', (node, index, parent) => {
    if (DIRECTED.has(node.tagName) && !isIn(parent, 'blockquote')) node.properties.dir ??= 'auto'
    if (node.tagName === 'img') finishPicture(node, parent)
    if (node.tagName === 'input') {
      node.properties.ariaLabel = node.properties.checked ? words.taskDone : words.taskOpen
    }
    if (node.tagName === 'table' && parent && index !== undefined && !isScroll(parent)) {
      parent.children[index] = scroll(node)
    }
  })
}

/** Thumbnails have the size of a film; the style sheet crops them to it before they are there. */
function finishPicture(image: Element, parent: Parents | undefined): void {
  image.properties.loading = 'lazy'
  image.properties.decoding = 'async'
  if (image.properties.width !== undefined || parent?.type !== 'element' || parent.tagName !== 'a') return
  image.properties.width = 480
  image.properties.height = 270
}

const isIn = (parent: Parents | undefined, tagName: string): boolean =>
  parent?.type === 'element' && parent.tagName === tagName

const isScroll = (parent: Parents): boolean =>
  parent.type === 'element' && parent.properties.role === 'region'

/** A wide table scrolls by itself, by keyboard too. */
const scroll = (table: ElementContent): Element =>
  h('div', { className: ['scroll'], role: 'region', ariaLabel: words.table, tabIndex: 0 }, table)
