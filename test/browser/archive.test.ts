import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { seriousViolations } from '../support/axe.js'
import { collectErrors, launchBrowser } from '../support/browser.js'
import { startProduct, type Product } from '../support/product.js'
import type { RestClient } from '../support/restClient.js'
import { signedIn } from '../support/signedIn.js'

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
  let imported: string

  beforeAll(async () => {
    product = await startProduct({ SEED: 'none', ADMIN_EMAIL: ADA.email, ADMIN_PASSWORD: ADA.password })
    browser = await launchBrowser()
    ;({ rest, token, page } = await signedIn(product.url, browser, ADA))
    await rest.create('people', { name: 'Anneliese Other' }, token)
    await rest.create(
      'publications',
      { name: 'Old Letter', timezone: 'UTC', cadence: 'weekly', titleTemplate: '{name} Week {week} {year}' },
      token,
    )
    errors = collectErrors(page)
  }, 15 * MINUTES)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  }, MINUTES)

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  // What is around it is the admin's own.
  const seriousIn = () =>
    seriousViolations(page, '.masthead-import, .masthead-import-upload, .masthead-dialog')
  const issues = () => page.locator('.masthead-import__issue')
  const upload = async (weeks: number[], { isDry = false } = {}) => {
    await page.goto(`${product.url}/admin/collections/imports`)
    await page.locator('select[name=publication] option').first().waitFor({ state: 'attached' })
    expect(await seriousIn()).toEqual([])
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
      imported = page.url()
      const first = issues().first()
      await first.getByText(/findings, \d+ to look at/).click()
      expect(await first.locator('details li').count()).toBeGreaterThan(1)
      expect(await seriousIn()).toEqual([])
      const { body } = await rest.call<{ docs: { _status: string }[] }>('GET', '/issues?draft=true', {
        as: token,
      })
      expect(body.docs.map(({ _status }) => _status)).toEqual(['draft', 'draft'])
    },
    2 * MINUTES,
  )

  it(
    'should say of each file that cannot be read what is wrong, and of an import without issues that it has none',
    async () => {
      await page.goto(`${product.url}/admin/collections/imports`)
      await page.locator('select[name=publication] option').first().waitFor({ state: 'attached' })
      const broken = {
        name: 'cut.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK\u0003\u0004 cut off'),
      }
      await page.locator('input[type=file]').setInputFiles([broken])
      await button('Import').click()
      await page.getByText('Nothing was found in these files.').waitFor({ timeout: MINUTES })
      const unread = page.getByRole('group', { name: 'Could not be read' })
      await unread.getByText('cut.zip').waitFor()
      await unread.getByText('Get the file again: it is cut off or damaged.').waitFor()
      expect(await seriousIn()).toEqual([])
      await page.goto(imported)
      await page.getByText(/^2 to look over/).waitFor()
    },
    2 * MINUTES,
  )

  it(
    'should correct a move and a title in place',
    async () => {
      const first = issues().first()
      await first.getByText(/findings, \d+ to look at/).click()
      const move = first
        .locator('.masthead-finding')
        .filter({ hasText: /Ann Other is now editor/ })
        .first()
      await move.getByRole('button', { name: /^Correct/ }).click()
      await move.getByLabel('Role').fill('Publisher')
      expect(await seriousIn()).toEqual([])
      await move.getByLabel('Role').press('Enter')
      await move.getByText('Corrected', { exact: true }).waitFor()
      const { body } = await rest.call<{ docs: { role: string }[] }>('GET', '/moves?draft=true', {
        as: token,
      })
      expect(body.docs.map(({ role }) => role).sort()).toEqual(['Publisher', 'editor'])
      const fine = first.getByRole('button', { name: /is fine$/ }).first()
      const count = await first.getByRole('button', { name: /is fine$/ }).count()
      await fine.click()
      await first.getByText('Fine', { exact: true }).first().waitFor()
      expect(await first.getByRole('button', { name: /is fine$/ }).count()).toBe(count - 1)
    },
    2 * MINUTES,
  )

  it(
    'should merge a person that was there under another name',
    async () => {
      await page.getByText(/^New with this import/).click()
      await button('Merge into… “Ann Other”').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Search by name').fill('Anneliese')
      await dialog.getByRole('radio', { name: /Anneliese Other/ }).check()
      // What would move is asked for first; until then the button is grey.
      const merge = dialog.getByRole('button', { name: 'Merge into “Anneliese Other”', disabled: false })
      await merge.waitFor()
      expect(await seriousIn()).toEqual([])
      await merge.click()
      await dialog.waitFor({ state: 'detached' })
      await button('Merge into… “Ann Other”').waitFor({ state: 'detached' })
      const { body } = await rest.call<{ docs: { name: string }[] }>('GET', '/people', { as: token })
      expect(body.docs.map(({ name }) => name)).toEqual(['Anneliese Other'])
    },
    2 * MINUTES,
  )

  it(
    'should accept one, then publish the others',
    async () => {
      await button('Accept “Old Letter Week 33 2019”').click()
      await page.getByText(/^1 to look over, 1 accepted/).waitFor()
      await button('Accept and publish all').click()
      await page.getByText(/^2 accepted/).waitFor({ timeout: MINUTES })
      const { body } = await rest.call<{ docs: { title: string }[] }>('GET', '/issues')
      expect(body.docs.map(({ title }) => title)).toEqual(['Old Letter Week 34 2019'])
    },
    2 * MINUTES,
  )

  it(
    'should take the import back as a whole, once it is sure',
    async () => {
      await button('Undo this import').click()
      await button('Take 2 issues back').waitFor()
      expect(await seriousIn()).toEqual([])
      await button('Take 2 issues back').click()
      await page.getByText(/2 taken back/).waitFor({ timeout: MINUTES })
      const { body } = await rest.call<{ totalDocs: number }>('GET', '/issues?draft=true', { as: token })
      expect(body.totalDocs).toBe(0)
      const people = await rest.call<{ docs: { name: string }[] }>('GET', '/people', { as: token })
      expect(people.body.docs.map(({ name }) => name)).toEqual(['Anneliese Other'])
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
  const people =
    '<h2>People</h2><p>Ann Other is now editor at Brevo Wire.</p><p>More of that soon, says the bell.</p>'
  const body = `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${story('The registry')}${story('A stove that thinks')}${people}</article></body></html>`
  return { name: `week-${week}.html`, mimeType: 'text/html', buffer: Buffer.from(body) }
}
