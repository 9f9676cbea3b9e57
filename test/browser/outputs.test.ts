import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'

import { launchBrowser } from '../support/browser.js'

const GOLDEN = join(import.meta.dirname, '../golden')
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const FILES = { mail: 'issue.email.html', page: 'issue.html' }
const CASES = Object.keys(FILES).flatMap((what) =>
  ['light', 'dark'].flatMap((theme) =>
    [390, 1280].map((width) => ({
      what: what as keyof typeof FILES,
      theme: theme as 'dark' | 'light',
      width,
    })),
  ),
)

describe('the golden issue, in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it.each(CASES)(
    'should be easy to read for everybody as a $what: $theme, $width px',
    async ({ what, theme, width }) => {
      const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 } })
      try {
        const page = await context.newPage()
        await page.route('**/*', (route) =>
          route.request().resourceType() === 'document'
            ? route.fulfill({
                contentType: 'text/html; charset=utf-8',
                body: readFileSync(join(GOLDEN, FILES[what])),
              })
            : route.abort(),
        )
        await page.goto('https://news.example/golden')
        await page.addScriptTag({ content: readFileSync(AXE, 'utf8') })
        const { violations } = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
          return axe.run()
        })
        const found = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
        expect(found).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      } finally {
        await context.close()
      }
    },
  )
})
