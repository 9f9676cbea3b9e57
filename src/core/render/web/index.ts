import { toHtml } from 'hast-util-to-html'

import type { Edition, Site } from '../../edition/index.js'
import { article } from './article.js'

export { article as webArticle } from './article.js'
export { dayInWords, dayOf, daysInWords } from './dates.js'
export { hostOf } from './links.js'
export { moveParts as webMove } from './move.js'
export { directionOf, renderWebPage, type WebPageOptions } from './page.js'
export { accentsOf, accentStyles, siteStyles } from './styles/index.js'
export { summaryOf, type IssueSummary } from './summary.js'
export { textBlock as webText } from './text.js'

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
