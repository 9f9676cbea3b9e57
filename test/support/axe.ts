import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds serious or worse, a line each. Its script goes around the page, which may let no foreign one in.
 *
 * @param within a selector, where the rest of the page is not ours
 */
export async function seriousViolations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate((selector) => {
    const { axe } = window as unknown as { axe: { run: (what: object | Document) => Promise<AxeResults> } }
    return axe.run(selector === undefined ? document : { include: [[selector]] })
  }, within)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
