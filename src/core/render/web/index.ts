import { toHtml } from 'hast-util-to-html'

import type { Edition, EditionText, Site } from '../../edition/index.js'
import { article } from './article.js'
import { textBlock } from './text.js'

export { dayInWords, dayOf, daysInWords } from './dates.js'
export { directionOf, renderWebPage, type WebPageOptions } from './page.js'
export { accentStyles, siteStyles } from './styles/index.js'
export { summaryOf, type IssueSummary } from './summary.js'

/**
 * The HTML of an issue as one `<article>`, for a page that has the styles of {@link siteStyles}. Links between its own
 * stories are anchors; everything else is a full address. No script, no frame.
 *
 * @example
 * renderWeb(edition, site) // '<article class="issue" lang="en">…</article>'
 */
export function renderWeb(edition: Edition, site: Site): string {
  return toHtml(article(edition, site))
}

/** One rich text of an edition, such as its sign-up call, to stand under a heading of the second level. */
export function renderWebText(text: EditionText | null, edition: Edition, site: Site): string {
  const block = textBlock(text, { edition, site }, { under: 2, name: 'excerpt' })
  return block === null ? '' : toHtml(block)
}
