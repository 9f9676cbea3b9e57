import type { Element, ElementContent } from 'hast'

import { element as richElement } from '../buildElement.js'
import { lineBreak } from '../build.js'
import type { RichTextNode } from '../types.js'
import { toBlocks } from './flow.js'
import { attribute, blockPiece, type Piece, type Place } from './pieces.js'

/** Deeper lists are laid flat: a text may not be nested without end. */
const DEEPEST = 12

/**
 * A list. Lexical keeps a nested list in an item of its own, after the one that it belongs to. What no list item can
 * hold, such as a table, comes after the list.
 */
export function list(element: Element, place: Place): Piece[] {
  const items = element.children.filter((child) => child.type === 'element')
  const listType = items.some(checkboxOf) ? 'check' : element.tagName === 'ol' ? 'number' : 'bullet'
  const inside = { ...place, listDepth: place.listDepth + 1 }
  const after: RichTextNode[] = []
  const children: RichTextNode[] = []
  let value = 1
  const add = (item: RichTextNode, properties: object = {}) =>
    children.push({ ...item, value, indent: place.listDepth, ...properties })
  for (const item of items) {
    const box = checkboxOf(item)
    const checked = listType === 'check' ? { checked: Boolean(box?.properties.checked) } : {}
    const { line, lists, rest } = contentOf(item, inside)
    if (line.length > 0 || lists.length === 0) {
      if (line.length > 0 || box) {
        add(richElement('listitem', line), checked)
        value += 1
      }
    }
    for (const nested of lists) {
      if (inside.listDepth < DEEPEST) add(richElement('listitem', [nested]))
      else for (const flat of nested.children ?? []) add({ ...flat }, checked)
    }
    after.push(...rest)
  }
  const start = Number(attribute(element, 'start')) || 1
  const made = {
    ...richElement('list', children),
    listType,
    tag: element.tagName === 'ol' && listType === 'number' ? 'ol' : 'ul',
    start: listType === 'number' ? start : 1,
  }
  return [...(children.length > 0 ? [made] : []), ...after].map(blockPiece)
}

/** What an item says in its own line, its lists, and what cannot stand in an item. */
function contentOf(item: ElementContent, place: Place) {
  const content = item.type === 'element' && item.tagName === 'li' ? item.children : [item]
  const blocks = toBlocks(place.convert(content, place))
  const lines = blocks.filter(isLine).map(({ children }) => children ?? [])
  return {
    line: lines.flatMap((line, index) => (index > 0 ? [lineBreak(), ...line] : line)),
    lists: blocks.filter(({ type }) => type === 'list'),
    rest: blocks.filter((block) => block.type !== 'list' && !isLine(block)),
  }
}

function isLine({ type }: RichTextNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'quote'
}

function checkboxOf(item: ElementContent): Element | undefined {
  if (item.type !== 'element') return undefined
  const boxes = item.children
    .filter((child) => child.type === 'element')
    .flatMap((child) =>
      child.tagName === 'p' ? child.children.filter((inner) => inner.type === 'element') : [child],
    )
  return boxes.find(({ tagName, properties }) => tagName === 'input' && properties.type === 'checkbox')
}
