import type { Element } from 'hast'

import { internalLink, link, text } from '../build.js'
import { isLinkUrl } from '../linkUrl.js'
import { RICH_TEXT_LINK_COLLECTIONS } from '../nodeTypes.js'
import type { RichTextNode } from '../types.js'
import { wrapInline } from './flow.js'
import { attribute, inlinePiece, type Piece, type Place } from './pieces.js'

const INTERNAL = /^masthead:(\w+)\/(.+)$/

/** A link; its words alone where it leads nowhere that the editor could link to. */
export function anchor(element: Element, place: Place): Piece[] {
  const href = attribute(element, 'href')
  const pieces = place.convert(element.children, place)
  return wrapInline(pieces, (content) => linked(href, content))
}

function linked(href: string, content: RichTextNode[]): RichTextNode[] {
  const [, collection = '', id = ''] = INTERNAL.exec(href) ?? []
  if (RICH_TEXT_LINK_COLLECTIONS.some((known) => known === collection)) {
    return [internalLink(collection, id, content)]
  }
  const says = content.some((node) => node.type !== 'linebreak')
  return says && isLinkUrl(href) ? [link(href, content)] : content
}

/** In the place of a picture that was not taken over: a link to it, by what it shows. */
export function pictureLink(src: string, alt: string): Piece[] {
  const name = alt.trim() || src
  if (name === '') return []
  return [inlinePiece(isLinkUrl(src) && src !== '' ? link(src, name) : text(name))]
}
