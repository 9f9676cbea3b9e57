import type { Nodes } from 'hast'

/** Addresses in the order of their numbers; each has one number, however often it is linked. */
export type Links = string[]

/** The words of inline nodes on one line; where a break is meant, a line break. */
export function inline(nodes: readonly Nodes[], links: Links): string {
  return nodes
    .map((node) => words(node, links))
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

function words(node: Nodes, links: Links): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if (node.type !== 'element') return ''
  const { tagName, properties, children } = node
  const inner = children.map((child) => words(child, links)).join('')
  switch (tagName) {
    case 'a':
      return linked(inner, properties.href, links)
    case 'br':
      return '\n'
    case 'img':
      return typeof properties.alt === 'string' && properties.alt !== '' ? `[${properties.alt}]` : ''
    case 'input':
      return properties.checked ? '[x] ' : '[ ] '
    case 'p':
      return `${inner} `
    case 'sup':
      return `^${inner}`
    case 's':
      return `~${inner}~`
    case 'strong':
      return inner.trim() === '' ? inner : `*${inner}*`
    default:
      return inner
  }
}

function linked(text: string, href: unknown, links: Links): string {
  if (typeof href !== 'string' || href === '' || href === text) return text
  const known = links.indexOf(href)
  const number = known < 0 ? links.push(href) : known + 1
  return `${text} [${number}]`
}
