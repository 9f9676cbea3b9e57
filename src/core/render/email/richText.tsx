import type { Element, Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

import type { EditionText } from '../../edition/index.js'
import type { HeadingLevel } from '../web/context.js'
import { textBlock } from '../web/text.js'
import type { EmailContext } from './context.js'
import { emailElements } from './elements.js'
import { prepare } from './prepare.js'

/**
 * A rich text of the edition, as it stands in a mail; null where there is none.
 *
 * @param under level of the heading that it stands under
 */
export function richText(text: EditionText | null, context: EmailContext, under: HeadingLevel): ReactNode {
  return fromPage([textBlock(text, context.web, { under, name: 'text' })], context)
}

/** Parts of the page with the styles of the mail: the same words and links in other clothes. */
export function fromPage(parts: readonly (Element | null)[], context: EmailContext): ReactNode {
  const children = parts.filter((part) => part !== null)
  if (children.length === 0) return null
  const root: Root = { type: 'root', children }
  prepare(root, context.direction)
  return toJsxRuntime(root, {
    Fragment,
    jsx,
    jsxs,
    components: emailElements(context),
    ignoreInvalidStyle: true,
    passKeys: true,
    passNode: true,
  })
}
