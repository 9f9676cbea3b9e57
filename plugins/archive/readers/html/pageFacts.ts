import type { Element, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'

import type { SourceDocument } from '../../../../src/core/split/types.js'
import { distinct, oneLine, parseInstant, webAddress } from '../formats/values.js'
import { linkedData } from './linkedData.js'

type Facts = Pick<SourceDocument, 'url' | 'title' | 'publishedAt' | 'author' | 'tags'>

const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="publish-date"]',
  'meta[name="pubdate"]',
]
const TIMES = [
  'time[itemprop="datePublished"]',
  'time.entry-date.published',
  'time.dt-published',
  'time[pubdate]',
  'article header time',
  'article time',
  'time',
]
const AUTHORS = [
  '[itemprop="author"] [itemprop="name"]',
  '.p-author',
  '.author .fn',
  '[rel="author"]',
  '.byline a',
]
/** Browsers write where a page was saved from into a comment before it. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/

/**
 * What a page says of itself, in its head, its linked data or its text, the surest first.
 *
 * @param source The same page as text: comments before the document are not in the tree.
 */
export function pageFacts(tree: Root, source: string, siteUrl: string | null): Facts {
  const data = linkedData(tree)
  const [heading] = selectAll('h1', tree)
  return {
    title:
      metaContent(tree, 'meta[property="og:title"]') ??
      textAt(heading) ??
      textAt(select('title', tree) ?? undefined),
    url:
      webAddress(attribute(select('link[rel="canonical"]', tree), 'href'), siteUrl) ??
      webAddress(attribute(select('a.p-canonical', tree), 'href')) ??
      webAddress(metaContent(tree, 'meta[property="og:url"]'), siteUrl) ??
      webAddress(data.url) ??
      webAddress(SAVED_FROM.exec(source)?.[1]),
    publishedAt: publishedAt(tree, data.publishedAt),
    author: authorOf(tree, data.author),
    tags: distinct([
      ...selectAll('meta[property="article:tag"]', tree).map((meta) => attribute(meta, 'content')),
      ...data.keywords,
      ...selectAll('a[rel~="tag"]', tree).map((link) => textAt(link)),
    ]),
  }
}

function publishedAt(tree: Root, fromData: string | null): string | null {
  for (const selector of DATES) {
    const found = parseInstant(metaContent(tree, selector))
    if (found) return found
  }
  const stated = parseInstant(fromData)
  if (stated) return stated
  for (const selector of TIMES) {
    const time = select(selector, tree)
    const found = parseInstant(attribute(time, 'dateTime')) ?? parseInstant(textAt(time))
    if (found) return found
  }
  return null
}

/** Some pages give an address where the name should be. */
function authorOf(tree: Root, fromData: string | null): string | null {
  const names = [
    metaContent(tree, 'meta[name="author"]'),
    metaContent(tree, 'meta[property="article:author"]'),
    fromData,
    ...AUTHORS.map((selector) => textAt(select(selector, tree))),
  ]
  return names.find((name) => name !== null && !/^https?:/.test(name)) ?? null
}

function metaContent(tree: Root, selector: string): string | null {
  return attribute(select(selector, tree), 'content')
}

function attribute(element: Element | undefined, name: string): string | null {
  const value = element?.properties[name]
  return typeof value === 'string' ? oneLine(value) || null : null
}

function textAt(element: Element | undefined): string | null {
  return element ? oneLine(toString(element)) || null : null
}
