import type { Element } from 'hast'
import { h } from 'hastscript'

import { siteWords } from './words.js'

/** The addresses of the pages around one of several. */
export interface Paging {
  page: number
  totalPages: number
  /** Its own address. */
  path: string
  previous: string | null
  next: string | null
}

/**
 * Where a page of a list is, and its neighbours; null for a page that is not there. The first is always there, and has
 * the plain address.
 */
export function pagingOf(base: string, page: number, totalPages: number): Paging | null {
  if (page > Math.max(totalPages, 1)) return null
  const sign = base.includes('?') ? '&' : '?'
  const at = (number: number) => (number === 1 ? base : `${base}${sign}page=${number}`)
  return {
    page,
    totalPages,
    path: at(page),
    previous: page > 1 ? at(page - 1) : null,
    next: page < totalPages ? at(page + 1) : null,
  }
}

/** The way to the newer and to the older ones; null where there is one page only. */
export function pager({ page, totalPages, previous, next }: Paging): Element | null {
  if (totalPages <= 1) return null
  return h('nav', { className: ['pager'], ariaLabel: siteWords.page(page, totalPages) }, [
    previous === null ? null : h('a', { rel: ['prev'], href: previous }, `← ${siteWords.newer}`),
    h('span', { className: ['when'] }, siteWords.page(page, totalPages)),
    next === null ? null : h('a', { className: ['next'], rel: ['next'], href: next }, `${siteWords.older} →`),
  ])
}
