import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

import { urlOf, type Edition, type Site } from '../../edition/index.js'
import { words } from '../words.js'
import { article } from './article.js'
import { siteStyles } from './styles/index.js'
import { summaryOf } from './summary.js'

export interface WebPageOptions {
  /** HTML for the end of `<head>`, as it is: structured data, or `<meta name="robots" content="noindex">`. */
  head?: string
}

/**
 * An issue as a document of its own, with its styles inside and no script: for the preview, and for hosts that have
 * no pages.
 */
export function renderWebPage(edition: Edition, site: Site, { head = '' }: WebPageOptions = {}): string {
  const { language } = edition.publication
  const page = h('body', [
    h('a', { className: ['skip'], href: '#content' }, words.skipToContent),
    h('main', { id: 'content' }, article(edition, site)),
    footer(edition, site),
  ])
  return [
    '<!doctype html>',
    `<html lang="${attribute(language)}" dir="${directionOf(language)}">`,
    `<head>${toHtml(headOf(edition, site))}${head}</head>`,
    toHtml(page),
    '</html>',
  ].join('\n')
}

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction in which a language (BCP 47) is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'

const attribute = (text: string): string => text.replace(/[^\w-]/g, '')

function headOf(edition: Edition, site: Site): Element[] {
  const { title, description, url, image, feed } = summaryOf(edition, site)
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    ...(description === '' ? [] : [h('meta', { name: 'description', content: description })]),
    ...(url === null ? [] : [h('link', { rel: ['canonical'], href: url })]),
    h('link', {
      rel: ['alternate'],
      type: 'application/rss+xml',
      title: edition.publication.name,
      href: feed,
    }),
    h('meta', { property: 'og:type', content: 'article' }),
    h('meta', { property: 'og:title', content: title }),
    h('meta', { property: 'og:description', content: description }),
    ...(url === null ? [] : [h('meta', { property: 'og:url', content: url })]),
    h('meta', { property: 'og:image', content: image }),
    h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    h('style', siteStyles(edition.publication.accent)),
  ]
}

function footer({ publication }: Edition, site: Site): Element {
  const home = urlOf(site, { collection: 'publications', slug: publication.slug })
  const name = home === null ? publication.name : h('a', { href: home }, publication.name)
  return h('footer', { className: ['site-foot'] }, [
    h('p', { dir: 'auto' }, name),
    publication.tagline === null ? null : h('p', { dir: 'auto' }, publication.tagline),
  ])
}
