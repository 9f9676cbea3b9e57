import type { Element, Nodes } from 'hast'

import type { Edition, Site } from '../../edition/index.js'
import { hasName, isNamed } from '../plain/elements.js'
import { plainArticle } from '../plain/index.js'
import { flow, NO_INDENT, type Indent } from './flow.js'
import { inline, type Links } from './inline.js'

/**
 * An issue as plain text: 72 columns, flowed (RFC 3676), links as numbers with the addresses at the end.
 *
 * @example
 * renderText(edition, site) // 'CXTech Week 35 2023\n===================\n…'
 */
export function renderText(edition: Edition, site: Site): string {
  const links: Links = []
  const lines = blocks(plainArticle(edition, site).children, NO_INDENT, links)
  const notes = links.map((url, index) => `[${index + 1}] ${url}`)
  return `${[...lines, '', ...notes].join('\n').trimEnd()}\n`
}

/** Blocks with an empty line between them. */
function blocks(nodes: readonly Nodes[], indent: Indent, links: Links): string[] {
  return grouped(nodes)
    .map((group, index) => block(group, index === 0 ? indent : { ...indent, first: indent.rest }, links))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [indent.quote, ...lines]))
}

/** Runs of inline nodes count as one block, as where a list item begins with words and goes on with a list. */
function grouped(nodes: readonly Nodes[]): (Element | Nodes[])[] {
  const groups: (Element | Nodes[])[] = []
  for (const node of nodes) {
    const last = groups.at(-1)
    if (isNamed(node, ...BLOCKS)) groups.push(node)
    else if (Array.isArray(last)) last.push(node)
    else groups.push([node])
  }
  return groups
}

const BLOCKS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'blockquote', 'table', 'hr', 'pre']
const UNDERLINES: Record<string, string> = { h1: '=', h2: '-' }

function block(node: Element | Nodes[], indent: Indent, links: Links): string[] {
  if (Array.isArray(node)) return paragraph(node, indent, links)
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return list(node, indent, links)
    case 'blockquote':
      return blocks(node.children, { ...indent, quote: `${indent.quote}>` }, links)
    case 'table':
      return table(node, indent, links)
    case 'hr':
      return flow('* * *', indent)
    default:
      return underlined(paragraph(node.children, indent, links), UNDERLINES[node.tagName])
  }
}

function paragraph(nodes: readonly Nodes[], indent: Indent, links: Links): string[] {
  const text = inline(nodes, links)
  return text === '' ? [] : flow(text, indent)
}

function underlined(lines: string[], sign: string | undefined): string[] {
  if (sign === undefined) return lines
  return [...lines, sign.repeat(Math.max(...lines.map((line) => [...line.trim()].length), 1))]
}

function list(node: Element, indent: Indent, links: Links): string[] {
  const start = Number(node.properties.start ?? 1)
  return node.children
    .filter((child) => isNamed(child, 'li'))
    .flatMap((item, index) => {
      const mark = node.tagName === 'ol' ? `${start + index}. ` : '* '
      const rest = `${indent.rest}${' '.repeat(mark.length)}`
      const inner = { ...indent, first: `${index === 0 ? indent.first : indent.rest}${mark}`, rest }
      return withoutGaps(blocks(item.children, inner, links), indent.quote)
    })
}

/** The lines of an item stay together, a list inside it too. */
const withoutGaps = (lines: string[], gap: string): string[] => lines.filter((line) => line !== gap)

function table(node: Element, indent: Indent, links: Links): string[] {
  return rowsOf(node).flatMap(({ children }) => {
    const cells = children
      .filter((cell) => isNamed(cell, 'th', 'td'))
      .map((cell) => inline(cell.children, links))
    return flow(cells.join(' | '), indent)
  })
}

const rowsOf = (node: Element): Element[] =>
  node.children
    .filter((child) => child.type === 'element')
    .flatMap((child) => (hasName(child, 'tr') ? [child] : rowsOf(child)))
