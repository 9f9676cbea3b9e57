import type { Element, Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { visit } from 'unist-util-visit'

import type { EditionText } from '../../edition/index.js'
import type { HeadingLevel } from '../web/context.js'
import { textBlock } from '../web/text.js'
import type { EmailContext } from './context.js'
import { settleDirections } from './direction.js'
import { emailElements } from './elements.js'

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
  settleDirections(root, context.direction)
  gatherQuotations(root)
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

/** Who said it stands inside the quotation, so that one line runs along both. */
function gatherQuotations(root: Root): void {
  visit(root, 'element', ({ tagName, children }) => {
    if (tagName !== 'figure') return
    const [quotation, caption] = children
    if (quotation?.type !== 'element' || quotation.tagName !== 'blockquote' || caption === undefined) return
    quotation.children.push(...children.splice(1))
  })
}
