import type { Element } from 'hast'

import { foldText } from '../search/foldText.js'
import { headingKey, isSameHeading, oneLine, textOf, type Block } from './blocks.js'

const STRONG =
  /^(?:(?:topics |stories |items )?covered(?: in)?(?: this)?(?: (?:week|month|issue|edition|newsletter|time|today))?|what(?: i|'s| is| we)? (?:covered|inside|in this (?:week|issue|edition)|in (?:this|the) (?:issue|newsletter))(?: this (?:week|issue))?|(?:table of )?contents|inside this (?:week|issue|edition)|in this (?:issue|edition|newsletter|week's (?:issue|edition|newsletter))(?: (?:we|i) cover)?|this (?:week|month|issue)'s (?:topics|contents|headlines|stories|menu|line-?up|issue)|topics this (?:week|month)|on (?:the|this week's|today's) menu|the rundown|today's (?:topics|stories|headlines|menu)|(?:this week )?(?:i|we)(?:'ll| will)? (?:cover|covered)(?: this week)?)$/
const WEAK =
  /^(?:this week|in brief|highlights|headlines|agenda|at a glance|index|overview|inside|topics|today|quick links|jump to|tl;?dr|this (?:month|edition))$/

const bare = (text: string): string =>
  foldText(text.slice(0, 120))
    .replace(/[‘’]/g, "'")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** Whether a line heads the list of what an issue covers. */
export const isCoveredHeading = (text: string): boolean => text.length < 80 && STRONG.test(bare(text))

export interface CoveredList {
  /** Places of the blocks that are the list and its heading. */
  from: number
  to: number
  rows: { label: string; entries: string[] }[]
}

/** Finds the list of what an issue covers: by its heading, or by entries that are the headings that follow. */
export function findCovered(blocks: readonly Block[]): CoveredList | null {
  for (const [index, { text, role, node }] of blocks.entries()) {
    if (index > 40) break
    const strong = role === 'covered' || isCoveredHeading(text)
    const weak = !strong && (WEAK.test(bare(text)) || (text.length < 160 && text.endsWith(':')))
    const isList = node.tagName === 'ul' || node.tagName === 'ol'
    if (!strong && !weak && !isList) continue
    const list = isList ? { rows: rowsOfList(node), to: index + 1 } : rowsAfter(blocks, index + 1)
    if (list.rows.length === 0) continue
    const headings = blocks.slice(list.to).filter(({ level }) => level > 0)
    const met = list.rows.filter(({ label }) =>
      headings.some((heading) => isSameHeading(heading.text, label)),
    ).length
    if (strong || (met >= 2 && met / list.rows.length >= 0.6)) return { from: index, ...list }
  }
  return null
}

function rowsAfter(blocks: readonly Block[], at: number): Omit<CoveredList, 'from'> {
  const rows: CoveredList['rows'] = []
  let to = at
  for (const { node } of blocks.slice(at)) {
    if (node.tagName !== 'ul' && node.tagName !== 'ol') break
    rows.push(...rowsOfList(node))
    to += 1
  }
  const next = blocks[at]
  if (rows.length > 0 || !next) return { rows, to }
  const lines = linesOf(next.node)
  const repeated = linesRepeated(blocks, at)
  if (repeated.length > 0)
    return { rows: repeated.map((label) => ({ label, entries: [] })), to: at + repeated.length }
  if (next.level === 0 && lines.length > 1)
    return { rows: lines.map((label) => ({ label, entries: [] })), to: at + 1 }
  return { rows, to }
}

/** Lines of their own that stand again further down, where they are headings. */
function linesRepeated(blocks: readonly Block[], at: number): string[] {
  const found: string[] = []
  for (const [offset, { text, node }] of blocks.slice(at, at + 60).entries()) {
    const isNew = !found.some((one) => headingKey(one) === headingKey(text))
    const stands = blocks
      .slice(at + offset + 1)
      .some((block) => block.text.length < 300 && headingKey(block.text) === headingKey(text))
    if (!isNew || !stands || text.length > 200 || !/^(?:p|h\d)$/.test(node.tagName)) break
    found.push(text)
  }
  return found
}

function rowsOfList(list: Element): CoveredList['rows'] {
  return list.children.flatMap((item) => {
    if (item.type !== 'element' || item.tagName !== 'li') return []
    const inner = item.children.filter(
      (child): child is Element => child.type === 'element' && /^[uo]l$/.test(child.tagName),
    )
    const label = oneLine(
      item.children
        .filter((child) => !inner.some((one) => one === child))
        .map(textOf)
        .join(''),
    )
    const entries = inner.flatMap((child) => rowsOfList(child).flatMap((row) => [row.label, ...row.entries]))
    return label === '' ? [] : [{ label, entries }]
  })
}

/** Lines of a paragraph with breaks, without bullets typed by hand. */
export function linesOf(node: Element): string[] {
  const lines: string[] = ['']
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push('')
    else lines[lines.length - 1] += textOf(child)
  }
  return lines.map((line) => oneLine(line).replace(/^[*•·–-]\s+/u, '')).filter((line) => line !== '')
}
