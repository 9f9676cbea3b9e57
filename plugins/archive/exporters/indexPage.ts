import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

import type { EditionPublication } from '../../../src/core/edition/index.js'
import { directionOf, siteStyles } from '../../../src/core/render/web/index.js'

/** A line of an index: what it is, where it leads from the folder of the page, and the day that belongs to it. */
export interface IndexRow {
  title: string
  href: string
  publishedAt?: string
}

/** A page of the snapshot that lists others, with the colours of a publication. */
export function indexPage(
  title: string,
  publication: EditionPublication | undefined,
  content: Element[],
): string {
  const lang = publication?.language ?? 'en'
  const page = h('html', { lang, dir: directionOf(lang) }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', siteStyles(publication?.accent ?? null)),
    ]),
    h('body', h('main', [h('h1', title), ...content])),
  ])
  return `<!doctype html>\n${toHtml(page)}\n`
}

export function indexList(rows: readonly IndexRow[]): Element {
  return h(
    'ul',
    rows.map(({ title, href, publishedAt }) =>
      h('li', [
        h('a', { href }, title),
        publishedAt ? [' ', h('time', { dateTime: publishedAt }, publishedAt.slice(0, 10))] : [],
      ]),
    ),
  )
}

/** By code units, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Newest first. */
export const byDay = (
  a: { publishedAt: string; href: string },
  b: { publishedAt: string; href: string },
): number => compare(b.publishedAt, a.publishedAt) || compare(a.href, b.href)
