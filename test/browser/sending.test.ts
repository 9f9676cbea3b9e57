import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import type { Send, Subscriber } from '../../collections/payload-types.js'
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

/** From the form of a reader to the mail in their box, and out again: each test goes on where the one before it ended. */
describe('sending an issue, in a browser', () => {
  let product: Product
  let inbox: Inbox
  let browser: Browser
  let admin: Page
  let reader: Page
  let rest: RestClient
  let errors: () => string[]
  let token: string
  let issue: string

  const subscriber = async () => {
    const answer = await rest.call<{ docs: Subscriber[] }>('GET', '/subscribers', { as: token })
    return answer.body.docs[0]
  }
  const dialog = () => admin.getByRole('dialog')
  const picture = async (name: string) => {
    if (process.env.PICTURES) await admin.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
  }
  /** What is open is usable by everybody, in both themes. */
  const checkThemes = async (name: string) => {
    for (const theme of ['dark', 'light']) {
      // As Payload's own switch does it.
      await admin.evaluate((each) => document.documentElement.setAttribute('data-theme', each), theme)
      await picture(`${name}-${theme}`)
      expect(await seriousViolations(admin, '.masthead-dialog')).toEqual([])
    }
  }
  const figure = (name: string) =>
    dialog().locator('dl > div').filter({ hasText: name }).locator('dd').first()

  beforeAll(async () => {
    inbox = await openInbox()
    product = await startProduct({ SEED: 'none', SMTP_URL: inbox.url, ...ADA })
    browser = await launchBrowser()
    const credentials = { email: ADA.ADMIN_EMAIL, password: ADA.ADMIN_PASSWORD }
    ;({ rest, token, page: admin } = await signedIn(product.url, browser, credentials))
    errors = collectErrors(admin)
    reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    const publication = await rest.create(
      'publications',
      {
        name: 'The Mast Weekly',
        slug: 'mast',
        timezone: 'Europe/Berlin',
        postalAddress: '1 Quay Street\nPort Amber',
        mail: { from: 'mast@news.example' },
      },
      token,
    )
    await rest.create('topics', { name: 'Harbours' }, token)
    const filter = { title: 'Called Bea', relatedCollection: 'subscribers' }
    await rest.create('payload-query-presets', { ...filter, where: { email: { contains: 'bea' } } }, token)
    await rest.create('stories', { title: STORY, publication, stage: 'written' }, token)
    const next = await rest.call<{ issue: { id: string } }>(
      'POST',
      `/publications/${publication}/next-issue`,
      { body: {}, as: token },
    )
    issue = next.body.issue.id
    const published = await rest.call('PATCH', `/issues/${issue}`, {
      body: { _status: 'published' },
      as: token,
    })
    expect(published.status).toBe(200)
  }, 15 * MINUTES)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
    await inbox?.close()
  }, MINUTES)

  it(
    'should take a reader in by the form of the site and a link in a mail',
    async () => {
      await reader.goto(`${product.url}/mast`)
      await reader.getByLabel('E-mail address').first().fill(READER)
      await reader.getByRole('button', { name: 'Subscribe' }).first().click()
      await reader.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
      await until(() => inbox.mails.some(({ subject }) => subject?.startsWith('Please confirm')), {
        what: 'The confirmation',
      })
      await reader.goto(`${product.url}/api${linkIn(inbox.newest(READER), 'confirm')}`)
      expect((await subscriber())?.state).toBe('pending')
      await reader.getByRole('button', { name: 'Yes, subscribe me' }).click()
      await reader.getByRole('heading', { name: 'You are subscribed' }).waitFor()
      expect((await subscriber())?.state).toBe('active')
    },
    MINUTES,
  )

  it(
    'should let the editor choose to whom it goes, and count them before anything is sent',
    async () => {
      await until(() => inbox.mails.length >= 2, { what: 'The welcome' })
      await admin.goto(`${product.url}/admin/collections/issues/${issue}`, { waitUntil: 'networkidle' })
      await admin.getByRole('button', { name: 'Send', exact: true }).click()
      await dialog().getByRole('radio', { name: 'Followers of topics' }).check()
      await dialog().getByRole('checkbox', { name: 'Harbours' }).check()
      await dialog().getByText('0 readers get it.').waitFor()
      expect(await dialog().getByRole('button', { name: 'Send now' }).isDisabled()).toBe(true)
      await picture('send-topics')
      await dialog().getByRole('radio', { name: 'Who fits a saved filter' }).check()
      await dialog().getByLabel('Saved filter', { exact: true }).selectOption({ label: 'Called Bea' })
      await dialog().getByText('1 reader gets it.').waitFor()
      await dialog()
        .getByRole('radio', { name: /list of addresses/ })
        .check()
      const list = dialog().getByLabel('Addresses', { exact: true })
      await list.fill(`email\nBea <${READER}>\nstranger@example.org\nnobody`)
      await dialog().getByText('2 addresses. 1 line holds none.').waitFor()
      await dialog().getByText('1 reader gets it. 1 address is not subscribed.').waitFor()
      await dialog().getByLabel('At another time').fill('2036-03-30T02:30')
      await dialog().getByText('There is no 2036-03-30 02:30 in Europe/Berlin').waitFor()
      await picture('send-addresses')
      await dialog().getByLabel('At another time').fill('2036-10-26T02:30')
      await dialog()
        .getByText(/2:30\sAM GMT\+2/)
        .waitFor()
      await admin.keyboard.press('Escape')
      expect(inbox.mails.some(({ subject }) => subject?.includes('The Mast Weekly Week'))).toBe(false)
    },
    MINUTES,
  )

  it(
    'should show how far the send is, until it is done',
    async () => {
      await admin.getByRole('button', { name: 'Send', exact: true }).click()
      await dialog().getByText('1 reader gets it.').waitFor()
      await dialog().getByRole('button', { name: 'Send now' }).click()
      await dialog().getByText('Send it to 1 reader now?').waitFor()
      await picture('send-ask')
      await admin.keyboard.press('Enter')
      await dialog().getByRole('heading', { name: 'Done' }).waitFor()
      expect(await figure('Accepted').textContent()).toBe('1')
      expect(await figure('Waiting').textContent()).toBe('0')
      const answer = await rest.call<{ docs: Send[] }>('GET', '/sends', { as: token })
      expect(answer.body.docs).toMatchObject([
        { state: 'done', counts: { prepared: 1, accepted: 1, failed: 0, skipped: 0, uncertain: 0 } },
      ])
    },
    MINUTES,
  )

  it('should be usable by everybody, in light and dark', async () => {
    await checkThemes('send')
  })

  it(
    'should bring the issue, and let the reader out again by its link',
    async () => {
      const mail = inbox.newest(READER)
      expect(mail.text).toContain(STORY)
      await reader.goto(`${product.url}/api${linkIn(mail, 'unsubscribe')}`)
      expect((await subscriber())?.state).toBe('active')
      await reader.getByRole('button', { name: 'Unsubscribe' }).click()
      await reader.getByRole('heading', { name: 'You are unsubscribed' }).waitFor()
      expect((await subscriber())?.state).toBe('unsubscribed')
    },
    MINUTES,
  )

  it(
    'should take a list in from a file: tried first, and with what is left out by line',
    async () => {
      await admin.goto(`${product.url}/admin/collections/subscribers`, { waitUntil: 'networkidle' })
      await admin.getByRole('button', { name: 'Import CSV…' }).click()
      const name = 'list.csv'
      const buffer = Buffer.from(`email,name\nada@reader.example,Ada\n${READER},Bea\nnobody,\n`)
      await dialog().getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer })
      await dialog().getByLabel('How they agreed').fill('At our stand, on paper')
      await dialog().getByRole('button', { name: 'Try it first' }).click()
      await dialog().getByText('1 would be added, of 3 lines. Nothing was written.').waitFor()
      await dialog().getByText('Left, bounced, complained or was erased: 1').waitFor()
      await dialog().getByText('Line 4').waitFor()
      await checkThemes('import')
      await dialog().getByRole('button', { name: 'Import', exact: true }).click()
      await dialog().getByText('1 was added, of 3 lines.').waitFor()
      await dialog().getByRole('button', { name: 'Close' }).last().click()
      await admin.getByText('ada@reader.example').waitFor()
      await picture('subscribers')
    },
    MINUTES,
  )

  it(
    'should erase a reader who asks for it, and only after it is said what that means',
    async () => {
      const ada = await subscriber()
      await admin.goto(`${product.url}/admin/collections/subscribers/${ada?.id}`, {
        waitUntil: 'networkidle',
      })
      const held = admin.getByRole('link', { name: 'Download what is held' })
      const [download] = await Promise.all([admin.waitForEvent('download'), held.click()])
      expect(download.suggestedFilename()).toBe('subscriber.json')
      await admin.getByRole('button', { name: 'Unsubscribe', exact: true }).waitFor()
      await admin.getByRole('button', { name: 'Erase', exact: true }).click()
      await dialog().getByText('It cannot be undone.').waitFor()
      await checkThemes('erase')
      await dialog().getByRole('button', { name: 'Yes, erase for good' }).click()
      await admin.getByRole('button', { name: 'Erase', exact: true }).waitFor({ state: 'detached' })
      expect(await subscriber()).toMatchObject({ state: 'erased', email: null })
      await picture('erased')
    },
    MINUTES,
  )

  it('should have made no error in the browser, and written no address into the log', () => {
    // A time that there is not is refused, which the browser calls an error.
    expect(errors().filter((error) => !/400 .*\/api\/sends\/preview/.test(error))).toEqual([])
    expect(product.output()).not.toContain(READER)
  })
})
