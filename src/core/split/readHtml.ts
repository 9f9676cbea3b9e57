import type { Element, ElementContent, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { h } from 'hastscript'

import { canonicalUrl } from '../links/canonicalUrl.js'
import { embedProvider } from '../richtext/embedProvider.js'
import { oneLine, textOf, type Block } from './blocks.js'
import { all, classNames, clean, inline, isHidden, type Scope } from './inlineHtml.js'
import { paragraph, push } from './pushBlock.js'

const CONTAINERS = new Set([
  'html',
  'body',
  'main',
  'article',
  'section',
  'header',
  'footer',
  'nav',
  'div',
  'center',
  'form',
  'details',
  'summary',
  'fieldset',
  'address',
  'dl',
  'dt',
  'dd',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'table',
  'figure',
  'aside',
  'blockquote',
  'p',
  'ul',
  'ol',
  'pre',
  'hr',
  'iframe',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'video',
  'audio',
])

const ROLES = [
  'issue-publication',
  'meta',
  'purpose',
  'signUpCall',
  'tipsCall',
  'pitch',
  'commentary',
  'note',
  'intro',
  'covered',
  'source',
  'event',
  'disclosure',
  'tags',
  'corrections',
  'references',
  'share',
  'site-foot',
  'skip',
  'move-sentence',
  'move-note',
]

const FURNITURE =
  /(?:^|[-_ ])(?:subscri(?:be|ption)[-_ ]?(?:widget|form|box)|subscription-widget.*|button-wrapper|post-footer|sharedaddy|sd-sharing.*|jp-relatedposts|share-buttons?|social-share|like-button|comments?-(?:area|link)|kg-signup-card|wp-block-buttons?|post-ufi)(?:$|[-_ ])/i

/** Blocks of a page or of a piece of one, in the order of reading. Scripts and what is hidden are no part of it. */
export function readHtml(html: string, base: string | null): Block[] {
  const scope: Scope = { base, role: null, blocks: [], opens: null }
  flow(
    fromHtml(nestsTooDeep(html) ? html.replace(/<[^>]{0,2000}>/g, '\n') : html, {
      fragment: !/<(?:html|body)[\s>]/i.test(html),
    }),
    scope,
  )
  return scope.blocks
}

/** What is nested deeper than any newsletter would exhaust the stack of who walks it. */
function nestsTooDeep(html: string): boolean {
  let depth = 0
  for (const [, close, name = ''] of html.matchAll(
    /<(\/?)(div|span|section|article|table|blockquote|ul|ol|b|i|em|strong|font|a|center)[\s>]/gi,
  )) {
    depth += close === '/' ? -1 : 1
    if (depth > 1_000 && name !== '') return true
  }
  return false
}

function hasBlocks(node: Nodes): boolean {
  return (
    node.type === 'element' &&
    (CONTAINERS.has(node.tagName) || (node.children.some(hasBlocks) && !isHidden(node)))
  )
}

function flow(parent: Element | Root, scope: Scope): void {
  let run: ElementContent[] = []
  const flush = () => {
    for (const part of parted(run)) paragraph(part, scope)
    run = []
  }
  for (const child of parent.children) {
    if (child.type === 'text') run.push(child)
    if (child.type !== 'element' || isHidden(child)) continue
    if (hasBlocks(child)) {
      flush()
      block(child, scope)
    } else run.push(child)
  }
  flush()
}

/** Two breaks in a row part paragraphs. */
function parted(run: ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]]
  let breaks = 0
  for (const node of run) {
    const isBreak = node.type === 'element' && node.tagName === 'br'
    if (isBreak) breaks += 1
    else if (node.type !== 'text' || node.value.trim() !== '') breaks = 0
    if (isBreak && breaks === 2) parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts
}

function block(node: Element, outer: Scope): void {
  const names = classNames(node).split(' ')
  const own = ROLES.find((role) => names.includes(role))
  const role = own ?? (FURNITURE.test(classNames(node)) ? 'furniture' : outer.role)
  const opens = names.includes('item')
    ? (['story', 'move', 'note'] as const).find((kind) => names.includes(kind))
    : null
  const scope = { ...outer, role: names.includes('item') ? outer.role : role, opens: opens ?? outer.opens }
  const start = outer.blocks.length
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      heading(node, names.includes('weak') ? 7 : Number(node.tagName[1]), scope)
      break
    case 'ul':
    case 'ol':
    case 'dl':
    case 'pre':
    case 'hr':
      push(clean(node, scope), 0, scope)
      break
    case 'p':
      flow(node, scope)
      break
    case 'blockquote':
      push(quotation(node, scope), 0, scope)
      break
    case 'iframe':
    case 'video':
    case 'audio':
      embed(node, scope)
      break
    case 'figure':
      figure(node, names, scope)
      break
    case 'table':
      if (isData(node)) push(clean(node, scope), 0, scope)
      else flow(node, scope)
      break
    case 'aside':
      if (names.includes('callout')) push(clean(node, scope), 0, scope)
      else flow(node, scope)
      break
    default:
      if (scope.role === 'tags') push(h('p', inline([node], scope)), 0, scope)
      else flow(node, scope)
  }
  if (outer.blocks.length > start) outer.opens = null
}

