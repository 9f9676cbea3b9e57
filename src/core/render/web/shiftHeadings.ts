import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

import type { HeadingLevel } from './context.js'

/**
 * Puts the headings of a text below the heading that it stands under, in place: its highest becomes the next level,
 * and none is more than one level below the one before it (WCAG 2.2, technique G141).
 *
 * @example
 * // <h2>, <h4> under an h3 become <h4>, <h5>
 */
export function shiftHeadings(root: Root, under: HeadingLevel): void {
  const levels: number[] = []
  visit(root, 'element', ({ tagName }) => {
    if (isHeading(tagName)) levels.push(levelOf(tagName))
  })
  const ranks = [...new Set(levels)].sort((a, b) => a - b)
  let previous: number = under
  visit(root, 'element', (node) => {
    if (!isHeading(node.tagName)) return
    const wanted = under + 1 + ranks.indexOf(levelOf(node.tagName))
    previous = Math.min(wanted, previous + 1, 6)
    node.tagName = `h${previous}`
  })
}

const isHeading = (tagName: string): boolean => /^h[1-6]$/.test(tagName)

const levelOf = (tagName: string): number => Number(tagName[1])
