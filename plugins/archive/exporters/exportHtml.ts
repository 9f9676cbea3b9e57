import { h } from 'hastscript'

import type { Edition, EditionPublication, Site } from '../../../src/core/edition/index.js'
import { renderWebPage } from '../../../src/core/render/web/index.js'
import { eachIssue } from './eachIssue.js'
import { byDay, compare, indexList, indexPage, type IndexRow } from './indexPage.js'
import { offlinePage, SNAPSHOT } from './offlinePage.js'
import { originOf, relativeMedia } from './relativeMedia.js'
import { subjectHeading, SubjectIndex } from './subjectPages.js'
import type { ExportContext } from './types.js'

interface Shelf {
  publication: EditionPublication
  issues: Required<IndexRow>[]
}

/**
 * A site under `site/` that can be read from a folder, without a server: the page of each issue, indexes, and a page
 * of each topic, person and company. Titles and addresses of what was published are held for the indexes, no texts.
 */
export async function exportHtml(context: ExportContext): Promise<void> {
  const { payload, write, onProgress } = context
  const site: Site = {
    url: SNAPSHOT,
    feedsUrl: `${originOf(payload)}${payload.config.routes.api}/feeds`,
    pathOf: pagePath,
  }
  const shelves = new Map<string, Shelf>()
  const subjects = new SubjectIndex()
  for await (const edition of eachIssue(context)) {
    const page = relativeMedia(renderWebPage(edition, site), payload, SNAPSHOT)
    await write(`site/${edition.publication.slug}/${edition.issue.slug}.html`, offlinePage(page))
    shelve(shelves, edition)
    subjects.add(edition)
  }
  const sorted = [...shelves.values()].sort((a, b) => compare(a.publication.slug, b.publication.slug))
  for (const { publication, issues } of sorted) {
    const content = [h('p', publication.tagline ?? ''), indexList([...issues].sort(byDay))]
    await write(`site/${publication.slug}/index.html`, indexPage(publication.name, publication, content))
  }
  const kinds = await subjects.write(write, sorted[0]?.publication)
  const home = [
    ...sorted.map(({ publication: { slug, name } }) => ({ title: name, href: `${slug}/index.html` })),
    ...kinds.map((kind) => ({ title: subjectHeading(kind), href: `${kind}/index.html` })),
  ]
  await write('site/index.html', indexPage('Archive', sorted[0]?.publication, [indexList(home)]))
  onProgress(`HTML: ${sorted.reduce((sum, { issues }) => sum + issues.length, 0)} issues`)
}

const pagePath: Site['pathOf'] = (document) => {
  const segment = encodeURIComponent
  switch (document.collection) {
    case 'publications':
      return `/${segment(document.slug)}/index.html`
    case 'issues':
      return `/${segment(document.publication)}/${segment(document.slug)}.html`
    case 'stories':
      return `/${segment(document.publication)}/${segment(document.issue)}.html#${segment(document.anchor)}`
    case 'topics':
    case 'people':
    case 'companies':
      return `/${document.collection}/${segment(document.slug)}.html`
  }
}

function shelve(shelves: Map<string, Shelf>, { publication, issue }: Edition) {
  const shelf = shelves.get(publication.slug) ?? { publication, issues: [] }
  const { slug, title, publishedAt } = issue
  shelf.issues.push({ href: `${encodeURIComponent(slug)}.html`, title, publishedAt })
  shelves.set(publication.slug, shelf)
}
