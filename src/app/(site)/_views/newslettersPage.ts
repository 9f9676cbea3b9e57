import { h } from 'hastscript'

import { pathOf } from '../../../core/edition/index.js'
import { empty } from '../_components/lists.js'
import type { SitePage } from '../_components/page.js'
import { siteWords } from '../_components/words.js'
import type { Reader } from '../_data/reader.js'

/** Every newsletter of the site, by name. */
export function newslettersPage({ publications }: Reader): SitePage {
  const rows = publications.map(({ name, slug, tagline }) =>
    h('li', [
      h('h2', { dir: 'auto' }, h('a', { href: pathOf({ collection: 'publications', slug }) }, name)),
      tagline === null ? null : h('p', { className: ['gist'], dir: 'auto' }, tagline),
    ]),
  )
  return {
    title: siteWords.newsletters,
    path: '/',
    content: h('div', { className: ['page'] }, [
      h('header', h('h1', siteWords.newsletters)),
      rows.length === 0 ? empty(siteWords.noPublication) : h('ul', { className: ['rows'] }, rows),
    ]),
  }
}
