import { renderEmail } from '../../core/render/email/index.js'
import { renderJson } from '../../core/render/json/index.js'
import { renderMarkdown } from '../../core/render/markdown/index.js'
import { renderSubstack } from '../../core/render/substack/index.js'
import { renderText } from '../../core/render/text/index.js'
import { renderWebPage } from '../../core/render/web/index.js'
import { pathOf, type Edition, type Site } from '../../core/edition/index.js'
import { median } from './median.js'

const SITE: Site = { url: 'https://news.example', feedsUrl: 'https://news.example/api/feeds', pathOf }
const WARM_UP = 10
const ROUNDS = 21

/** Median time to render the six outputs of an edition one after the other, after warm-up; in ms. */
export async function benchOutputs(edition: Edition): Promise<number> {
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const start = performance.now()
    renderWebPage(edition, SITE)
    await renderEmail(edition, SITE)
    renderText(edition, SITE)
    renderMarkdown(edition, SITE)
    renderSubstack(edition, SITE)
    renderJson(edition, SITE)
    if (round >= 0) times.push(performance.now() - start)
  }
  return median(times)
}
