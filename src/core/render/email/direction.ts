import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'

export type Direction = 'ltr' | 'rtl'

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LETTER = /\p{L}/u

/** The direction of the first letter of a text; null where there is no letter. As `dir="auto"` in HTML. */
export function directionOfText(text: string): Direction | null {
  const letter = LETTER.exec(text)?.[0]
  return letter === undefined ? null : RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

/** The `dir` of an element with this text; undefined where it is that of what stands around it. */
export function ownDirection(text: string, around: Direction): Direction | undefined {
  const own = directionOfText(text)
  return own === null || own === around ? undefined : own
}

/**
 * Says in place which blocks of a tree go the other way. Mail programs do not know `dir="auto"`.
 */
export function settleDirections(parent: Element | Root, around: Direction): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const isAuto = child.properties.dir === 'auto' || child.tagName === 'blockquote'
    const own = isAuto ? ownDirection(toString(child), around) : undefined
    if (isAuto) child.properties.dir = own
    settleDirections(child, own ?? around)
  }
}
