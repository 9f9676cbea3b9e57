import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Browser, FrameLocator, Page } from 'playwright-core'

import type { Issue } from '../../collections/payload-types.js'
import { stored } from '../support/board.js'
import { collectErrors, launchBrowser } from '../support/browser.js'
import { startProduct, type Product } from '../support/product.js'
import type { RestClient } from '../support/restClient.js'
import { signedIn } from '../support/signedIn.js'

const MINUTES = 60_000
const ADA = { ADMIN_EMAIL: 'ada@example.org', ADMIN_PASSWORD: 'correct horse battery' }
const STORY = 'The Mast That Moved'
const SAID = 'It moved two metres, and nobody asked it to.'

/** What the admin shows of an issue before it goes out, in order: each test goes on where the one before it ended. */
describe('the outputs of an issue, in a browser', () => {
  let product: Product
  let browser: Browser
  let page: Page
  let rest: RestClient
  let errors: () => string[]
  let token: string
  let publication: string
  let issue: string

  /** The panel beside the form, and the rendered issue inside it. */
  const panel = (): FrameLocator => page.frameLocator('#live-preview-iframe')
  const output = (): FrameLocator => panel().frameLocator('iframe')
  const heading = (name: string) => output().getByRole('heading', { name })
  const menuEntry = async (name: string) => {
    await page
      .getByRole('button', { name: 'More options' })
      .or(page.locator('.doc-controls__popup button'))
      .first()
      .click()
    return page.getByRole('button', { name, exact: true })
  }
  const clipboard = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read()
      return item ? (await item.getType(wanted)).text() : ''
    }, type)

  beforeAll(async () => {
    product = await startProduct({ SEED: 'none', ...ADA })
    browser = await launchBrowser()
    const credentials = { email: ADA.ADMIN_EMAIL, password: ADA.ADMIN_PASSWORD }
    const admin = await signedIn(product.url, browser, credentials, { width: 1440, height: 900 })
    ;({ rest, token, page } = admin)
    await admin.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.url })
    errors = collectErrors(page)

    publication = await rest.create('publications', { name: 'The Mast Weekly' }, token)
    const commentary = {
      root: {
        type: 'root',
        version: 1,
        children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', text: SAID, version: 1 }] }],
      },
    }
    await rest.create('stories', { title: STORY, publication, stage: 'written', commentary }, token)
    const next = await rest.call<{ issue: { id: string } }>(
      'POST',
      `/publications/${publication}/next-issue`,
      { body: {}, as: token },
    )
    issue = next.body.issue.id
    await page.goto(`${product.url}/admin/collections/issues/${issue}`, { waitUntil: 'networkidle' })
  }, 15 * MINUTES)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  }, MINUTES)

  it('should show the web page beside the form', async () => {
    await page.locator('#live-preview-toggler').click()
    await heading(STORY).waitFor()
    await output().getByText(SAID).waitFor()
  })

  it('should follow the typing, once it is saved', async () => {
    const saved = stored<Issue>(page, 'issues', ({ title }) => title === 'A week of masts')
    await page.fill('#field-title', 'A week of masts')
    await saved
    await heading('A week of masts').waitFor()
  })

  it('should show the mail, and follow the typing there too', async () => {
    await panel().getByRole('link', { name: 'Email', exact: true }).click()
    await output().getByRole('link', { name: 'Forward this issue' }).waitFor()
    const saved = stored<Issue>(page, 'issues', ({ title }) => title === 'Masts, moved')
    await page.fill('#field-title', 'Masts, moved')
    await saved
    await heading('Masts, moved').waitFor()
    await output().getByRole('link', { name: 'Unsubscribe' }).waitFor()
  })

  it('should be shown as wide as a phone, with nothing sticking out', async () => {
    await page.locator('.live-preview-toolbar-controls__breakpoint').first().click()
    await page.getByRole('button', { name: 'Phone', exact: true }).click()
    for (const name of ['Email', 'Web page']) {
      await panel().getByRole('link', { name, exact: true }).click()
      await heading('Masts, moved').waitFor()
      const widths = await output()
        .locator('html')
        .evaluate((html) => ({ shown: html.clientWidth, taken: html.scrollWidth }))
      expect(widths).toEqual({ shown: 390, taken: 390 })
    }
    await page.locator('#live-preview-toggler').click()
  })

  it('should be copied for Substack, as text with its looks', async () => {
    await (await menuEntry('Copy for Substack')).click()
    await page.getByText('Copied', { exact: false }).first().waitFor()
    const copied = await clipboard('text/html')
    expect(copied).toContain('<h1>Masts, moved</h1>')
    expect(copied).toContain(SAID)
  })

  it('should be copied as Markdown', async () => {
    await (await menuEntry('Copy as Markdown')).click()
    await page.evaluate(async () => {
      const isThere = async () => (await navigator.clipboard.readText()).startsWith('[The Mast Weekly]')
      while (!(await isThere())) await new Promise(requestAnimationFrame)
    })
    expect(await clipboard('text/plain')).toContain('# Masts, moved')
    expect(await clipboard('text/plain')).toContain(SAID)
  })

  it('should be downloaded as a mail', async () => {
    const download = page.waitForEvent('download')
    await (await menuEntry('Download email HTML')).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/\.html$/)
    const mail = await readFile(await file.path(), 'utf8')
    expect(mail).toContain('Forward this issue')
    expect(mail).toContain(SAID)
  })

  it('should be told by preflight what to mend, and that it is mended', async () => {
    const company = await rest.create(
      'companies',
      { name: 'Mastworks', sponsorships: [{ publication }] },
      token,
    )
    const note = await rest.create(
      'stories',
      { title: 'Mastworks builds a taller one', publication, stage: 'written' },
      token,
    )
    await rest.call('POST', `/issues/${issue}/assemble`, { body: {}, as: token })
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Preflight' }).click()
    const dialog = page.getByRole('dialog', { name: 'Preflight' })
    await dialog.getByRole('heading', { name: 'To mend before publishing (1)' }).waitFor()
    await dialog.getByText('names Mastworks, a sponsor').waitFor()
    await dialog.getByRole('heading', { name: /^Worth a look/ }).waitFor()

    await rest.call('PATCH', `/stories/${note}?draft=true`, { body: { companies: [company] }, as: token })
    await dialog.getByRole('button', { name: 'Check again' }).click()
    await dialog
      .getByRole('heading', { name: 'To mend before publishing (1)' })
      .waitFor({ state: 'detached' })
    await dialog.getByText('has no postal address').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
  })

  it('should have met no error in the browser', () => {
    expect(errors()).toEqual([])
  })
})
