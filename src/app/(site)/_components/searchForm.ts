import type { Element } from 'hast'
import { h } from 'hastscript'

import { siteWords } from './words.js'

/**
 * A form that asks `/search?q=…`: it works wherever a browser works.
 *
 * @param id of the field, once a page
 */
export function searchForm(query: string, id: string): Element {
  return h('form', { className: ['search'], role: 'search', action: '/search', method: 'get' }, [
    h('label', { className: ['hidden'], for: id }, siteWords.searchLabel),
    h('input', {
      id,
      type: 'search',
      name: 'q',
      value: query,
      placeholder: siteWords.searchLabel,
      maxLength: 200,
    }),
    h('button', { type: 'submit' }, siteWords.search),
  ])
}
