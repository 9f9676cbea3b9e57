import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { seriousViolations } from '../support/axe.js'
import { launchBrowser } from '../support/browser.js'
import { linkIn } from '../support/inbox.js'
import { openSite, type SiteAddresses } from '../support/site.js'
import { startMailRoom, type MailRoom } from '../support/subscribing.js'

const ORIGIN = 'http://127.0.0.1:3000'
const LOOKS = ['light', 'dark'].flatMap((theme) =>
  [390, 1280].map((width) => ({ theme: theme as 'dark' | 'light', width })),
)

/** What readers see of their subscription, in a browser that runs no script of ours. */
describe('the pages for subscribers, in a browser', () => {
  let room: MailRoom
  let site: SiteAddresses
  let browser: Browser
  let links: Record<'confirm' | 'preferences' | 'unsubscribe', string>

  beforeAll(async () => {
    room = await startMailRoom()
    await room.payload.create({
      collection: 'publications',
      draft: true,
      data: { name: 'Signal & Switch', slug: 'signal', accent: '#b3261e', language: 'en' },
      overrideAccess: true,
    })
    for (const name of ['Open Standards', 'Messaging', 'Numbers']) {
      await room.payload.create({ collection: 'topics', data: { name }, draft: true, overrideAccess: true })
    }
    await room.subscribe({ email: 'waiting@example.org' })
    await room.join('reader@example.org', { name: 'Ada Lovelace' })
    const mail = room.inbox.newest('reader@example.org')
    links = {
      confirm: linkIn(room.inbox.newest('waiting@example.org'), 'confirm'),
      unsubscribe: linkIn(mail, 'unsubscribe'),
      preferences: linkIn(mail, 'preferences'),
    }
    site = await openSite()
    browser = await launchBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await room.close()
  })

  /** Hands what the browser asks to the handlers, forms too. */
  async function serve(page: Page): Promise<void> {
    await page.route('**/*', async (route) => {
      const request = route.request()
      if (request.resourceType() !== 'document') return route.abort()
      const { pathname } = new URL(request.url())
      if (!pathname.startsWith('/api/')) {
        const { status, body } = await site.get(pathname)
        return route.fulfill({ status, contentType: 'text/html; charset=utf-8', body })
      }
      const answer = await room.ask(request.method(), pathname.replace(/^\/api/, ''), {
        headers: await request.allHeaders(),
        body: request.postData() ?? undefined,
      })
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: await answer.text(),
      })
    })
  }

  it.each(LOOKS)(
    'should be easy to read for everybody, and fit: $theme, $width px',
    async ({ theme, width }) => {
      const context = await browser.newContext({
        colorScheme: theme,
        viewport: { width, height: 900 },
        bypassCSP: true,
      })
      const paths = {
        site: '/signal',
        confirm: `/api${links.confirm}`,
        unsubscribe: `/api${links.unsubscribe}`,
        preferences: `/api${links.preferences}`,
        dead: '/api/subscribers/confirm/nothing',
      }
      for (const [name, path] of Object.entries(paths)) {
        const page = await context.newPage()
        await serve(page)
        await page.goto(ORIGIN + path)
        if (process.env.PICTURES) {
          await page.screenshot({
            path: `${process.env.PICTURES}/${name}-${theme}-${width}.png`,
            fullPage: true,
          })
        }
        expect([path, await seriousViolations(page)]).toEqual([path, []])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect([path, overflow]).toEqual([path, 0])
        await page.close()
      }
      await context.close()
    },
  )

  it('should lead from the box on the site to a confirmation, preferences and out again, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await serve(page)
    await page.goto(`${ORIGIN}/signal`)
    await page.getByLabel('E-mail address').fill('walker@example.org')
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
    await room.sendMail()
    await page.goto(`${ORIGIN}/api${linkIn(room.inbox.newest('walker@example.org'), 'confirm')}`)
    await page.getByRole('button', { name: 'Yes, subscribe me' }).click()
    await page.getByRole('heading', { name: 'You are subscribed' }).waitFor()
    await page.getByRole('link', { name: 'Your preferences' }).click()
    await page.getByLabel('Your name').fill('Walker')
    await page.getByLabel('Messaging').check()
    await page.getByLabel('With my topics only').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').waitFor()
    expect(await room.find('walker@example.org')).toMatchObject({
      state: 'active',
      name: 'Walker',
      topicOrder: 'only',
      tracking: false,
      topics: [expect.anything()],
    })
    await page.getByRole('button', { name: 'Unsubscribe' }).click()
    await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor()
    expect(await room.find('walker@example.org')).toMatchObject({ state: 'unsubscribed' })
    await context.close()
  })
})
