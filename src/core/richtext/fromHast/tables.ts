import type { Element } from 'hast'

import { element as richElement } from '../buildElement.js'
import { paragraph } from '../build.js'
import type { RichTextNode } from '../types.js'
import { toBlocks } from './flow.js'
import { attribute, blockPiece, type Piece, type Place } from './pieces.js'

/** Lexical's bits for a cell: 1 heads a column, 2 heads a row. */
const HEADS_COLUMN = 1
const HEADS_ROW = 2

/** A table; one that stands in a table is laid flat, a paragraph a cell. */
export function table(element: Element, place: Place): Piece[] {
  const inside = { ...place, isInTable: true }
  const captions = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  )
  const above = toBlocks(place.convert(captions, place))
  const rows = rowsOf(element)
  if (place.isInTable) {
    const flat = rows.flatMap((row) =>
      cellsOf(row).flatMap((cell) => toBlocks(place.convert(cell.children, place))),
    )
    return [...above, ...flat].map(blockPiece)
  }
  const children = rows
    .map((row, index) =>
      richElement(
        'tablerow',
        cellsOf(row).map((cell) => cellNode(cell, index === 0, inside)),
      ),
    )
    .filter((row) => row.children.length > 0)
  return [...above, ...(children.length > 0 ? [richElement('table', children)] : [])].map(blockPiece)
}

function cellNode(cell: Element, isFirstRow: boolean, place: Place): RichTextNode {
  const content = toBlocks(place.convert(cell.children, place))
  const heads = isFirstRow ? HEADS_COLUMN : HEADS_ROW
  return {
    ...richElement('tablecell', content.length > 0 ? content : [paragraph()]),
    backgroundColor: null,
    colSpan: Number(attribute(cell, 'colSpan')) || 1,
    rowSpan: Number(attribute(cell, 'rowSpan')) || 1,
    headerState: cell.tagName === 'th' ? heads : 0,
  }
}

/** Its own rows, not those of a table inside it. */
function rowsOf({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })
}

function cellsOf({ children }: Element): Element[] {
  return children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  )
}
