import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

import { subscribeStyles } from '../../../../plugins/delivery/pages/styles.js'
import { structuredDataText } from '../../../core/feeds/index.js'
import { directionOf, siteStyles } from '../../../core/render/web/index.js'
import { words } from '../../../core/render/words.js'
import type { Reader } from '../_data/reader.js'
import { head } from './head.js'
import { foot, masthead } from './frame.js'
import type { SitePage } from './page.js'

/** A page as a whole HTML document: its styles inside, no script. */
export function renderDocument(page: SitePage, reader: Reader): string {
  const publication = ownerOf(page, reader)
  const owned: SitePage = { ...page, publication }
  const language = publication?.language ?? 'en'
  return [
    '<!doctype html>',
    toHtml(
      h('html', { lang: language, dir: directionOf(language) }, [
        h('head', [
          ...head(owned, reader),
          h('style', siteStyles(publication?.accent) + subscribeStyles),
          page.data ? h('script', { type: 'application/ld+json' }, structuredDataText(page.data)) : null,
        ]),
        h('body', [
          h('a', { className: ['skip'], href: '#content' }, words.skipToContent),
          masthead(owned),
          h('main', { id: 'content', tabIndex: -1 }, page.content),
          foot(owned, reader),
        ]),
      ]),
    ),
  ].join('\n')
}

/** On a site of one publication every page is its own. */
function ownerOf({ publication }: SitePage, { publications }: Reader) {
  return publication ?? (publications.length === 1 ? publications[0] : null) ?? null
}
