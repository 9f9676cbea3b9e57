import { h } from 'hastscript'

import type { SitePage } from './page.js'
import { searchForm } from './searchForm.js'
import { siteWords } from './words.js'

/** What is shown where there is nothing, with the way to search for it. */
export function notFoundPage(path: string): SitePage {
  return {
    title: siteWords.notFound,
    path,
    isHidden: true,
    hasSearch: true,
    content: h('div', { className: ['page', 'search-page'] }, [
      h('header', [
        h('p', { className: ['kicker'] }, '404'),
        h('h1', siteWords.notFound),
        h('p', { className: ['lede'] }, siteWords.notFoundHint),
        searchForm('', 'page-search'),
      ]),
    ]),
  }
}
