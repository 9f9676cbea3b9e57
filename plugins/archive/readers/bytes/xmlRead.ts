import type { XmlElement } from './xmlRecords.js'

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child !== 'string' && child.name === name ? [child] : [],
  )
}

/** All text in an element, without the space around it; '' where there is none. */
export function textOf(element: XmlElement | undefined): string {
  return element ? rawText(element).trim() : ''
}

/** The text of the first child of that name; null where it is missing or empty. */
export function childText(element: XmlElement, name: string): string | null {
  return textOf(childrenNamed(element, name)[0]) || null
}

function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}
