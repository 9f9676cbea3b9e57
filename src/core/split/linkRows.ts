import type { Element } from 'hast'

import { linksOf, oneLine, textOf, type Block } from './blocks.js'
import { unitsOf } from './moves.js'

export const firstWords = (blocks: readonly Block[]): string => {
  const words = (blocks[0]?.text ?? '').split(/(?<=[.!?])\s/u)[0] ?? ''
  return words.length <= 90 ? words : `${words.slice(0, 88).replace(/\s\S*$/u, '')} …`
}

/** Rows of a list of links: each with a link near its beginning, and nothing else in the section but a line before. */
export function linkRows(blocks: readonly Block[]): Block[] | null {
  const lists = blocks.filter(({ node }) => node.tagName === 'ul' || node.tagName === 'ol')
  const rows =
    lists.length > 0
      ? lists.flatMap((list) => unitsOf(list))
      : blocks.filter(({ node }) => node.tagName === 'p').map(({ node }) => node)
  const other = blocks.length - (lists.length > 0 ? lists.length : rows.length)
  const least = lists.length > 0 || rows.every(isTitled) ? 2 : 3
  const isList = lists.length > 0
  const isRow = (row: Element) =>
    linksOf(row).length === 1 &&
    textOf(row).length < 500 &&
    (startsMarked(row) || (isList && endsInLink(row)))
  if (other > 0 || rows.length < least || rows.filter(isRow).length / rows.length < 0.8) return null
  return rows.map((node) => ({ node, text: oneLine(textOf(node)), level: 0, role: null, opens: null }))
}

/** Whether a row begins with a link that reads like a title. */
const isTitled = (row: Element): boolean => {
  const first = row.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  return first?.type === 'element' && first.tagName === 'a' && textOf(first).length > 15
}

/** Whether a row ends with its address, written out. */
const endsInLink = (row: Element): boolean => /https?:\/\/\S+$/.test(oneLine(textOf(row)))

/** Whether a row begins with its link or with bold words, or ends with its link. */
function startsMarked(row: Element): boolean {
  const [first, second] = row.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const begins = [first, first?.type === 'text' && first.value.length < 6 ? second : undefined].some(
    (child) => child?.type === 'element' && ['a', 'strong'].includes(child.tagName),
  )
  const inner = first?.type === 'element' && first.tagName === 'p' ? startsMarked(first) : false
  return begins || inner
}

/** The words of its link, where they read like a title; else the first of the row. */
export function titleOfRow(block: Block): string {
  const link = linksOf(block.node)[0]
  return link && link.text.length > 15 && !/^https?:/.test(link.text) ? link.text : firstWords([block])
}
