import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

import type { Edition, EditionPublication, Site } from '../../../src/core/edition/index.js'
import { directionOf, renderWebPage, siteStyles } from '../../../src/core/render/web/index.js'
import { eachIssue } from './eachIssue.js'
import { originOf, relativeMedia } from './relativeMedia.js'
import type { ExportContext } from './types.js'

/** Stands for the snapshot itself, until a page is written: RFC 2606 keeps the name free. */
const SNAPSHOT = 'https://snapshot.invalid'

interface Shelf {
  publication: EditionPublication
  issues: { slug: string; title: string; publishedAt: string }[]
}

/** A site under `site/` that can be read from a folder, without a server: indexes and the page of each issue. */
export async function exportHtml(context: ExportContext): Promise<void> {
  const { payload, write, onProgress } = context
  const site: Site = {
    url: SNAPSHOT,
    feedsUrl: `${originOf(payload)}${payload.config.routes.api}/feeds`,
    pathOf: pagePath,
  }
  const shelves = new Map<string, Shelf>()
  for await (const edition of eachIssue(context)) {
    const page = relativeMedia(renderWebPage(edition, site), payload, SNAPSHOT)
    await write(`site/${edition.publication.slug}/${edition.issue.slug}.html`, relativeLinks(page))
    shelve(shelves, edition)
  }
  const sorted = [...shelves.values()].sort((a, b) => compare(a.publication.slug, b.publication.slug))
  for (const shelf of sorted) await write(`site/${shelf.publication.slug}/index.html`, publicationPage(shelf))
  await write('site/index.html', homePage(sorted))
  onProgress(`HTML: ${sorted.reduce((sum, { issues }) => sum + issues.length, 0)} issues`)
}

const pagePath: Site['pathOf'] = (document) => {
  switch (document.collection) {
    case 'publications':
      return `/${document.slug}/index.html`
    case 'issues':
      return `/${document.publication}/${document.slug}.html`
    case 'stories':
      return `/${document.publication}/${document.issue}.html#${document.anchor}`
    case 'topics':
    case 'people':
    case 'companies':
      return null
  }
}

/** Every page of an issue lies one folder deep. */
const relativeLinks = (page: string): string => page.replaceAll(`${SNAPSHOT}/`, '../')

function shelve(shelves: Map<string, Shelf>, { publication, issue }: Edition) {
  const shelf = shelves.get(publication.slug) ?? { publication, issues: [] }
  const { slug, title, publishedAt } = issue
  shelf.issues.push({ slug, title, publishedAt })
  shelves.set(publication.slug, shelf)
}

function publicationPage({ publication, issues }: Shelf): string {
  const newestFirst = [...issues].sort(
    (a, b) => compare(b.publishedAt, a.publishedAt) || compare(a.slug, b.slug),
  )
  const rows = newestFirst.map(({ slug, title, publishedAt }) =>
    h('li', [
      h('a', { href: `${slug}.html` }, title),
      ' ',
      h('time', { dateTime: publishedAt }, publishedAt.slice(0, 10)),
    ]),
  )
  return indexPage(publication.name, publication, [h('p', publication.tagline ?? ''), h('ul', rows)])
}

function homePage(shelves: readonly Shelf[]): string {
  const rows = shelves.map(({ publication: { slug, name } }) =>
    h('li', h('a', { href: `${slug}/index.html` }, name)),
  )
  return indexPage('Archive', shelves[0]?.publication, [h('ul', rows)])
}

function indexPage(
  title: string,
  publication: EditionPublication | undefined,
  content: ReturnType<typeof h>[],
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

/** By code units, the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
