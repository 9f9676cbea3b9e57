import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { collectErrors, launchBrowser } from '../support/browser.js'
import { startProduct, type Product } from '../support/product.js'
import { restClient, type RestClient } from '../support/restClient.js'

const MINUTES = 60_000
const ADA = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' }

/** An editor takes an old archive in, in order: each test goes on where the one before it ended. */
describe('importing in a browser', () => {
  let product: Product
  let browser: Browser
  let page: Page
  let rest: RestClient
  let errors: () => string[]
  let token: string

  beforeAll(async () => {
    product = await startProduct({ SEED: 'none', ADMIN_EMAIL: ADA.email, ADMIN_PASSWORD: ADA.password })
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    rest = restClient(product.url)
    const login = await rest.call<{ token: string }>('POST', '/users/login', { body: ADA })
    token = login.body.token
    await rest.create(
      'publications',
      { name: 'Old Letter', timezone: 'UTC', cadence: 'weekly', titleTemplate: '{name} Week {week} {year}' },
      token,
    )
    await context.addCookies([{ name: 'payload-token', value: token, url: product.url }])
    page = await context.newPage()
    errors = collectErrors(page)
  }, 15 * MINUTES)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  }, MINUTES)

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const issues = () => page.locator('.masthead-import__issue')
  const upload = async (weeks: number[], { isDry = false } = {}) => {
    await page.goto(`${product.url}/admin/collections/imports`)
    await page.locator('select[name=publication] option').first().waitFor({ state: 'attached' })
    await page.locator('input[type=file]').setInputFiles(weeks.map(fileOf))
    if (isDry) await page.getByText('Only say what would come of it').click()
    await button('Import').click()
    await page.waitForURL(/\/admin\/collections\/imports\/.+/)
  }

  it(
    'should say what would come of it first',
    async () => {
      await upload([33, 34], { isDry: true })
      await page.getByText('2 issues would be imported. Nothing was written.').waitFor({ timeout: MINUTES })
      expect(await issues().allTextContents()).toEqual([
        expect.stringContaining('Old Letter Week 33 2019'),
        expect.stringContaining('Old Letter Week 34 2019'),
      ])
    },
    2 * MINUTES,
  )

  it(
    'should import the issues as drafts, with what was found in each',
    async () => {
      await upload([33, 34])
      await page.getByText(/^2 to look over/).waitFor({ timeout: MINUTES })
      const first = issues().first()
      await first.getByText(/findings, \d+ to look at/).click()
      expect(await first.locator('details li').count()).toBeGreaterThan(1)
      const { body } = await rest.call<{ docs: { _status: string }[] }>('GET', '/issues?draft=true', {
        as: token,
      })
      expect(body.docs.map(({ _status }) => _status)).toEqual(['draft', 'draft'])
    },
    2 * MINUTES,
  )

  it(
    'should accept one, then publish the others',
    async () => {
      await button('Accept “Old Letter Week 33 2019”').click()
      await page.getByText(/^1 to look over, 1 accepted/).waitFor()
      await button('Accept and publish all').click()
      await page.getByText(/^0 to look over, 2 accepted/).waitFor({ timeout: MINUTES })
      const { body } = await rest.call<{ docs: { title: string }[] }>('GET', '/issues')
      expect(body.docs.map(({ title }) => title)).toEqual(['Old Letter Week 34 2019'])
    },
    2 * MINUTES,
  )

  it(
    'should take the import back as a whole, once it is sure',
    async () => {
      await button('Undo this import').click()
      await button('Really take it all back?').click()
      await page.getByText(/2 taken back/).waitFor({ timeout: MINUTES })
      const { body } = await rest.call<{ totalDocs: number }>('GET', '/issues?draft=true', { as: token })
      expect(body.totalDocs).toBe(0)
    },
    2 * MINUTES,
  )

  it('should have gone without errors in the page', () => {
    expect(errors()).toEqual([])
  })
})

function fileOf(week: number) {
  const title = `Old Letter Week ${week} 2019`
  const story = (name: string) =>
    `<h2>${name}</h2><p>As <a href="https://source.example/${week}">this</a> says, so it is.</p>`
  const people = '<h2>People</h2><p>Ann Other is now editor at Brevo Wire.</p>'
  const body = `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${story('The registry')}${story('A stove that thinks')}${people}</article></body></html>`
  return { name: `week-${week}.html`, mimeType: 'text/html', buffer: Buffer.from(body) }
}
