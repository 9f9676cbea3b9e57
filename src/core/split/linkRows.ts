import type { Element } from 'hast'

import { linksOf, oneLine, textOf, type Block } from './blocks.js'
import { unitsOf } from './moves.js'
import { leadingLink, lineAboveAddress } from './rowSegments.js'

/** A list of links or of news of one line each, with what stands before and after it. */
export interface Rows {
  lead: Block[]
  rows: Block[]
  tail: Block[]
}

/** A row is longer only where it is a story by itself. */
const LONGEST = 500
/** What stands before or after the rows of an issue without headings: a greeting, a farewell. */
const MOST_AROUND = 2
/** Further in than this, a link is a part of the sentence rather than its title. */
const LEAD_IN = 25

/**
 * Rows of a section that is a list of links, and nothing else. An issue without headings may also be a list of news
 * of one line each, with or without links, between a greeting and a farewell.
 */
export function linkRows(blocks: readonly Block[], isWholeIssue: boolean): Rows | null {
  const isList = ({ node }: Block) => node.tagName === 'ul' || node.tagName === 'ol'
  const listed = blocks.some(isList)
  const isOurs = (block: Block) =>
    listed ? isList(block) : block.node.tagName === 'p' && isRow(block.node, isWholeIssue)
  const [first, last] = [blocks.findIndex(isOurs), blocks.findLastIndex(isOurs)]
  const [lead, tail] = [blocks.slice(0, Math.max(first, 0)), blocks.slice(last + 1)]
  const inner = blocks.slice(Math.max(first, 0), last + 1)
  const most = isWholeIssue ? MOST_AROUND : 0
  if (first < 0 || lead.length > most || tail.length > most) return null
  if (inner.some((block) => (listed ? !isList(block) : block.node.tagName !== 'p'))) return null
  const rows = listed ? inner.flatMap((list) => unitsOf(list)) : inner.map(({ node }) => node)
  const isOneLiner = (row: Element) => isWholeIssue && listed && textOf(row).length < LONGEST
  const least = listed || rows.every(isTitled) ? 2 : 3
  const fit = rows.filter((row) => isOneLiner(row) || isRow(row, isWholeIssue || listed)).length
  const isBulk = lengthOf(inner) >= 0.6 * lengthOf(blocks)
  if (rows.length < least || fit / rows.length < 0.8 || !isBulk) return null
  if (isWholeIssue && rows.length < 3) return null
  return {
    lead,
    rows: rows.map((node) => ({ node, text: oneLine(textOf(node)), level: 0, role: null, opens: null })),
    tail,
  }
}

/** The title of a row: its leading link, the line above its address, a long link in it, or its first words. */
export function titleOfRow({ node, text, ...block }: Block): string {
  const link = linksOf(node)[0]
  const leading = leadingLink(node)
  if (leading && isTitle(leading)) return leading.text
  const above = lineAboveAddress(node)
  if (above !== null) return above
  const isEarly = link !== undefined && text.indexOf(link.text) <= LEAD_IN
  return link && isEarly && link.text.length > 15 && !/^https?:/.test(link.text)
    ? link.text
    : firstWords([{ ...block, node, text }])
}

/** The first sentence of some blocks without addresses written out, not longer than a headline. */
export const firstWords = (blocks: readonly Block[]): string => {
  const said = oneLine(
    (blocks[0]?.text ?? '').replace(/\s*\(https?:\/\/[^\s)]+\)/gu, '').replace(/https?:\/\/\S+/gu, ' '),
  ).replace(/[\s,:;(–—-]+$/u, '')
  const words = said.split(/(?<=[.!?])\s/u)[0] ?? ''
  return words.length <= 90 ? words : `${words.slice(0, 88).replace(/\s\S*$/u, '')} …`
}

function isRow(row: Element, mayEndInLink: boolean): boolean {
  const links = linksOf(row).length
  if (links === 0 || links > 3 || textOf(row).length >= LONGEST) return false
  if (isTitled(row)) return true
  return links === 1 && (startsMarked(row) || (mayEndInLink && endsInLink(row)))
}

/** Whether a row begins with a link that reads like a title, or has one above its address. */
const isTitled = (row: Element): boolean => {
  const leading = leadingLink(row)
  return (leading !== null && isTitle(leading)) || lineAboveAddress(row) !== null
}

/** A link is a title where it is long, or where what follows is set off from it. */
const isTitle = ({ text, after }: { text: string; after: string }): boolean =>
  !/^https?:/.test(text) &&
  (text.length > 15 || /^(?:$|[–—:|(·-]|by\s)/u.test(after) || (/\s/u.test(text) && after.startsWith(',')))

/** Whether a row ends with its address, written out. */
const endsInLink = (row: Element): boolean => /https?:\/\/\S+$/.test(oneLine(textOf(row)))

/** Whether a row begins with its link or with bold words. */
function startsMarked(row: Element): boolean {
  const [first, second] = row.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const begins = [first, first?.type === 'text' && first.value.length < 6 ? second : undefined].some(
    (child) => child?.type === 'element' && ['a', 'strong'].includes(child.tagName),
  )
  const inner = first?.type === 'element' && first.tagName === 'p' ? startsMarked(first) : false
  return begins || inner
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)
