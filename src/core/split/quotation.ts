import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'

import { all, type Scope } from './inlineHtml.js'

/** Reads what is inside a node as blocks. */
export type Flow = (parent: Element | Root, scope: Scope) => void

/** A quotation, with the last line as its source where it says who spoke. */
export function quotation(node: Element, scope: Scope, flow: Flow): Element {
  const inner: Scope = { ...scope, blocks: [], opens: null }
  for (const child of node.children)
    if (child.type === 'element' && child.tagName === 'blockquote') flow(child, inner)
  if (inner.blocks.length === 0) flow(node, inner)
  else
    for (const child of node.children)
      if (child.type === 'element' && child.tagName !== 'blockquote')
        flow({ type: 'root', children: [child] }, inner)
  const rows = inner.blocks.map((row) => row.node)
  const last = inner.blocks.at(-1)
  const isSource =
    rows.length > 1 &&
    last !== undefined &&
    (/^(?:[—–]|-{1,2}\s)/u.test(last.text) ||
      all(node, 'cite').length > 0 ||
      all(node, 'figcaption').length > 0) &&
    last.text.length < 200
  if (!isSource) return h('blockquote', rows)
  const source = rows.pop()
  return h('figure', { className: ['quotation'] }, [
    h('blockquote', rows),
    h('figcaption', withoutDash(source?.children ?? [])),
  ])
}

const withoutDash = ([first, ...rest]: ElementContent[]): ElementContent[] =>
  first?.type === 'text'
    ? [{ type: 'text', value: first.value.replace(/^[—–-]+\s*/u, '') }, ...rest]
    : first
      ? [first, ...rest]
      : []
