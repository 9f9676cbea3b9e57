import type { Element, Root, RootContent } from 'hast'

import { heading, horizontalRule, lineBreak, paragraph, richText, type TextFormats } from '../build.js'
import type { RichTextHeading } from '../nodeTypes.js'
import type { RichText, RichTextNode } from '../types.js'
import { callout, figure, picture, runningQuote } from './figures.js'
import { toBlocks } from './flow.js'
import { textNodes } from './inline.js'
import { anchor } from './links.js'
import { list } from './lists.js'
import { attribute, blockPiece, inlinePiece, type FromHastOptions, type Piece, type Place } from './pieces.js'
import { table } from './tables.js'

export type { FromHastOptions, KeptPicture } from './pieces.js'

/**
 * Sanitised hast as a rich text that the editor could have made; null where it says nothing. No word that can be read
 * is lost: what the editor has no form for becomes the nearest that it has. Going to hast and back changes nothing.
 *
 * @example
 * fromHast(split.opening.intro, { pictureOf: (src) => media.get(src) ?? null })
 */
export function fromHast(tree: Root | null, options: FromHastOptions = {}): RichText | null {
  if (!tree) return null
  const place: Place = { formats: {}, isVerbatim: false, listDepth: 0, isInTable: false, options, convert }
  const blocks = toBlocks(convert(tree.children, place))
  return blocks.length > 0 ? richText(...blocks) : null
}

function convert(nodes: readonly RootContent[], place: Place): Piece[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return textNodes(node.value, place.formats, place.isVerbatim).map(inlinePiece)
    return node.type === 'element' ? convertElement(node, place) : []
  })
}

const MARKS: Record<string, keyof TextFormats> = {
  b: 'bold',
  code: 'code',
  del: 'strikethrough',
  em: 'italic',
  i: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  strong: 'bold',
  sub: 'subscript',
  sup: 'superscript',
  u: 'underline',
}

/** The first level is the title of the page; below the fourth there is none. */
const HEADINGS: Record<string, RichTextHeading> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
}

/** Elements whose text does not run on in the line around them. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'footer'],
  ...['header', 'li', 'main', 'nav', 'section', 'summary', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
])

function convertElement(element: Element, place: Place): Piece[] {
  const { tagName, children } = element
  const mark = MARKS[tagName]
  if (mark) return convert(children, { ...place, formats: { ...place.formats, [mark]: true } })
  const level = HEADINGS[tagName]
  if (level) return lines(element, place, (content) => heading(level, ...content))
  if (CONTAINERS.has(tagName)) return lines(element, place, (content) => paragraph(...content))
  switch (tagName) {
    case 'p':
      return lines(element, place, (content) => paragraph(...content))
    case 'pre':
      return lines(
        element,
        { ...place, isVerbatim: true, formats: { ...place.formats, code: true } },
        (content) => paragraph(...content),
      )
    case 'a':
      return anchor(element, place)
    case 'br':
      return [inlinePiece(lineBreak())]
    case 'hr':
      return [blockPiece(horizontalRule())]
    case 'ol':
    case 'ul':
      return list(element, place)
    case 'table':
      return table(element, place)
    case 'blockquote':
      return runningQuote(element, place)
    case 'figure':
      return figure(element, place)
    case 'aside':
      return callout(element, place)
    case 'img':
      return picture(element, place)
    default:
      return convert(children, place)
  }
}

/** An element that stands by itself: each run of text in it is a line of its own. */
function lines(element: Element, place: Place, line: (content: RichTextNode[]) => RichTextNode): Piece[] {
  const format = alignmentOf(element)
  return toBlocks(convert(element.children, place), (content) => ({ ...line(content), ...format })).map(
    blockPiece,
  )
}

/** Steps of Lexical, as Payload writes them. */
const INDENT_PIXELS = 40

function alignmentOf(element: Element): { format?: string; indent?: number } {
  const style = attribute(element, 'style')
  const [, align] = /text-align: ?(center|right|justify|left|start|end)/.exec(style) ?? []
  const [, indent] = /padding-inline-start: ?([\d.]+)px/.exec(style) ?? []
  const format = align === 'left' ? 'start' : align === 'end' ? 'right' : align
  return {
    ...(format ? { format } : {}),
    ...(indent ? { indent: Math.round(Number(indent) / INDENT_PIXELS) } : {}),
  }
}
