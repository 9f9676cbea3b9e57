import type { Element } from 'hast'
import { h } from 'hastscript'

import { pathOf } from '../../../core/edition/index.js'
import type { Reader } from '../_data/reader.js'
import type { SitePage } from './page.js'
import { searchForm } from './searchForm.js'
import { siteWords } from './words.js'

/** Whose site it is, and the search. */
export function masthead({ publication, hasSearch }: SitePage): Element {
  const home = publication ? pathOf({ collection: 'publications', slug: publication.slug }) : '/'
  return h('header', { className: ['site-head'] }, [
    h('div', { className: ['site-head-inner'] }, [
      h(
        'a',
        { className: ['site-name'], href: home, dir: 'auto' },
        publication?.name ?? siteWords.newsletters,
      ),
      hasSearch ? null : searchForm('', 'site-search'),
    ]),
  ])
}

/** What the newsletter is, where its feeds are, and the way in for those who write it. */
export function foot({ publication }: SitePage, { publications, payload, site }: Reader): Element {
  const others = publications.filter(({ id }) => id !== publication?.id)
  const links = [
    ...(publication ? [[siteWords.feed, `${site.feedsUrl}/${publication.slug}/feed.xml`]] : []),
    ...others.map(({ name, slug }) => [name, pathOf({ collection: 'publications', slug })]),
    [siteWords.newsroom, payload.config.routes.admin],
  ]
  return h('footer', { className: ['site-foot'] }, [
    h('div', { className: ['site-foot-inner'] }, [
      publication?.tagline ? h('p', { dir: 'auto' }, publication.tagline) : null,
      h(
        'ul',
        { className: ['site-links'] },
        links.map(([name, href]) => h('li', h('a', { href, dir: 'auto' }, name))),
      ),
    ]),
  ])
}
