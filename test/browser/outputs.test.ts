import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { seriousViolations } from '../support/axe.js'
import { launchBrowser } from '../support/browser.js'

const GOLDEN = join(import.meta.dirname, '../golden')
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
        expect(await seriousViolations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      } finally {
        await context.close()
      }
    },
  )
})
