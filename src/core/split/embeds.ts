import type { Element } from 'hast'
import { h } from 'hastscript'

import { canonicalUrl } from '../links/canonicalUrl.js'
import { embedProvider } from '../richtext/embedProvider.js'
import { all, type Scope } from './inlineHtml.js'
import { push } from './pushBlock.js'

/** A player, as a figure with the address of what it plays. */
export function embed(node: Element, scope: Scope): void {
  const address = node.properties.src ?? node.properties.dataSrc ?? all(node, 'source')[0]?.properties.src
  if (typeof address !== 'string' || !URL.canParse(address, scope.base ?? 'https://invalid.invalid')) return
  const url = watchable(new URL(address, scope.base ?? undefined).href)
  pushEmbed(url, typeof node.properties.title === 'string' ? node.properties.title : null, scope)
}

/** An address to embed, as a figure. */
export function pushEmbed(address: string, title: string | null, scope: Scope): void {
  const url = canonicalUrl(address)
  const name = `embed-${embedProvider(url) ?? 'other'}`
  push(h('figure', { className: ['embed', name] }, h('a', { href: url }, title ?? url)), 0, scope)
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
