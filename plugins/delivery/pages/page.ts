import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

import type { Publication } from '../../../collections/payload-types.js'
import { pathOf } from '../../../src/core/edition/index.js'
import { directionOf, siteStyles } from '../../../src/core/render/web/index.js'
import type { Wording } from './words/index.js'
import { formStyles } from './styles.js'

/** A page for the owner of a mailbox. */
export interface Page extends Wording {
  title: string
  /** Whose colours and name it has; null where a link says nothing, and must not. */
  publication: Publication | null
  content: (Element | null)[]
}

/**
 * Answers a page. Nobody keeps it, it tells nobody where the reader came from, and it can load and run nothing: its
 * address holds a token.
 */
export function answerPage(page: Page, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(documentOf(page), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': page.language,
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      ...PRIVATE,
      ...headers,
    },
  })
}

/** What every answer to a token carries. */
export const PRIVATE = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
}

export const paragraph = (text: string): Element => h('p', { dir: 'auto' }, text)

function documentOf({ language, title, publication, content, words }: Page): string {
  const home = publication?.slug ? pathOf({ collection: 'publications', slug: publication.slug }) : null
  const page = h('html', { lang: language, dir: directionOf(language) }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', publication ? `${title} · ${publication.name}` : title),
      h('style', siteStyles(publication?.accent) + formStyles.replace(/\n\s*/g, '')),
    ]),
    h('body', [
      publication
        ? h('header', { className: ['site-head'] }, [
            h('div', { className: ['site-head-inner'] }, [
              h('a', { className: ['site-name'], href: home, dir: 'auto' }, publication.name),
            ]),
          ])
        : null,
      h('main', { id: 'content' }, [
        h('div', { className: ['letter-page'] }, [
          h('h1', { dir: 'auto' }, title),
          ...content,
          home ? h('p', { className: ['ways'] }, h('a', { href: home }, words.home)) : null,
        ]),
      ]),
    ]),
  ])
  return `<!doctype html>\n${toHtml(page)}`
}
