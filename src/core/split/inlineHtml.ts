import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

import { canonicalUrl } from '../links/canonicalUrl.js'
import type { Block } from './blocks.js'

const HIDDEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'svg',
  'object',
])

export interface Scope {
  base: string | null
  role: string | null
  blocks: Block[]
  opens: Block['opens']
}

export const isHidden = ({ tagName, properties }: Element): boolean =>
  HIDDEN.has(tagName) ||
  (tagName === 'img' && isPixel(properties)) ||
  properties.hidden === true ||
  /display\s*:\s*none/i.test(String(properties.style ?? ''))

/** A picture of one point at most counts who opens a mail, and shows nothing. */
const isPixel = ({ width, height }: Element['properties']): boolean =>
  [width, height].some((size) => /^[01](?:px)?$/.test(String(size ?? '')))

export function all(node: Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.tagName === name ? [child] : []), ...all(child, name)] : [],
  )
}

export const classNames = ({ properties }: Element): string =>
  [properties.className].flat().filter(Boolean).join(' ')

/** A node with its words in one form: real marks instead of styles, canonical addresses, no invisible signs. */
export function clean(node: Element, scope: Scope): Element {
  return {
    ...node,
    properties: node.tagName === 'a' ? {} : node.properties,
    children: inline(node.children, scope),
  }
}

const MARKS: Record<string, string> = { b: 'strong', i: 'em', del: 's', strike: 's', ins: 'u' }

export function inline(nodes: ElementContent[], scope: Scope): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text')
      return [
        {
          type: 'text',
          value: node.value
            .replace(/[\u00A0\s]+/gu, ' ')
            .replace(/[\u200B\u2060\uFEFF\u00AD]/gu, '')
            .normalize('NFC'),
        },
      ]
    if (node.type !== 'element' || isHidden(node)) return []
    const children = inline(node.children, scope)
    const style = String(node.properties.style ?? '')
    if (node.tagName === 'b' && /font-weight\s*:\s*(?:normal|400)/i.test(style)) return children
    if (['span', 'font'].includes(node.tagName)) return styled(children, style)
    if (node.tagName === 'a')
      return isEnlargement(node, children) ? children : [anchor(node, children, scope)]
    if (node.tagName === 'img')
      return [{ ...node, properties: { ...node.properties, src: absolute(node.properties.src, scope) } }]
    return [{ ...node, tagName: MARKS[node.tagName] ?? node.tagName, children }]
  })
}

function styled(children: ElementContent[], style: string): ElementContent[] {
  const slanted = /font-style\s*:\s*italic/i.test(style) ? [h('em', children)] : children
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) && children.length > 0
    ? [h('strong', slanted)]
    : slanted
}

export function absolute(address: unknown, { base }: Scope): string | undefined {
  if (typeof address !== 'string') return undefined
  if (URL.canParse(address)) return canonicalUrl(address)
  return base !== null && !address.startsWith('#') && URL.canParse(address, base)
    ? new URL(address, base).href
    : address
}

/** A picture that links to its own file: the link is no news. */
const isEnlargement = ({ properties }: Element, children: ElementContent[]): boolean =>
  /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i.test(String(properties.href ?? '')) &&
  children.some((child) => child.type === 'element' && child.tagName === 'img') &&
  children.every((child) =>
    child.type === 'text' ? child.value.trim() === '' : child.type === 'element' && child.tagName === 'img',
  )

function anchor({ properties }: Element, children: ElementContent[], scope: Scope): Element {
  return h('a', { href: absolute(properties.href, scope) }, children)
}
