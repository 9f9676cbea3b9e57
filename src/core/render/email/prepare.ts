import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

import { settleDirections, type Direction } from './direction.js'

/** Makes of a tree for the page one that can be written for mail programs, in place. */
export function prepare(root: Root, direction: Direction): void {
  settleDirections(root, direction)
  visit(root, 'element', (node) => {
    if (node.tagName === 'figure') gatherQuotation(node)
    if (node.tagName === 'table') scopeHeaders(node)
  })
}

/** Who said it stands inside the quotation, so that one line runs along both. */
function gatherQuotation({ children }: Element): void {
  const [quotation] = children
  if (quotation?.type !== 'element' || quotation.tagName !== 'blockquote') return
  quotation.children.push(...children.splice(1))
}

/** A heading in the first row is that of a column, further down that of a row (WCAG 2.2, technique H63). */
function scopeHeaders(table: Element): void {
  let row = 0
  visit(table, 'element', ({ tagName, properties }) => {
    if (tagName === 'tr') row += 1
    if (tagName === 'th') properties.scope ??= row === 1 ? 'col' : 'row'
  })
}
