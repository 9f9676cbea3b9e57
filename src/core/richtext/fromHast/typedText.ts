import type { RootContent } from 'hast'

/**
 * Paragraphs as somebody would type them into a plain field: an empty line between two, a line end for a break. Null
 * where there is anything besides, such as a link, that such a field would lose.
 */
export function typedText(nodes: readonly RootContent[]): string | null {
  const parts: string[] = ['']
  const isPlain = read(nodes, parts)
  if (!isPlain) return null
  return parts
    .map((part) =>
      part
        .replace(/ *\n */g, '\n')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('\n\n')
}

const RUNS_ON = new Set(['b', 'em', 'i', 'span', 'strong'])
const STANDS_ALONE = new Set(['div', 'p'])

function read(nodes: readonly RootContent[], parts: string[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'text') {
      parts[parts.length - 1] += node.value.replace(/[ \t\r\n\f]+/g, ' ')
      return true
    }
    if (node.type !== 'element') return true
    if (node.tagName === 'br') {
      parts[parts.length - 1] += '\n'
      return true
    }
    if (RUNS_ON.has(node.tagName)) return read(node.children, parts)
    if (!STANDS_ALONE.has(node.tagName)) return false
    parts.push('')
    const isPlain = read(node.children, parts)
    parts.push('')
    return isPlain
  })
}
