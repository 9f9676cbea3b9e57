import type { Element } from 'hast'
import { h } from 'hastscript'

import { hrefOf, type DocumentRef } from '../../edition/index.js'
import { isWebUrl } from '../../richtext/linkUrl.js'
import type { WebContext } from './context.js'

/** A document by its title, linked where it has a page. */
export function documentLink(target: DocumentRef, context: Pick<WebContext, 'edition' | 'site'>): Element {
  const href = hrefOf(target, context.edition, context.site, 'local')
  return href === null
    ? h('span', { dir: 'auto' }, target.title)
    : h('a', { href, dir: 'auto' }, target.title)
}

/** Text linked to an address of the web; text alone where the address is none. */
export function webLink(url: string | null, text: string): Element | string {
  return url !== null && isWebUrl(url) ? h('a', { href: url }, text) : text
}

/** The host of an address as people say it; null where it is no address of the web. */
export const hostOf = (url: string): string | null =>
  isWebUrl(url) ? new URL(url).hostname.replace(/^www\./, '') : null

/** Elements with a separator between them. */
export function joined<T>(parts: readonly T[], separator: string): (T | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))
}
