import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

import { urlOf, type Edition, type Site } from '../edition/index.js'
import { article } from '../render/web/article.js'
import { directionOf } from '../render/web/page.js'

/**
 * An issue as HTML for feed readers: the words, links and pictures of the page. No styles, no scripts, no title, which
 * the item has; every address is a full one, because a reader has no page that an anchor could point into.
 */
export function renderFeedContent(edition: Edition, site: Site): string {
  const { publication, issue } = edition
  const page = urlOf(site, { collection: 'issues', ...issue, publication: publication.slug })
  const content = strip(article(edition, site), page)
  const isTurned = directionOf(publication.language) === 'rtl'
  return toHtml(isTurned ? h('div', { dir: 'rtl' }, content) : { type: 'root', children: content }, {
    characterReferences: { useNamedReferences: true },
  })
}

/** Of the page only: its head, ways around the site, ways to share it. */
const isOfThePage = ({ tagName, properties }: Element): boolean =>
  tagName === 'header' || hasClass(properties, 'share') || hasClass(properties, 'tags')

/** Elements that mean nothing outside of the page. */
const WRAPPERS = new Set(['article', 'div', 'nav', 'section', 'span', 'time'])

const KEPT = ['alt', 'cite', 'colSpan', 'dir', 'height', 'href', 'rowSpan', 'scope', 'src', 'start', 'width']

function strip(parent: Element | Root, page: string | null): ElementContent[] {
  return parent.children.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }]
    if (node.type !== 'element' || isOfThePage(node)) return []
    if (node.tagName === 'input') return [{ type: 'text', value: node.properties.checked ? '☑' : '☐' }]
    const children = strip(node, page)
    const properties = Object.fromEntries(
      KEPT.flatMap((name) => (name in node.properties ? [[name, node.properties[name]]] : [])),
    )
    if (node.tagName === 'a' && String(properties.href).startsWith('#')) {
      if (page === null) return children
      properties.href = `${page}${String(properties.href)}`
    }
    if (hasClass(node.properties, 'mark')) return [h('strong', children), { type: 'text', value: ' ·' }]
    if (WRAPPERS.has(node.tagName)) return children
    return [{ type: 'element', tagName: node.tagName, properties, children }]
  })
}

const hasClass = ({ className }: Element['properties'], name: string): boolean =>
  Array.isArray(className) && className.includes(name)
