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
  await page.evaluate(settle)
  await page.evaluate(AXE)
  const { violations } = await page.evaluate((selector) => {
    const { axe } = window as unknown as { axe: { run: (what: object | Document) => Promise<AxeResults> } }
    return axe.run(selector === undefined ? document : { include: [[selector]] })
  }, within)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Waits until nothing moves or fades any more: colours half way would be read as too pale. What turns for ever is let be. */
async function settle(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame)
  for (;;) {
    await frame()
    await frame()
    const moving = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
      )
    if (moving.length === 0) return
    await Promise.allSettled(moving.map(({ finished }) => finished))
  }
}
