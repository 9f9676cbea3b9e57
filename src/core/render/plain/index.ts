import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

import { urlOf, type Edition, type Site } from '../../edition/index.js'
import { article } from '../web/article.js'
import { classesOf, hasName, isNamed } from './elements.js'

/**
 * An issue in the few elements that every format knows: headings, paragraphs, lists, quotations, pictures, tables,
 * rules and links with full addresses. What the page says by its styles is said in words. Plain text, Markdown, the
 * Substack paste and feeds are made from it.
 */
export function plainArticle(edition: Edition, site: Site): Root {
  const { publication, issue } = edition
  const page = urlOf(site, { collection: 'issues', ...issue, publication: publication.slug })
  const root: Root = { type: 'root', children: [article(edition, site)] }
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const instead = replacement(node, page)
    if (instead === null) return undefined
    parent.children.splice(index, 1, ...instead)
    return [SKIP, index]
  })
  visit(root, 'element', keepMeaning)
  return root
}

/** What stands for an element that plain formats do not have; null where it stays. */
function replacement(node: Element, page: string | null): ElementContent[] | null {
  const classes = classesOf(node)
  if (classes.includes('share')) return []
  if (classes.includes('meta')) return [h('p', separated(node.children, ' · '))]
  if (classes.includes('source')) return [h('p', separated(node.children.filter(isElement), ' · '))]
  if (classes.includes('tags')) return [tags(node)]
  if (classes.includes('embed')) return [h('p', embedLink(node))]
  if (classes.includes('quotation')) return [quotation(node)]
  if (classes.includes('callout')) return [h('blockquote', node.children)]
  if (classes.includes('picture')) return picture(node)
  if (hasName(node, 'a')) return link(node, page)
  return hasName(node, 'article', 'section', 'header', 'nav', 'div', 'span', 'time') ? node.children : null
}

/** A heading that links to itself is only a heading; a place on the page is a place at its address. */
function link(node: Element, page: string | null): ElementContent[] | null {
  const href = typeof node.properties.href === 'string' ? node.properties.href : ''
  if (classesOf(node).includes('self')) return node.children
  if (!href.startsWith('#')) return href === '' ? node.children : null
  if (page === null) return node.children
  node.properties.href = `${page}${href}`
  return null
}

function tags(node: Element): Element {
  const [name, list] = node.children
  const entries =
    list?.type === 'element'
      ? list.children.flatMap((entry) => ('children' in entry ? entry.children : []))
      : []
  return h('p', [name ? `${toString(name)}: ` : '', ...separated(entries, ', ')])
}

/** The title is the link: a thumbnail has nothing to say where nothing is laid out. */
function embedLink(node: Element): ElementContent[] {
  const links: Element[] = []
  visit(node, 'element', (inner) => {
    if (hasName(inner, 'a')) links.push(inner)
  })
  const title = toString(node).trim()
  return links[0] ? [h('a', { href: links[0].properties.href }, title)] : [{ type: 'text', value: title }]
}

/** The source of a quotation stands inside it, where no format can part the two. */
function quotation({ children }: Element): Element {
  const said = children.flatMap((child) => (isNamed(child, 'blockquote') ? child.children : []))
  const caption = children.filter((child) => isNamed(child, 'figcaption')).flatMap((child) => child.children)
  return h('blockquote', [...said, caption.length === 0 ? null : h('p', ['— ', ...caption])])
}

function picture({ children }: Element): ElementContent[] {
  return children.map((child) =>
    isNamed(child, 'figcaption')
      ? h('p', h('em', child.children))
      : isNamed(child, 'img')
        ? h('p', child)
        : child,
  )
}

const isElement = (node: ElementContent): boolean => node.type === 'element'

const separated = (nodes: ElementContent[], separator: string): ElementContent[] =>
  nodes.flatMap((node, index): ElementContent[] =>
    index === 0 ? [node] : [{ type: 'text', value: separator }, node],
  )

const MEANINGFUL = new Set([
  'href',
  'src',
  'alt',
  'start',
  'checked',
  'type',
  'disabled',
  'colSpan',
  'rowSpan',
])

function keepMeaning(node: Element): void {
  node.properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => MEANINGFUL.has(name)),
  )
}
