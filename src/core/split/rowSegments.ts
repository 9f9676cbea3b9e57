import type { Element, ElementContent } from 'hast'

import { oneLine } from './blocks.js'

/** A run of words in a row, with the address that it links to. */
export interface Segment {
  text: string
  href: string | null
}

/** Lines of a row as runs of words; breaks and paragraphs inside it end lines. */
export function linesOfRow(row: Element): Segment[][] {
  const lines: Segment[][] = [[]]
  const walk = (nodes: readonly ElementContent[], href: string | null): void => {
    for (const node of nodes) {
      if (node.type === 'text') lines.at(-1)?.push({ text: node.value, href })
      if (node.type !== 'element') continue
      const isBlock = /^(?:br|p|div|ul|ol|li)$/.test(node.tagName)
      if (isBlock) lines.push([])
      walk(node.children, addressOf(node) ?? href)
      if (isBlock) lines.push([])
    }
  }
  walk(row.children, null)
  return lines.map((line) => line.filter(({ text }) => text.trim() !== '')).filter((line) => line.length > 0)
}

/** The link with which a row begins, after signs such as emoji at most, and the words after it on its line. */
export function leadingLink(row: Element): { text: string; after: string } | null {
  const line = linesOfRow(row)[0] ?? []
  const first = line.findIndex(({ text, href }) => href !== null || /[\p{L}\p{N}]/u.test(text))
  const href = line[first]?.href ?? null
  if (href === null) return null
  const rest = line.slice(first)
  const end = rest.findIndex((segment) => segment.href !== href)
  const words = (segments: Segment[]) => oneLine(segments.map(({ text }) => text).join(''))
  return { text: words(end < 0 ? rest : rest.slice(0, end)), after: end < 0 ? '' : words(rest.slice(end)) }
}

/** The first line of a row that has its address, written out, on a line of its own below. */
export function lineAboveAddress(row: Element): string | null {
  const [first, ...more] = linesOfRow(row).map((line) => oneLine(line.map(({ text }) => text).join('')))
  return first !== undefined && !ADDRESS.test(first) && more.some((line) => ADDRESS.test(line)) ? first : null
}

const ADDRESS = /^https?:\/\/\S+$/

const addressOf = ({ tagName, properties: { href } }: Element): string | null =>
  tagName === 'a' && typeof href === 'string' && /^https?:/.test(href) ? href : null
