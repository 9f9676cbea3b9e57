import { lineBreak, text } from '../build.js'
import type { RichTextNode } from '../types.js'

/** Text of one node, its white space as a browser shows it, or, where lines count, each line on its own. */
export function textNodes(value: string, formats: Parameters<typeof text>[1], isVerbatim: boolean) {
  // Spaces count in code; its lines only where the whole element keeps them.
  if (!isVerbatim) return [text(value.replace(formats?.code ? /[\t\r\n\f]/g : /[ \t\r\n\f]+/g, ' '), formats)]
  return value
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [lineBreak()] : []),
      ...(line === '' ? [] : [text(line, formats)]),
    ])
}

/**
 * A line as the editor would have it: no space at its ends or beside a break, no two spaces in a row, and neighbours
 * of one format in one node.
 */
export function tidyLine(nodes: readonly RichTextNode[]): RichTextNode[] {
  return trimEnd(mergeTexts(collapse(nodes, { afterSpace: true })))
}

interface Reading {
  afterSpace: boolean
}

function collapse(nodes: readonly RichTextNode[], reading: Reading): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    if (node.type === 'linebreak') {
      reading.afterSpace = true
      return [node]
    }
    if (node.children) {
      const children = mergeTexts(collapse(node.children, reading))
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    if (node.type !== 'text') return [node]
    const value = String(node.text)
    const shown = reading.afterSpace && !isCode(node) ? value.replace(/^ +/, '') : value
    if (shown === '') return []
    reading.afterSpace = shown.endsWith(' ')
    return [{ ...node, text: shown }]
  })
}

function mergeTexts(nodes: readonly RichTextNode[]): RichTextNode[] {
  const merged: RichTextNode[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (last?.type === 'text' && node.type === 'text' && last.format === node.format) {
      merged[merged.length - 1] = { ...last, text: `${String(last.text)}${String(node.text)}` }
    } else merged.push(node)
  }
  return merged
}

/** Without spaces and breaks at the end of the line, and spaces before a break in it. */
function trimEnd(nodes: readonly RichTextNode[]): RichTextNode[] {
  const trimmed: RichTextNode[] = []
  for (const node of [...nodes].reverse()) {
    const atEnd = trimmed.length === 0 || trimmed.at(-1)?.type === 'linebreak'
    if (!atEnd) trimmed.push(node)
    else if (node.type === 'text') {
      const text = isCode(node) ? String(node.text) : String(node.text).replace(/ +$/, '')
      if (text !== '') trimmed.push({ ...node, text })
    } else if (node.type === 'linebreak') {
      if (trimmed.length > 0) trimmed.push(node)
    } else if (node.children) {
      const children = trimEnd(node.children)
      if (children.length > 0) trimmed.push({ ...node, children })
    } else trimmed.push(node)
  }
  return withoutLeadingBreaks(trimmed.reverse())
}

function withoutLeadingBreaks(nodes: RichTextNode[]): RichTextNode[] {
  const first = nodes.findIndex(({ type }) => type !== 'linebreak')
  return first < 0 ? [] : nodes.slice(first)
}

const CODE = 16
const isCode = ({ format }: RichTextNode): boolean => (Number(format) & CODE) !== 0