/** A heading that was never closed holds the blocks after it: they follow it instead. */
function heading(node: Element, level: number, scope: Scope): void {
  const at = node.children.findIndex(hasBlocks)
  const words = at < 0 ? node.children : node.children.slice(0, at)
  const inner = oneLine(words.map(textOf).join('')) === '' ? node.children.slice(at) : []
  if (inner.length > 0 && inner.length < 4 && textOf(node).length < 300)
    return push(
      h(
        node.tagName,
        inline(
          inner.flatMap((child) => ('children' in child ? child.children : [child])),
          scope,
        ),
      ),
      level,
      scope,
    )
  push(h(node.tagName, inline(words, scope)), level, scope)
  if (at >= 0) flow({ type: 'root', children: node.children.slice(at) }, scope)
}

/** A table with cells side by side in several rows is data; one that only lays out is not. */
function isData(table: Element): boolean {
  const rows = all(table, 'tr')
  return (
    all(table, 'table').length === 0 &&
    rows.length > 1 &&
    rows.some((row) => all(row, 'td').length + all(row, 'th').length > 1) &&
    all(table, 'p').length + all(table, 'h2').length + all(table, 'ul').length === 0
  )
}

function embed(node: Element, scope: Scope): void {
  const address = node.properties.src ?? node.properties.dataSrc ?? all(node, 'source')[0]?.properties.src
  if (typeof address !== 'string' || !URL.canParse(address, scope.base ?? 'https://invalid.invalid')) return
  const url = canonicalUrl(watchable(new URL(address, scope.base ?? undefined).href))
  const title = typeof node.properties.title === 'string' ? node.properties.title : url
  push(
    h(
      'figure',
      { className: ['embed', `embed-${embedProvider(url) ?? 'other'}`] },
      h('a', { href: url }, title),
    ),
    0,
    scope,
  )
}

/** The page of a film rather than its player. */
function watchable(url: string): string {
  const id = /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(url)?.[1]
  return id
    ? `https://www.youtube.com/watch?v=${id}`
    : url
        .replace('player.vimeo.com/video/', 'vimeo.com/')
        .replace('open.spotify.com/embed/', 'open.spotify.com/')
}

function figure(node: Element, names: string[], scope: Scope): void {
  const known = ['quotation', 'embed', 'picture'].some((name) => names.includes(name))
  const player = [...all(node, 'iframe'), ...all(node, 'video'), ...all(node, 'audio')]
  const quotes = all(node, 'blockquote')
  if (known) push(clean(node, scope), 0, scope)
  else if (player[0]) {
    embed(player[0], scope)
    for (const caption of all(node, 'figcaption')) flow(caption, scope)
  } else if (
    names.some((name) => name.startsWith('wp-block-embed')) &&
    oneLine(textOf(node)).startsWith('http')
  ) {
    const url = oneLine(textOf(node)).split(' ')[0] ?? ''
    push(
      h(
        'figure',
        { className: ['embed', `embed-${embedProvider(url) ?? 'other'}`] },
        h('a', { href: canonicalUrl(url) }, url),
      ),
      0,
      scope,
    )
  } else if (quotes[0]) push(quotation(node, scope), 0, scope)
  else if (all(node, 'img').length > 0) {
    push(
      h('figure', { className: ['picture'] }, [
        ...inline(all(node, 'img').slice(0, 1), scope),
        ...all(node, 'figcaption').map((caption) => h('figcaption', inline(caption.children, scope))),
      ]),
      0,
      scope,
    )
  } else flow(node, scope)
}

/** A quotation, with the last line as its source where it says who spoke. */
function quotation(node: Element, scope: Scope): Element {
  const inner: Scope = { ...scope, blocks: [], opens: null }
  for (const child of node.children)
    if (child.type === 'element' && child.tagName === 'blockquote') flow(child, inner)
  if (inner.blocks.length === 0) flow(node, inner)
  else
    for (const child of node.children)
      if (child.type === 'element' && child.tagName !== 'blockquote')
        flow({ type: 'root', children: [child] }, inner)
  const rows = inner.blocks.map((row) => row.node)
  const last = inner.blocks.at(-1)
  const isSource =
    rows.length > 1 &&
    last !== undefined &&
    (/^(?:[—–]|-{1,2}\s)/u.test(last.text) ||
      all(node, 'cite').length > 0 ||
      all(node, 'figcaption').length > 0) &&
    last.text.length < 200
  if (!isSource) return h('blockquote', rows)
  const source = rows.pop()
  return h('figure', { className: ['quotation'] }, [
    h('blockquote', rows),
    h('figcaption', withoutDash(source?.children ?? [])),
  ])
}

const withoutDash = ([first, ...rest]: ElementContent[]): ElementContent[] =>
  first?.type === 'text'
    ? [{ type: 'text', value: first.value.replace(/^[—–-]+\s*/u, '') }, ...rest]
    : first
      ? [first, ...rest]
      : []
