import { stringify } from 'yaml'

import { pathOf, urlOf, type Edition, type Site } from '../../../src/core/edition/index.js'
import { renderMarkdown } from '../../../src/core/render/markdown/index.js'
import { eachIssue } from './eachIssue.js'
import { originOf, relativeMedia } from './relativeMedia.js'
import type { ExportContext } from './types.js'

/** Every public issue as `issues/<publication>/<slug>.md`, with front matter. */
export async function exportMarkdown(context: ExportContext): Promise<void> {
  const { payload, write, onProgress } = context
  const url = originOf(payload)
  const site: Site = { url, feedsUrl: `${url}${payload.config.routes.api}/feeds`, pathOf }
  let count = 0
  for await (const edition of eachIssue(context)) {
    const { publication, issue } = edition
    const text = relativeMedia(renderMarkdown(edition, site), payload, url)
    await write(
      `issues/${publication.slug}/${issue.slug}.md`,
      `---\n${frontMatter(edition, site)}---\n\n${text}`,
    )
    count += 1
  }
  onProgress(`Markdown: ${count} issues`)
}

function frontMatter({ publication, issue }: Edition, site: Site): string {
  return stringify({
    title: issue.title,
    slug: issue.slug,
    date: issue.publishedAt,
    url: urlOf(site, {
      collection: 'issues',
      id: issue.id,
      slug: issue.slug,
      title: issue.title,
      publication: publication.slug,
    }),
    publication: publication.slug,
    ...(issue.year === null ? {} : { year: issue.year }),
    ...(issue.week === null ? {} : { week: issue.week }),
  })
}
