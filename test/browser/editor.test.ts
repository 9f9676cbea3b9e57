import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import type { Issue, Publication, Story } from '../../collections/payload-types.js'
import { assembleIn, boardOf, openAssembleDialog, stored, type Board } from '../support/board.js'
import { choose, collectErrors, drag, launchBrowser } from '../support/browser.js'
import { startProduct, type Product } from '../support/product.js'
import { restClient, type RestClient } from '../support/restClient.js'

const MINUTES = 60_000
const ADA = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' }
const NEWSLETTER = 'The Kitchen Weekly'
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
  let board: Board
  let rest: RestClient
  let errors: () => string[]
  let token: string
  let publication: string
  let issue: string

  const create = (collection: string, body: object) => rest.create(collection, body, token)
  const createStory = (title: string, weight: number, stage = 'written') =>
    create('stories', { title, weight, stage, publication })
  const people = async () => (await board.items()).slice(-2)
  const readIssue = async () =>
    (await rest.call<Stored>('GET', `/issues/${issue}?depth=1&draft=true`, { as: token })).body

  beforeAll(async () => {
    product = await startProduct({ SEED: 'none' })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    errors = collectErrors(page)
    board = boardOf(page)
    rest = restClient(product.url)
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
    const login = await rest.call<{ token: string; user: { roles: string[] } }>('POST', '/users/login', {
      body: { email, password },
    })
    expect(login).toMatchObject({ status: 200, body: { user: { roles: ['admin'] } } })
    token = login.body.token
  })

  it('should create a publication', async () => {
    await page.getByRole('link', { name: 'Create a publication' }).click()
    await page.fill('#field-name', NEWSLETTER)
    const saved = stored<Publication>(page, 'publications', ({ name }) => name === NEWSLETTER)
    await page.click('#action-save')
    const doc = await saved
    publication = doc.id
    await page.waitForURL(`**/publications/${publication}**`)
    expect(doc).toMatchObject({ slug: 'the-kitchen-weekly', timezone: 'UTC', cadence: 'weekly' })
  })

  it('should write a story for the only publication, stored while it is typed', async () => {
    await page.goto(`${product.url}/admin/collections/stories/create`)
    await page.locator('#field-publication').getByText(NEWSLETTER).waitFor()
    const saved = stored<Story>(
      page,
      'stories',
      ({ stage, title, commentary }) =>
        stage === 'written' && title === TITLES.stove && JSON.stringify(commentary).includes(COMMENTARY),
    )
    await page.fill('#field-title', TITLES.stove)
    await page.locator('[data-lexical-editor=true]').first().click()
    await page.keyboard.type(COMMENTARY)
    await page.fill('#field-weight', '8')
    await choose(page, '#field-stage', 'Written')
    expect((await saved).wordCount).toBe(9)
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
    await board.handleOf(TITLES.stove).waitFor()
    expect(await board.headings()).toEqual([TITLES.stove, TITLES.pan, TITLES.knife, PEOPLE])
    expect(await board.reasons()).toEqual([
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
    await board.rearrange(() =>
      drag(page, board.sectionHandleOf(TITLES.knife), board.sectionHandleOf(TITLES.stove)),
    )
    expect(await board.headings()).toEqual([TITLES.knife, TITLES.stove, TITLES.pan, PEOPLE])

    const [first = '', second = ''] = await people()
    await board.rearrange(() => drag(page, board.handleOf(second), board.handleOf(first)))
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
    await board.handleOf('The kettle sings').waitFor()
    const now = await board.headings()
    expect(now).toHaveLength(5)
    expect(now.filter((heading) => heading !== 'The kettle sings')).toEqual([
      TITLES.knife,
      TITLES.stove,
      TITLES.pan,
      PEOPLE,
    ])
    expect(await people()).toEqual(order)
    expect((await readIssue()).sections.map(({ heading }) => heading)).toEqual(now)
    expect((await rest.call('GET', `/issues/${issue}`)).status).toBe(404)
  })

  it('should publish, told which stories and moves become public with the issue', async () => {
    await page.locator('#action-save').click()
    const dialog = page.getByRole('dialog', { name: 'Publish what stands in it?' })
    await dialog.getByText('6 pieces in this issue are not published yet.').waitFor()
    const named = await dialog.getByRole('listitem').allInnerTexts()
    expect(named.map((text) => text.split('\n')[0])).toEqual(await board.items())
    const published = stored<Issue>(page, 'issues', ({ _status }) => _status === 'published')
    await dialog.getByRole('button', { name: 'Publish these 6 too' }).click()
    expect((await published).id).toBe(issue)
    await page.locator('.status__value', { hasText: 'Published' }).waitFor()
  })

  it('should be read by anybody, in the order that the editor gave', async () => {
    const sections = (await board.headings()).map((heading) => ({ heading }))
    const byRest = await rest.call<Stored>('GET', `/issues/${issue}?depth=2`)
    expect(byRest).toMatchObject({ status: 200, body: { sections } })
    expect(byRest.body.sections[1]?.items[0]?.story?.title).toBe(TITLES.stove)
    expect(JSON.stringify(byRest.body)).toContain(COMMENTARY)
    expect(byRest.body.sections.at(-1)?.items.map(({ move }) => move?.summary)).toEqual(await people())

    const query = `{ Issues { docs { id sections { heading } } } Stories { totalDocs docs { title } } }`
    const byGraphQL = await rest.call('POST', '/graphql', { body: { query } })
    expect(byGraphQL.body).toMatchObject({
      data: { Issues: { docs: [{ id: issue, sections }] }, Stories: { totalDocs: 4 } },
    })
  })

  it('should keep what is not written from everybody else', async () => {
    const query = new URLSearchParams({ 'where[title][equals]': 'Half a thought' })
    const mine = await rest.call<{ docs: Doc[] }>('GET', `/stories?${query}&draft=true`, { as: token })
    const [draft] = mine.body.docs
    expect(draft).toBeDefined()
    expect((await rest.call('GET', `/stories/${draft?.id}`)).status).toBe(404)
    expect((await rest.call<{ docs: Doc[] }>('GET', `/stories?${query}`)).body.docs).toEqual([])
  })

  it('should have met no error in the browser', () => {
    expect(errors()).toEqual([])
  })

  it('should stop when it is asked to, with exit code 0', async () => {
    await browser.close()
    expect(await product.stop()).toBe(0)
  })
})
