import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

import type { Edition, Site } from '../../edition/index.js'
import { hasName, isNamed } from '../plain/elements.js'
import { plainArticle } from '../plain/index.js'

/**
 * An issue as the HTML that Substack’s editor keeps when it is pasted: headings, paragraphs, flat marks, lists,
 * quotations, pictures, rules and links. What it would drop is said otherwise: a table row by row, a task with its box
 * as a sign.
 *
 * @example
 * renderSubstack(edition, site) // '<h1>CXTech Week 35 2023</h1><p>…'
 */
export function renderSubstack(edition: Edition, site: Site): string {
  const root = plainArticle(edition, site)
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const instead = replacement(node)
    if (instead === null) return undefined
    parent.children.splice(index, 1, ...instead)
    return [SKIP, index]
  })
  return toHtml(root)
}

function replacement(node: Element): ElementContent[] | null {
  if (hasName(node, 'table')) return [rows(node)]
  if (hasName(node, 'input')) return [{ type: 'text', value: node.properties.checked ? '☑ ' : '☐ ' }]
  return hasName(node, 'u', 'sub', 'sup', 'cite') ? node.children : null
}

/** A table as a list: each row with its cells named by the heading of their column. */
function rows(table: Element): Element {
  const found: Element[][] = []
  visit(table, 'element', (node) => {
    if (hasName(node, 'tr'))
      found.push(node.children.filter((cell): cell is Element => isNamed(cell, 'th', 'td')))
  })
  const [first, ...rest] = found
  const heads = first?.every((cell) => isNamed(cell, 'th'))
    ? first.map((cell) => toString(cell).trim())
    : null
  return h(
    'ul',
    (heads ? rest : found).map((cells) =>
      h(
        'li',
        cells.flatMap((cell, column) => cellOf(cell, heads?.[column], column)),
      ),
    ),
  )
}

function cellOf(cell: Element, head: string | undefined, column: number): ElementContent[] {
  const content = cell.children.flatMap((child) => (isNamed(child, 'p') ? child.children : [child]))
  return [
    ...(column === 0 ? [] : [{ type: 'text' as const, value: '; ' }]),
    ...(head ? [h('strong', `${head}:`), { type: 'text' as const, value: ' ' }] : []),
    ...content,
  ]
}
