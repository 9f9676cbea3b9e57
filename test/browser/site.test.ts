import { gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { seedSample } from '../../src/scripts/seed/seedSample.js'
import { seriousViolations } from '../support/axe.js'
import { launchBrowser } from '../support/browser.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { openSite, type SiteAddresses } from '../support/site.js'

const ORIGIN = 'http://127.0.0.1:3000'
/** Of a page with its styles, compressed. */
const BUDGET = 60_000
const LOOKS = ['light', 'dark'].flatMap((theme) =>
  [390, 1280].map((width) => ({ theme: theme as 'dark' | 'light', width })),
)

/** The sample’s pages in a browser in which no script of theirs would run. */
describe('the site, in a browser', () => {
  let newsroom: Newsroom
  let site: SiteAddresses
  let browser: Browser
  let paths: string[]
  let issue: string

  beforeAll(async () => {
    newsroom = await startNewsroom()
    await seedSample(newsroom.payload)
    site = await openSite()
    const slugOf = async (collection: 'companies' | 'issues' | 'people' | 'topics') => {
      const { docs } = await newsroom.payload.find({
        collection,
        limit: 1,
        sort: collection === 'issues' ? '-publishedAt' : 'slug',
        overrideAccess: false,
      })
      return docs[0]?.slug ?? ''
    }
    issue = `/signal-and-switch/${await slugOf('issues')}`
    const subjects = ['people', 'topics', 'companies'] as const
    const subjectPaths = await Promise.all(subjects.map(async (name) => `/${name}/${await slugOf(name)}`))
    paths = ['/', issue, ...subjectPaths, '/search?q=switch', '/search', '/nowhere']
    browser = await launchBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await newsroom.payload.delete({
      collection: 'media',
      where: { id: { exists: true } },
      overrideAccess: true,
    })
    await newsroom.close()
  })

  async function open(page: Page, path: string): Promise<void> {
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.abort()
      const { status, body } = await site.get(path)
      return route.fulfill({ status, contentType: 'text/html; charset=utf-8', body })
    })
    await page.goto(ORIGIN + path)
  }

  it.each(LOOKS)(
    'should be easy to read for everybody, and fit: $theme, $width px',
    async ({ theme, width }) => {
      const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 } })
      for (const path of paths) {
        const page = await context.newPage()
        await open(page, path)
        expect([path, await seriousViolations(page)]).toEqual([path, []])
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width])
        await page.close()
      }
      await context.close()
    },
  )

  it('should read the same without scripts, move nothing once it is there, and weigh little', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await open(page, issue)
    expect(await page.locator('h1').innerText()).toContain('Signal & Switch Week')
    expect(await page.locator('.covered a').count()).toBeGreaterThan(5)
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
    await context.close()

    const live = await browser.newPage()
    await open(live, issue)
    const shift = await live.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list, observer) => {
            observer.disconnect()
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
            )
          }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
        }),
    )
    expect(shift).toBeLessThan(0.01)
    await live.close()
    expect(gzipSync((await site.get(issue)).body).length).toBeLessThan(BUDGET)
  })

  it('should be gone through by keyboard, straight to the content where one likes', async () => {
    const page = await browser.newPage()
    await open(page, issue)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.close()
  })
})
