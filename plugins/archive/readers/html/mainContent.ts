import type { Element, Nodes, Root } from 'hast'
import { matches, select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toString } from 'hast-util-to-string'
import { EXIT, SKIP, visit } from 'unist-util-visit'

import { oneLine } from '../formats/values.js'

/** Where publishing programs put the text of a post, the narrowest first: Substack, WordPress, Ghost, Medium, others. */
const PLACES = [
  '.available-content .body.markup',
  '.body.markup',
  '.available-content',
  '.entry-content',
  '.gh-content',
  '.post-full-content',
  '.post-content',
  '.article-content',
  '.post-body',
  '.e-content',
  '[itemprop="articleBody"]',
  'article',
  'main',
  '[role="main"]',
  '.post',
]
/** Never text of the issue, wherever it stands. */
const MACHINERY = 'script, style, noscript, template, link, meta, title'
const AROUND =
  'nav, form, button, [role="navigation"], [role="search"], #comments, #respond, .comments-area, .comment-list, .comments-page, .subscription-widget-wrap, .sharedaddy, .jp-relatedposts'
const FRAME = 'header, footer, aside, [role="banner"], [role="contentinfo"], [role="complementary"]'
const PICTURES = 'img, iframe, video, audio, svg, picture'

/** A place that holds less than this part of the page's text is not believed to be all of it. */
const MOST = 0.6

interface MainContent {
  html: string
  words: number
  hasPictures: boolean
  /** Text of the page that is not in it, besides navigation, comments and the frame of the site. */
  leftOut: string
}

/**
 * The text of a page without what stands around it. A place is taken where the page has one of it, and it holds most of
 * the text; when in doubt, the whole body is kept.
 *
 * @param title A heading that says the same is taken out of the text.
 */
export function mainContent(tree: Root, title: string | null): MainContent {
  const body: Element | Root = select('body', tree) ?? tree
  strip(body)
  const all = wordsIn(body)
  const main = PLACES.map((place) => only(selectAll(place, body))).find(
    (element) => element !== null && wordsIn(element).length >= Math.max(1, all.length * MOST),
  )
  const content = main ?? body
  const leftOut = main
    ? textOutside(body, main)
        .replace(title ?? '', '')
        .trim()
    : ''
  takeTitleOut(content, title)
  return {
    html: toHtml(content.children).trim(),
    words: wordsIn(content).length,
    hasPictures: select(PICTURES, content) !== undefined,
    leftOut,
  }
}

/** The frame of a site goes; the header of an article stays, and so do the footnotes at its end. */
function strip(body: Element | Root) {
  remove(body, MACHINERY, () => true)
  // Some programs put the whole page into one form, or call its body a header.
  const half = wordsIn(body).length / 2
  const isSmall = (node: Element) => wordsIn(node).length <= half
  remove(body, AROUND, isSmall)
  remove(body, FRAME, isSmall, ['article', 'main'])
}

function remove(
  body: Element | Root,
  selector: string,
  mayGo: (node: Element) => boolean,
  untouched: readonly string[] = [],
) {
  visit(body, 'element', (node, index, parent) => {
    if (untouched.includes(node.tagName)) return SKIP
    if (parent === undefined || index === undefined || node === body) return undefined
    if (!matches(selector, node) || !mayGo(node)) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

/** An archive page has many posts: none of them is the page. One within another is the same text. */
function only(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements
  if (!first) return null
  const inside = new Set<Element>()
  visit(first, 'element', (node) => void inside.add(node))
  return others.every((other) => inside.has(other)) ? first : null
}

function textOutside(body: Element | Root, main: Element): string {
  const texts: string[] = []
  visit(body, (node: Nodes) => {
    if (node === main) return SKIP
    if (node.type === 'text') texts.push(node.value)
    return undefined
  })
  return oneLine(texts.join(' '))
}

function takeTitleOut(content: Element | Root, title: string | null) {
  const heading = select('h1', content)
  if (!heading || title === null || oneLine(toString(heading)) !== title) return
  visit(content, 'element', (node, index, parent) => {
    if (node !== heading || parent === undefined || index === undefined) return undefined
    parent.children.splice(index, 1)
    return EXIT
  })
}

function wordsIn(node: Nodes): string[] {
  return toString(node)
    .split(/\s+/)
    .filter((word) => word !== '')
}
