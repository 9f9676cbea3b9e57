import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

import { foldText } from '../search/foldText.js'

/** One block of an issue in the order of reading. */
export interface Block {
  node: Element
  /** Visible words on one line. */
  text: string
  /** 1 to 6 for headings; 7 for what only looks like one; 0 for everything else. */
  level: number
  /** What the page of Masthead says that it is: `source`, `covered`, `commentary` …; null where nothing does. */
  role: string | null
  /** Set where a new item of Masthead’s page begins. */
  opens: 'move' | 'note' | 'story' | null
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Visible words of a node on one line; blocks inside it do not run together. */
export function textOf(node: ElementContent | Root): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  if (node.type === 'element' && node.tagName === 'br') return ' '
  const inner = node.children.map((child) => (child.type === 'doctype' ? '' : textOf(child))).join('')
  const isBlock =
    node.type === 'element' && /^(?:p|li|ul|ol|h\d|blockquote|figcaption|tr|td|th|div)$/.test(node.tagName)
  return isBlock ? ` ${inner} ` : inner
}

export const rootOf = (blocks: readonly Block[]): Root | null =>
  blocks.length === 0 ? null : { type: 'root', children: blocks.map(({ node }) => node) }

/** Addresses of the web in a node, each once, in order. */
export function linksOf(node: Element | Root): { href: string; text: string }[] {
  const found = new Map<string, string>()
  visit(node, 'element', ({ tagName, properties, ...element }) => {
    const { href } = properties
    if (tagName !== 'a' || typeof href !== 'string' || !/^https?:/.test(href) || found.has(href)) return
    found.set(href, oneLine(toString({ ...element, tagName, properties })))
  })
  return [...found].map(([href, text]) => ({ href, text }))
}

/** A heading as it is compared: folded, without number, emoji and punctuation at its ends. */
export function headingKey(text: string): string {
  return foldText(text.replace(/[‘’ʼ]/gu, "'").replace(/[“”]/gu, '"'))
    .replace(/^\d{1,2}[.):]\s+/u, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

export const isSameHeading = (a: string, b: string): boolean => {
  const [left, right] = [headingKey(a), headingKey(b)]
  if (left === right) return left !== ''
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return short.length >= 12 && long.startsWith(short) && short.length / long.length > 0.5
}
