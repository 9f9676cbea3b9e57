import type { RichText, RichTextNode } from './types.js'

/** Where a node stands: `root.children.3.children.0`, and how many levels below the first node. */
export interface Place {
  path: string
  depth: number
}

/**
 * Visits a node and everything below it in reading order. Takes any depth: it keeps a stack of its own. A node
 * is visited before its children are looked at, so a visitor may refuse a malformed one by throwing.
 *
 * @param path - what the paths of the visited nodes begin with
 *
 * @example
 * walk(story.commentary.root, (node, { path }) => console.log(path, node.type))
 */
export function walk(
  node: RichTextNode,
  visit: (node: RichTextNode, place: Place) => void,
  path = 'root',
): void {
  const stack = [{ node, path, depth: 0 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const place = { path: next.path, depth: next.depth }
    visit(next.node, place)
    const below = (next.node.children ?? []).map((child, index) => ({
      node: child,
      path: `${place.path}.children.${index}`,
      depth: place.depth + 1,
    }))
    stack.push(...below.reverse())
  }
}

/**
 * A copy of the tree in which every node below the root is what `change` made of it. Children are carried over
 * from the original whatever `change` returns for them, so none can be lost. Parents come before their children.
 */
export function mapNodes(richText: RichText, change: (node: RichTextNode) => RichTextNode): RichText {
  const root = { ...richText.root }
  const open: { children?: RichTextNode[] }[] = [root]
  for (let parent = open.pop(); parent; parent = open.pop()) {
    if (!parent.children) continue
    parent.children = parent.children.map((child) =>
      child.children ? { ...change(child), children: child.children } : change(child),
    )
    open.push(...parent.children)
  }
  return { ...richText, root }
}
