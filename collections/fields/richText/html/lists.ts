import type { SerializedListNode } from '@payloadcms/richtext-lexical'
import type { HTMLConverter } from '@payloadcms/richtext-lexical/html'

type Items = SerializedListNode['children']

/**
 * A list with its items. Lexical keeps a nested list in an item of its own, after the one it belongs to; in HTML,
 * and in the Markdown made of it, it stands inside that item.
 */
export const listHtml: HTMLConverter<SerializedListNode> = ({ node, nodesToHTML }) => {
  const items = withNestedInside(node.children as ListItem[]).map(({ checked, children }) => {
    const box = node.listType === 'check' ? checkbox(checked) : ''
    return `<li${box && ' class="task-list-item"'}>${box}${nodesToHTML({ nodes: children }).join('')}</li>`
  })
  if (node.listType === 'check') return `<ul class="contains-task-list">${items.join('')}</ul>`
  if (node.listType !== 'number') return `<ul>${items.join('')}</ul>`
  const start = Number(node.start) > 1 ? ` start="${Number(node.start)}"` : ''
  return `<ol${start}>${items.join('')}</ol>`
}

/** What this converter needs of an item. */
interface ListItem {
  type: string
  version: number
  checked?: boolean
  children: Items
}

function withNestedInside(items: ListItem[]): ListItem[] {
  const merged: ListItem[] = []
  for (const item of items) {
    const above = merged.at(-1)
    const isNested = item.children[0]?.type === 'list'
    if (above && isNested) above.children = [...above.children, ...item.children]
    else merged.push({ ...item })
  }
  return merged
}

function checkbox(checked: boolean | undefined): string {
  return `<input type="checkbox" disabled${checked ? ' checked' : ''} /> `
}
