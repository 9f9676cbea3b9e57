import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import type { SendStatistics } from '../../plugins/delivery/operations/sendStatistics.js'
import { seriousViolations } from '../support/axe.js'
import { collectErrors, launchBrowser } from '../support/browser.js'
import { linkIn, openInbox, type Inbox } from '../support/inbox.js'
import { startProduct, type Product } from '../support/product.js'
import type { RestClient } from '../support/restClient.js'
import { signedIn } from '../support/signedIn.js'
import { until } from '../support/until.js'

const MINUTES = 60_000
const ADA = { ADMIN_EMAIL: 'ada@example.org', ADMIN_PASSWORD: 'correct horse battery' }
const READER = 'bea@example.org'
const STORY = 'The Mast That Moved'

/** From the box that a reader ticks to the chart that an editor sees. */
describe('what became of an issue, in a browser', () => {
  let product: Product
  let inbox: Inbox
  let browser: Browser
  let admin: Page
  let reader: Page
  let rest: RestClient
  let errors: () => string[]
  let token: string
  let issue: string
  let storyPage: string

  const figures = async () =>
    (await rest.call<SendStatistics>('GET', `/sends/statistics?issue=${issue}`, { as: token })).body
  const panel = () => admin.locator('.masthead-statistics')

  beforeAll(async () => {
    inbox = await openInbox()
    product = await startProduct({ SEED: 'none', SMTP_URL: inbox.url, ...ADA })
    browser = await launchBrowser()
    const credentials = { email: ADA.ADMIN_EMAIL, password: ADA.ADMIN_PASSWORD }
    ;({ rest, token, page: admin } = await signedIn(product.url, browser, credentials))
    errors = collectErrors(admin)
    reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    const mail = { from: 'mast@news.example', sendWelcome: false, tracking: true }
    const publication = await rest.create('publications', { name: 'The Mast', slug: 'mast', mail }, token)
    storyPage = `${product.url}/feed.xml?the-mast`
    await rest.create('stories', { title: STORY, publication, stage: 'written', url: storyPage }, token)
    const next = await rest.call<{ issue: { id: string } }>(
      'POST',
      `/publications/${publication}/next-issue`,
      { body: {}, as: token },
    )
    issue = next.body.issue.id
    await rest.call('PATCH', `/issues/${issue}`, { body: { _status: 'published' }, as: token })
  }, 15 * MINUTES)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
    await inbox?.close()
  }, MINUTES)

  it(
    'should be agreed to by a reader without a script',
    async () => {
      await reader.goto(`${product.url}/mast`)
      const box = reader.getByLabel('You may count that I open mails and follow links').first()
      expect(await box.isChecked()).toBe(false)
      await box.check()
      await reader.getByLabel('E-mail address').first().fill(READER)
      await reader.getByRole('button', { name: 'Subscribe' }).first().click()
      await until(() => inbox.mails.length > 0, { what: 'The confirmation' })
      await reader.goto(`${product.url}/api${linkIn(inbox.newest(READER), 'confirm')}`)
      await reader.getByText('you agree that your opens and clicks are counted').waitFor()
      await reader.getByRole('button', { name: 'Yes, subscribe me' }).click()
      await reader.getByRole('heading', { name: 'You are subscribed' }).waitFor()
    },
    MINUTES,
  )

  it(
    'should be counted when the reader follows a link, and lead them on',
    async () => {
      await rest.call('POST', '/sends', { body: { issue }, as: token })
      await until(async () => (await figures()).counts.accepted === 1, { what: 'The mail' })
      const html = String(inbox.newest(READER).html).replace(/&amp;/g, '&')
      const link = new RegExp(`href="([^"]*to=${encodeURIComponent(storyPage)})"`).exec(html)?.[1] ?? ''
      await until(
        async () => {
          // In the first seconds nobody can have read it, so it is followed until it counts.
          const answer = await reader.request.get(link, {
            maxRedirects: 0,
            headers: {
              'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
            },
          })
          expect([answer.status(), answer.headers().location]).toEqual([302, storyPage])
          return (await figures()).tracking.clicks.hits > 0
        },
        { ms: MINUTES, what: 'The click' },
      )
      expect((await figures()).tracking).toMatchObject({ mails: 1, stories: [{ label: STORY }] })
    },
    2 * MINUTES,
  )

  it(
    'should stand on the issue and on its send, for everybody to use',
    async () => {
      await admin.goto(`${product.url}/admin/collections/issues/${issue}`, { waitUntil: 'networkidle' })
      await admin.getByRole('button', { name: 'Send', exact: true }).click()
      await panel().getByRole('rowheader', { name: STORY }).waitFor()
      await panel().getByText('As a table').click()
      expect(await panel().getByRole('columnheader', { name: 'Clicks' }).count()).toBe(1)
      for (const theme of ['light', 'dark']) {
        await admin.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
        expect([theme, await seriousViolations(admin, '.masthead-statistics')]).toEqual([theme, []])
      }
      const sends = await rest.call<{ docs: { id: string }[] }>('GET', '/sends', { as: token })
      await admin.goto(`${product.url}/admin/collections/sends/${sends.body.docs[0]?.id}`)
      await panel().getByRole('rowheader', { name: STORY }).waitFor()
      expect(await panel().textContent()).toContain('Of 1 accepted mails 1 are counted')
      expect(errors()).toEqual([])
    },
    MINUTES,
  )

  it('should say nothing of the reader in the log', () => {
    expect(product.output()).not.toContain(READER)
    expect(product.output()).not.toMatch(/delivery\/click\/[^*]/)
  })
})
