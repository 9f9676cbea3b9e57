import type { Element, RootContent } from 'hast'
import { toString } from 'hast-util-to-string'

import type { SplitIssue, SplitText } from '../../../../src/core/split/types.js'

export interface FoundPicture {
  url: string
  alt: string
  caption: string
}

/** The pictures of an issue in the order of its text, each address once; thumbnails of players are not among them. */
export function picturesIn({ opening, sections }: SplitIssue): FoundPicture[] {
  const texts = [
    ...Object.values(opening),
    ...sections.flatMap(({ intro, items }) => [
      intro,
      ...items.flatMap(({ note, story }) => [story?.commentary ?? null, note]),
    ]),
  ]
  const found = texts
    .filter((text): text is SplitText => text !== null)
    .flatMap(({ children }) => inNodes(children, ''))
  const byUrl = new Map<string, FoundPicture>()
  for (const picture of found) {
    const known = byUrl.get(picture.url)
    byUrl.set(picture.url, known ? { ...known, alt: known.alt || picture.alt } : picture)
  }
  return [...byUrl.values()]
}

function inNodes(nodes: readonly RootContent[], caption: string): FoundPicture[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' || isPlayer(node)) return []
    const { alt, src } = node.properties
    if (node.tagName !== 'img') return inNodes(node.children, captionOf(node) || caption)
    if (typeof src !== 'string' || src === '') return []
    return [{ url: src, alt: typeof alt === 'string' ? alt.trim() : '', caption }]
  })
}

function isPlayer({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('embed')
}

function captionOf({ tagName, children }: Element): string {
  const line = children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  return tagName === 'figure' && line ? toString(line).replace(/\s+/g, ' ').trim() : ''
}
