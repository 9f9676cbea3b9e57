import type { Element, RootContent } from 'hast'

import type { TextFormats } from '../build.js'
import type { RichTextNode } from '../types.js'

/** What an element becomes: something that runs on in a line, or something that stands by itself. */
export interface Piece {
  kind: 'block' | 'inline'
  node: RichTextNode
}

/** A picture that has been taken into the media collection. */
export interface KeptPicture {
  /** Id of the media document. */
  id: number | string
}

export interface FromHastOptions {
  /** The picture that stands for an address; null, or no such function: a link to it is kept instead. */
  pictureOf?: (src: string) => KeptPicture | null
}

/** What holds where an element stands. */
export interface Place {
  formats: TextFormats
  /** Line ends and spaces count. */
  isVerbatim: boolean
  /** Levels of lists around it. */
  listDepth: number
  isInTable: boolean
  options: FromHastOptions
  /** Converts what is inside an element; given along, so that its makers need not know each other. */
  convert: (nodes: readonly RootContent[], place: Place) => Piece[]
}

export const inlinePiece = (node: RichTextNode): Piece => ({ kind: 'inline', node })
export const blockPiece = (node: RichTextNode): Piece => ({ kind: 'block', node })

/** An attribute as text; '' where there is none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

export function elementsIn(nodes: readonly RootContent[], ...names: string[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const below = elementsIn(node.children, ...names)
    return names.includes(node.tagName) ? [node, ...below] : below
  })
}
