import type { Element, ElementContent, RootContent } from 'hast'
import { toString } from 'hast-util-to-string'

import { blockQuote, calloutBlock, embedBlock, image, paragraph, quoteBlock } from '../build.js'
import { isWebUrl, schemeOf } from '../linkUrl.js'
import { CALLOUT_STYLES } from '../types.js'
import { toBlocks } from './flow.js'
import { pictureLink } from './links.js'
import { attribute, blockPiece, elementsIn, hasClass, type Piece, type Place } from './pieces.js'
import { typedText } from './typedText.js'

/** A figure as the block of its kind, where that block has room for all of it; else its parts one after another. */
export function figure(element: Element, place: Place): Piece[] {
  const block =
    (hasClass(element, 'quotation') ? quotation(element) : null) ??
    (hasClass(element, 'embed') ? embed(element) : null)
  if (block) return [blockPiece(block)]
  const [img, ...more] = elementsIn(element.children, 'img')
  const rest = element.children.filter(
    (child) => !(child.type === 'element' && child.tagName === 'figcaption'),
  )
  const isPicture = img && more.length === 0 && toString({ type: 'root', children: rest }).trim() === ''
  if (isPicture) return pictureWithCaption(img, elementsIn(element.children, 'figcaption'), place)
  return toBlocks(place.convert(element.children, place)).map(blockPiece)
}

/** A picture in the media collection, or a link to it. */
export function picture(element: Element, place: Place, caption?: string): Piece[] {
  const src = attribute(element, 'src')
  const kept = src === '' ? null : (place.options.pictureOf?.(src) ?? null)
  return kept
    ? [blockPiece(image(kept.id, caption ? { caption } : {}))]
    : pictureLink(src, attribute(element, 'alt'))
}

function pictureWithCaption(img: Element, captions: Element[], place: Place): Piece[] {
  const isPlain = elementsIn(captions, 'a').length === 0
  const caption = captions.map((line) => toString(line).trim()).join(' ')
  const [piece] = picture(img, place, isPlain ? caption : undefined)
  const isKept = piece?.kind === 'block'
  const below = isKept && isPlain ? [] : toBlocks(place.convert(captions, place))
  const above = piece ? [isKept ? piece.node : paragraph(piece.node)] : []
  return [...above, ...below].map(blockPiece)
}

/** A call-out, where it is text alone: the block has no room for more. */
export function callout(element: Element, place: Place): Piece[] {
  const style = CALLOUT_STYLES.find((name) => hasClass(element, `callout-${name}`))
  const text = style ? typedText(element.children) : null
  if (style && text) return [blockPiece(calloutBlock({ style, text }))]
  return toBlocks(place.convert(element.children, place)).map(blockPiece)
}

/** A quotation in the running text; a break where it has a new paragraph. */
export function runningQuote(element: Element, place: Place): Piece[] {
  return toBlocks(place.convert(element.children, place), (line) => blockQuote(...line)).map((node) =>
    blockPiece(
      node.type === 'paragraph' ? { ...blockQuote(...(node.children ?? [])), format: node.format } : node,
    ),
  )
}

function quotation({ children }: Element) {
  const [quote, ...others] = elementsIn(children, 'blockquote')
  const [caption, ...captions] = elementsIn(children, 'figcaption')
  if (!quote || others.length + captions.length > 0 || !isAllOf(children, [quote, caption])) return null
  const text = typedText(quote.children)
  const source = sourceOf(caption)
  if (text === null || text === '' || source === null) return null
  const citeUrl = source.citeUrl ?? (isWebUrl(attribute(quote, 'cite')) ? attribute(quote, 'cite') : null)
  return quoteBlock({ ...source, text, citeUrl })
}

interface QuoteSource {
  attribution: string | null
  title: string | null
  outlet: string | null
  date: string | null
  citeUrl: string | null
}

/** “Ann Other, *Title*, Outlet, August 2023” in its parts; null where it has more than one link. */
function sourceOf(caption: Element | undefined): QuoteSource | null {
  const links = elementsIn(caption?.children ?? [], 'a')
  if (links.length > 1) return null
  const href = links[0] ? attribute(links[0], 'href') : ''
  const citeUrl = isWebUrl(href) ? href : null
  if (href !== '' && citeUrl === null) return null
  const [cite] = elementsIn(caption?.children ?? [], 'cite')
  const whole = plain(caption ? [caption] : [])
  const source = { attribution: whole || null, title: null, outlet: null, date: null, citeUrl }
  const index = caption?.children.findIndex((child) => child === cite) ?? -1
  if (!caption || !cite || index < 0 || plain([cite]) === '') return source
  const after = plain(caption.children.slice(index + 1)).replace(/^,\s*/, '')
  const [, outlet, date] = /^(?:(.*),\s)?([^,]*\b\d{4}\b[^,]*)$/.exec(after) ?? []
  return {
    attribution: plain(caption.children.slice(0, index)).replace(/,$/, '') || null,
    title: plain([cite]),
    outlet: (date === undefined ? after : outlet) || null,
    date: date ?? null,
    citeUrl,
  }
}

function embed({ children }: Element) {
  const [anchor, ...others] = elementsIn(children, 'a')
  if (!anchor || others.length > 0 || !isAllOf(children, [anchor])) return null
  const url = attribute(anchor, 'href')
  const thumbnails = elementsIn(anchor.children, 'img')
  if (schemeOf(url) !== 'https:' || thumbnails.length > 1) return null
  const thumbnailUrl = thumbnails[0] ? attribute(thumbnails[0], 'src') : null
  return embedBlock({
    url,
    title: plain([anchor]) || url,
    thumbnailUrl: thumbnailUrl && isWebUrl(thumbnailUrl) ? thumbnailUrl : null,
  })
}

/** Whether nothing but these elements says anything among the children. */
function isAllOf(children: readonly ElementContent[], elements: readonly (Element | undefined)[]): boolean {
  return plain(children) === plain(elements.filter((element) => element !== undefined))
}

function plain(nodes: readonly RootContent[]): string {
  return toString({ type: 'root', children: [...nodes] })
    .replace(/\s+/g, ' ')
    .trim()
}
