import type { Element } from 'hast'
import type { CSSProperties, JSX, ReactNode } from 'react'

type Tag = keyof JSX.IntrinsicElements
/** What an element is written from: its attributes, and the node of the tree. */
export type Props<Name extends Tag> = JSX.IntrinsicElements[Name] & { node?: Element }

/** How to write each element. hast-util-to-jsx-runtime has a type for it, which wants a global `JSX`. */
export type Elements = { [Name in Tag]?: (props: Props<Name>) => ReactNode }

/** The attributes of an element that may run the other way. */
export const directed = (dir: string | undefined, style: CSSProperties) => (dir ? { dir, style } : { style })
