import { element, inline, type Inline } from './buildElement.js'
import type { RichTextNode } from './types.js'

/** One item: its text, or a list that stands one level deeper. */
export type ListItem = Inline | Inline[]

/**
 * @example
 * bulletList(['TCR Trilogy', numberedList(['Ownership', 'Part 1', 'Part 2']), 'People'])
 */
export function bulletList(items: ListItem[]): RichTextNode {
  return list('bullet', 'ul', items)
}

export function numberedList(items: ListItem[]): RichTextNode {
  return list('number', 'ol', items)
}

/** A list of things to tick off. */
export function checkList(items: { text: Inline | Inline[]; checked: boolean }[]): RichTextNode {
  const node = list(
    'check',
    'ul',
    items.map(({ text }) => text),
  )
  const children = (node.children ?? []).map((item, index) => ({ ...item, checked: items[index]?.checked }))
  return { ...node, children }
}

function list(listType: 'bullet' | 'check' | 'number', tag: 'ol' | 'ul', items: ListItem[]): RichTextNode {
  let value = 1
  const children = items.map((item) => {
    const content = inline(item)
    const holdsList = content[0]?.type === 'list'
    const node = {
      ...element('listitem', holdsList ? content.map((nested) => deeper(nested)) : content),
      value,
    }
    // Lexical keeps a nested list in an item of its own, which does not count.
    if (!holdsList) value += 1
    return node
  })
  return { ...element('list', children), listType, tag, start: 1 }
}

/** The same list one level further in. Lists are built by hand and a few levels deep, so this may recurse. */
function deeper(node: RichTextNode): RichTextNode {
  const indented = node.type === 'listitem' ? { ...node, indent: Number(node.indent) + 1 } : { ...node }
  const children = node.children?.map((child) =>
    child.type === 'list' || node.type === 'list' ? deeper(child) : child,
  )
  return children ? { ...indented, children } : indented
}
