import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'

import { collectErrors, drag, launchBrowser } from '../support/browser.js'
import { startProduct, type Product } from '../support/product.js'

const MINUTES = 60_000
const ADA = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' }
const COMMENTARY = 'It answers before it is asked. That is new.'
const PEOPLE = 'People, Gossip, and Frivolous Stuff'
const TITLES = { stove: 'A stove that thinks', pan: 'The pan is back', knife: 'Knives by post' }

interface Doc {
  id: string
}
interface Stored extends Doc {
  title: string
  sections: { heading: string; items: { story?: { title: string }; move?: { summary: string } }[] }[]
}

/** An editor's first week, in order: each test goes on where the one before it ended. */
describe('an editor, in a browser', () => {
  let product: Product
  let browser: Browser
  let page: Page
  let errors: () => string[]
  let token: string
  let publication: string
  let issue: string

  const rest = async <T>(method: string, path: string, { body, as }: { body?: object; as?: string } = {}) => {
    const response = await fetch(`${product.url}/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(as ? { Authorization: `JWT ${as}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as T }
  }
  const create = async (collection: string, body: object): Promise<string> => {
    const answer = await rest<{ doc: Doc }>('POST', `/${collection}`, { body, as: token })
    expect(answer).toMatchObject({ status: 201, body: { doc: { id: expect.any(String) } } })
    return answer.body.doc.id
  }
  const createStory = (title: string, weight: number, stage = 'written') =>
    create('stories', { title, weight, stage, publication })

  /** Resolves when the admin has stored a document that is as `isThere` says. */
  const stored = (collection: string, isThere: (doc: Record<string, unknown>) => boolean) =>
    page.waitForResponse(async (response) => {
      if (!/^(POST|PATCH)$/.test(response.request().method())) return false
      if (!new URL(response.url()).pathname.startsWith(`/api/${collection}`) || !response.ok()) return false
      const { doc } = (await response.json()) as { doc?: Record<string, unknown> }
      return doc !== undefined && isThere(doc)
    })

  const board = () => page.locator('.masthead-arrange')
  const handleOf = (title: string) => board().getByRole('button', { name: `Drag “${title}”`, exact: true })
  const sectionHandleOf = (title: string) =>
    board().getByRole('button', { name: `Drag the section “${title}”`, exact: true })
  const headings = async () =>
    (await board().getByRole('heading', { level: 4 }).allTextContents()).map((text) =>
      text.replace(/^\d+\. /, ''),
    )
  const people = async () =>
    (await board().locator('.masthead-arrange__text > span').allTextContents()).slice(-2)
  /** Does something that autosave is to store, and waits until the sections are stored in the order shown. */
  const rearrange = async (step: () => Promise<void>) => {
    const before = await board().textContent()
    const saved = page.waitForResponse(
      (response) =>
        response.request().method() === 'PATCH' && response.url().includes(`/api/issues/${issue}`),
    )
    await step()
    expect(await board().textContent()).not.toBe(before)
    expect((await saved).status()).toBe(200)
  }
  const readIssue = async () =>
    (await rest<Stored>('GET', `/issues/${issue}?depth=1&draft=true`, { as: token })).body

  beforeAll(async () => {
    product = await startProduct({ SEED: 'none' })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    errors = collectErrors(page)
  }, 15 * MINUTES)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  }, MINUTES)

  it('should become the first administrator, and be told the three steps to a first issue', async () => {
    await page.goto(`${product.url}/admin`)
    await page.waitForURL('**/admin/create-first-user')
    await page.fill('#field-email', ADA.email)
    await page.fill('#field-password', ADA.password)
    await page.fill('#field-confirm-password', ADA.password)
    await page.fill('#field-name', ADA.name)
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { name: 'Three steps to the first issue' }).waitFor()

    const { email, password } = ADA
    const login = await rest<{ token: string; user: { roles: string[] } }>('POST', '/users/login', {
      body: { email, password },
    })
    expect(login).toMatchObject({ status: 200, body: { user: { roles: ['admin'] } } })
    token = login.body.token
  })

  it('should create a publication', async () => {
    await page.getByRole('link', { name: 'Create a publication' }).click()
    await page.fill('#field-name', 'The Kitchen Weekly')
    const saved = stored('publications', ({ name }) => name === 'The Kitchen Weekly')
    await page.click('#action-save')
    const { doc } = (await (await saved).json()) as { doc: Doc }
    publication = doc.id
    await page.waitForURL(`**/publications/${publication}**`)
    expect(doc).toMatchObject({ slug: 'the-kitchen-weekly', timezone: 'UTC', cadence: 'weekly' })
  })

  it('should write a story, which is stored while it is typed', async () => {
    await page.goto(`${product.url}/admin/collections/stories/create`)
    const saved = stored(
      'stories',
      ({ stage, title, commentary }) =>
        stage === 'written' && title === TITLES.stove && JSON.stringify(commentary).includes(COMMENTARY),
    )
    await page.locator('#field-title').fill(TITLES.stove)
    await choose(page, '#field-publication', 'The Kitchen Weekly')
    const editor = page
      .locator('#field-commentary [contenteditable=true], [data-lexical-editor=true]')
      .first()
    await editor.click()
    await page.keyboard.type(COMMENTARY)
    await choose(page, '#field-stage', 'Written')
    await page.fill('#field-weight', '8')
    const { doc } = (await (await saved).json()) as { doc: Doc & { wordCount: number } }
    expect(doc.wordCount).toBe(9)
  })

  it('should press “Next issue”, and find it assembled, with the reason under each item', async () => {
    await createStory(TITLES.pan, 6)
    await createStory(TITLES.knife, 4)
    await createStory('Half a thought', 9, 'inbox')
    const company = await create('companies', { name: 'Copperjay' })
    for (const name of ['Ines Varghese', 'Otto Lund']) {
      const person = await create('people', { name })
      await create('moves', { person, company, role: 'Cook', kind: 'joined', publication })
    }

    await page.goto(`${product.url}/admin/collections/publications/${publication}`)
    await page.getByRole('button', { name: 'Next issue' }).click()
    await page.waitForURL('**/admin/collections/issues/*')
    issue = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await handleOf(TITLES.stove).waitFor()
    expect(await headings()).toEqual([TITLES.stove, TITLES.pan, TITLES.knife, PEOPLE])
    expect(await board().locator('.masthead-arrange__text small').allTextContents()).toEqual([
      'Weight 8, not dated: a section of its own.',
      'Weight 6, not dated: a section of its own.',
      'Weight 4, not dated: a section of its own.',
      'A move noted for this week.',
      'A move noted for this week.',
    ])
  })

  it('should see before assembling what stands, and what is left out and why', async () => {
    const dialog = await openAssembleDialog(page)
    await dialog.getByText('Nothing new: 5 items stand, 1 waiting.').waitFor()
    const leftOut = dialog.getByRole('region', { name: 'Left out, and why' })
    expect(await leftOut.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Half a thought\s+It is in the inbox, not written yet\.$/),
    ])
    await dialog.getByText('Stands already (5)').click()
    await dialog.getByText(TITLES.pan).waitFor()
    expect(await assembleIn(dialog).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  it('should keep the keyboard inside the dialog, close it by Escape, and be back on the button', async () => {
    const button = page.getByRole('button', { name: 'Assemble', exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Nothing new').waitFor()
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press(presses < 5 ? 'Tab' : 'Shift+Tab')
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('should drag a section to the top, and one move above the other, and have it stored', async () => {
    await rearrange(() => drag(page, sectionHandleOf(TITLES.knife), sectionHandleOf(TITLES.stove)))
    expect(await headings()).toEqual([TITLES.knife, TITLES.stove, TITLES.pan, PEOPLE])

    const [first = '', second = ''] = await people()
    await rearrange(() => drag(page, handleOf(second), handleOf(first)))
    expect(await people()).toEqual([second, first])

    const { sections } = await readIssue()
    expect(sections.map(({ heading }) => heading)).toEqual([TITLES.knife, TITLES.stove, TITLES.pan, PEOPLE])
    expect(sections.at(-1)?.items.map(({ move }) => move?.summary)).toEqual([second, first])
  })

  it('should assemble again, and keep its own order with the new story added', async () => {
    const order = await people()
    await createStory('The kettle sings', 5)
    const dialog = await openAssembleDialog(page)
    const added = dialog.getByRole('region', { name: 'Will be added' })
    await added.getByText('The kettle sings').waitFor()
    await assembleIn(dialog).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('1 item added. Your own order is kept.').waitFor()
    await handleOf('The kettle sings').waitFor()
    const now = await headings()
    expect(now).toHaveLength(5)
    expect(now.filter((heading) => heading !== 'The kettle sings')).toEqual([
      TITLES.knife,
      TITLES.stove,
      TITLES.pan,
      PEOPLE,
    ])
    expect(await people()).toEqual(order)
    expect((await readIssue()).sections.map(({ heading }) => heading)).toEqual(now)
    expect((await rest('GET', `/issues/${issue}`)).status).toBe(404)
  })

  it('should publish, told which stories and moves become public with the issue', async () => {
    const pieces = [...Object.values(TITLES), 'The kettle sings', ...(await people())]
    await page.locator('#action-save').click()
    const dialog = page.getByRole('dialog', { name: 'Publish what stands in it?' })
    await dialog.getByText('6 pieces in this issue are not published yet.').waitFor()
    const named = await dialog.getByRole('listitem').allInnerTexts()
    expect(named.map((text) => text.split('\n')[0]).sort()).toEqual(pieces.sort())
    const published = stored('issues', ({ _status }) => _status === 'published')
    await dialog.getByRole('button', { name: 'Publish these 6 too' }).click()
    expect((await published).status()).toBe(200)
    await page.locator('.status__value', { hasText: 'Published' }).waitFor()
  })

  it('should be read by anybody, in the order that the editor gave', async () => {
    const sections = (await headings()).map((heading) => ({ heading }))
    const byRest = await rest<Stored>('GET', `/issues/${issue}?depth=2`)
    expect(byRest).toMatchObject({ status: 200, body: { sections } })
    expect(byRest.body.sections[1]?.items[0]?.story?.title).toBe(TITLES.stove)
    expect(JSON.stringify(byRest.body)).toContain(COMMENTARY)
    expect(byRest.body.sections.at(-1)?.items.map(({ move }) => move?.summary)).toEqual(await people())

    const query = `{ Issues { docs { id sections { heading } } } Stories { totalDocs docs { title } } }`
    const byGraphQL = await rest('POST', '/graphql', { body: { query } })
    expect(byGraphQL.body).toMatchObject({
      data: { Issues: { docs: [{ id: issue, sections }] }, Stories: { totalDocs: 4 } },
    })
  })

  it('should keep what is not written from everybody else', async () => {
    const query = new URLSearchParams({ 'where[title][equals]': 'Half a thought' })
    const mine = await rest<{ docs: Doc[] }>('GET', `/stories?${query}&draft=true`, { as: token })
    const [draft] = mine.body.docs
    expect(draft).toBeDefined()
    expect((await rest('GET', `/stories/${draft?.id}`)).status).toBe(404)
    expect((await rest<{ docs: Doc[] }>('GET', `/stories?${query}`)).body.docs).toEqual([])
  })

  it('should have met no error in the browser', () => {
    expect(errors()).toEqual([])
  })

  it('should stop when it is asked to, with exit code 0', async () => {
    await browser.close()
    expect(await product.stop()).toBe(0)
  })
})

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`${field} .rs__control`).click()
  await page.locator('.rs__menu').getByText(option, { exact: true }).click()
}

async function openAssembleDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Assemble', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

const assembleIn = (dialog: Locator) => dialog.getByRole('button', { name: 'Assemble', exact: true })
