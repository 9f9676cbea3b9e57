import type { Element, ElementContent, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { h } from 'hastscript'

import { oneLine, textOf, type Block } from './blocks.js'
import { embed } from './embeds.js'
import { figure } from './figures.js'
import { CONTAINERS, FURNITURE, ROLES } from './htmlMarkup.js'
import { all, classNames, clean, inline, isHidden, type Scope } from './inlineHtml.js'
import { paragraph, push } from './pushBlock.js'
import { quotation } from './quotation.js'

/** Blocks of a page or of a piece of one, in the order of reading. Scripts and what is hidden are no part of it. */
export function readHtml(html: string, base: string | null): Block[] {
  const scope: Scope = { base, role: null, blocks: [], opens: null }
  flow(
    fromHtml(nestsTooDeep(html) ? html.replace(/<[^>]{0,2000}>/g, '\n') : html, {
      fragment: !/<(?:html|body)[\s>]/i.test(html),
    }),
    scope,
  )
  return scope.blocks
}

/** What is nested deeper than any newsletter would exhaust the stack of who walks it. */
function nestsTooDeep(html: string): boolean {
  let depth = 0
  for (const [, close, name = ''] of html.matchAll(
    /<(\/?)(div|span|section|article|table|blockquote|ul|ol|b|i|em|strong|font|a|center)[\s>]/gi,
  )) {
    depth += close === '/' ? -1 : 1
    if (depth > 1_000 && name !== '') return true
  }
  return false
}

function hasBlocks(node: Nodes): boolean {
  return (
    node.type === 'element' &&
    (CONTAINERS.has(node.tagName) || (node.children.some(hasBlocks) && !isHidden(node)))
  )
}

function flow(parent: Element | Root, scope: Scope): void {
  let run: ElementContent[] = []
  const flush = () => {
    for (const part of parted(run)) paragraph(part, scope)
    run = []
  }
  for (const child of parent.children) {
    if (child.type === 'text') run.push(child)
    if (child.type !== 'element' || isHidden(child)) continue
    if (hasBlocks(child)) {
      flush()
      block(child, scope)
    } else run.push(child)
  }
  flush()
}

/** Two breaks in a row part paragraphs. */
function parted(run: ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]]
  let breaks = 0
  for (const node of run) {
    const isBreak = node.type === 'element' && node.tagName === 'br'
    if (isBreak) breaks += 1
    else if (node.type !== 'text' || node.value.trim() !== '') breaks = 0
    if (isBreak && breaks === 2) parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts
}

function block(node: Element, outer: Scope): void {
  const names = classNames(node).split(' ')
  const own = ROLES.find((role) => names.includes(role))
  const role = own ?? (FURNITURE.test(classNames(node)) ? 'furniture' : outer.role)
  const opens = names.includes('item')
    ? (['story', 'move', 'note'] as const).find((kind) => names.includes(kind))
    : null
  const scope = { ...outer, role: names.includes('item') ? outer.role : role, opens: opens ?? outer.opens }
  const start = outer.blocks.length
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      if (names.includes('subtitle')) push(h('p', inline(node.children, scope)), 0, scope)
      else heading(node, names.includes('weak') ? 7 : Number(node.tagName[1]), scope)
      break
    case 'ul':
    case 'ol':
    case 'dl':
    case 'pre':
    case 'hr':
      push(clean(node, scope), 0, scope)
      break
    case 'p':
      if (names.includes('MsoTitle')) heading(node, 1, scope)
      else flow(node, scope)
      break
    case 'blockquote':
      push(quotation(node, scope, flow), 0, scope)
      break
    case 'iframe':
    case 'video':
    case 'audio':
      embed(node, scope)
      break
    case 'figure':
      figure(node, names, scope, flow)
      break
    case 'table':
      if (isData(node)) push(clean(node, scope), 0, scope)
      else flow(node, scope)
      break
    case 'a':
      flow(node, scope)
      linkFirst(node, scope, start)
      break
    case 'aside':
      if (names.includes('callout')) push(clean(node, scope), 0, scope)
      else flow(node, scope)
      break
    default:
      if (scope.role === 'tags') push(h('p', inline([node], scope)), 0, scope)
      else flow(node, scope)
  }
  if (outer.blocks.length > start) outer.opens = null
}

/** A link around a whole card becomes the link of its first words. */
function linkFirst(card: Element, scope: Scope, start: number): void {
  const first = scope.blocks[start]
  if (first !== undefined) first.node.children = inline([{ ...card, children: first.node.children }], scope)
}

/** A heading that was never closed holds the blocks after it: they follow it instead. */
function heading(node: Element, level: number, scope: Scope): void {
  const at = node.children.findIndex(hasBlocks)
  const words = at < 0 ? node.children : node.children.slice(0, at)
  const inner = oneLine(words.map(textOf).join('')) === '' ? node.children.slice(at) : []
  if (inner.length > 0 && inner.length < 4 && textOf(node).length < 300)
    return push(
      h(
        node.tagName,
        inline(
          inner.flatMap((child) => ('children' in child ? child.children : [child])),
          scope,
        ),
      ),
      level,
      scope,
    )
  push(h(node.tagName, inline(words, scope)), level, scope)
  if (at >= 0) flow({ type: 'root', children: node.children.slice(at) }, scope)
}

/** A table with cells side by side in several rows is data; one that only lays out is not. */
function isData(table: Element): boolean {
  const rows = all(table, 'tr')
  return (
    all(table, 'table').length === 0 &&
    rows.length > 1 &&
    rows.some((row) => all(row, 'td').length + all(row, 'th').length > 1) &&
    all(table, 'p').length + all(table, 'h2').length + all(table, 'ul').length === 0
  )
}
