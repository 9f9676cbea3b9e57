import type { Element, Nodes } from 'hast'

/** Whether a node is an element of one of these names. */
export function isNamed(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && names.includes(node.tagName)
}

/** The same of what is known to be an element. */
export const hasName = ({ tagName }: Element, ...names: string[]): boolean => names.includes(tagName)

export function classesOf({ properties }: Element): string[] {
  return [properties.className].flat().filter((name): name is string => typeof name === 'string')
}
