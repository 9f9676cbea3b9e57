import type { Locator, Page } from 'playwright-core'

import type { Desk } from './prepareDesk.js'

export type Theme = 'dark' | 'light'

/** A picture of one page, for the guides. */
export interface Picture {
  /** Of the file; where there are two themes, with the theme behind it. */
  name: string
  /** Address of the page, from the root. */
  at: (desk: Desk) => string
  /** What has to be there first. */
  shows: (page: Page) => Locator
  /** What to do on the page then. */
  after?: (page: Page) => Promise<void>
  /** Light alone, unless it says so. */
  themes?: Theme[]
  /** In CSS pixels; 1280 by 800 unless it says so. */
  width?: number
  height?: number
  /** As somebody who is not signed in sees it. */
  isPublic?: boolean
}

const BOTH: Theme[] = ['light', 'dark']
const ON_SITE = { isPublic: true, height: 900 }
const PHONE = { width: 390, height: 844 }

/** Every picture of the guides; one more is one more line. */
export const PICTURES: Picture[] = [
  { name: 'dashboard', at: () => '/admin', shows: heading('Newsroom'), themes: BOTH, height: 730 },
  { name: 'issue', at: issuePage, shows: board, themes: BOTH, height: 900 },
  { name: 'assemble', at: issuePage, shows: board, after: openAssembly, themes: BOTH, height: 760 },
  { name: 'preview', at: issuePage, shows: board, after: openPreview('Web page'), themes: BOTH, height: 900 },
  { name: 'preview-email', at: issuePage, shows: board, after: openPreview('Email'), height: 900 },
  { name: 'preflight', at: issuePage, shows: board, after: openPreflight },
  { name: 'publish', at: issuePage, shows: board, after: openPublishing },
  { name: 'story', at: storyPage, shows: richText, themes: BOTH, height: 900 },
  { name: 'publication', at: publicationPage, shows: button('Next issue'), after: openTab('Sections') },
  { name: 'archive-upload', at: () => '/admin/collections/imports', shows: uploadForm, height: 700 },
  {
    ...{ name: 'archive-review', at: importPage, shows: importedIssue, after: openFindings },
    ...{ themes: BOTH, height: 1150 },
  },
  {
    ...{ ...PHONE, name: 'archive-review-phone', at: importPage, shows: importedIssue, after: openFindings },
    height: 1400,
  },
  { name: 'archive-undo', at: importPage, shows: importedIssue, after: openUndo, height: 620 },
  { name: 'statistics', at: sendPage, shows: statistics, after: toStatistics, height: 1180 },
  { ...ON_SITE, name: 'site-front', at: () => '/', shows: title },
  { ...ON_SITE, name: 'site-issue', at: publishedPage, shows: title, themes: BOTH },
  { ...ON_SITE, ...PHONE, name: 'site-issue-phone', at: publishedPage, shows: title },
  { ...ON_SITE, name: 'site-person', at: () => '/people/ines-varghese-holt', shows: title },
  { ...ON_SITE, name: 'site-search', at: () => '/search?q=messaging', shows: title },
]

function issuePage({ issue }: Desk): string {
  return `/admin/collections/issues/${issue.id}`
}

function publishedPage({ publication, published }: Desk): string {
  return `/${publication.slug}/${published.slug}`
}

function storyPage({ story }: Desk): string {
  return `/admin/collections/stories/${story.id}`
}

function publicationPage({ publication }: Desk): string {
  return `/admin/collections/publications/${publication.id}`
}

function importPage({ imported }: Desk): string {
  return `/admin/collections/imports/${imported.id}`
}

function sendPage({ sent }: Desk): string {
  return `/admin/collections/sends/${sent.id}`
}

function statistics(page: Page): Locator {
  return page.locator('.masthead-days')
}

async function toStatistics(page: Page): Promise<void> {
  // Under the bar that stays at the top.
  await page.locator('.masthead-statistics').evaluate((panel) => {
    scrollTo(0, panel.getBoundingClientRect().top + scrollY - 80)
  })
}

function uploadForm(page: Page): Locator {
  return page.locator('.masthead-import-upload')
}

function importedIssue(page: Page): Locator {
  return page.locator('.masthead-import__issue').first()
}

function title(page: Page): Locator {
  return page.locator('main h1')
}

function board(page: Page): Locator {
  return page.locator('.masthead-arrange__item').first()
}

function richText(page: Page): Locator {
  return page.locator('[data-lexical-editor=true]').first()
}

function heading(name: string): Picture['shows'] {
  return (page) => page.getByRole('heading', { name }).first()
}

function button(name: string): Picture['shows'] {
  return (page) => page.getByRole('button', { name, exact: true })
}

function openTab(name: string): Picture['after'] {
  return (page) => page.getByRole('button', { name, exact: true }).click()
}

/** The findings of the first issue, with the correction of a move under way. */
async function openFindings(page: Page): Promise<void> {
  const issue = page.locator('.masthead-import__issue').first()
  await issue.locator('summary').click()
  const move = issue.locator('.masthead-finding').filter({ hasText: 'Odalys Ferrant is now' }).first()
  await move.getByRole('button', { name: /^Correct/ }).click()
  await move.getByLabel('Role').waitFor()
  await page.evaluate(() => scrollTo(0, 0))
}

async function openUndo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('dialog').waitFor()
}

async function openAssembly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Assemble', exact: true }).click()
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
}

/** The issue as readers will see it, beside the form. */
function openPreview(format: string): Picture['after'] {
  return async (page) => {
    // The admin remembers for each user whether it is open.
    const toggler = page.locator('#live-preview-toggler')
    if (!(await toggler.getAttribute('class'))?.includes('--active')) await toggler.click()
    const panel = page.frameLocator('#live-preview-iframe')
    await panel.getByRole('link', { name: format, exact: true }).click()
    await panel.locator('[aria-current=page]').getByText(format, { exact: true }).waitFor()
    await panel.frameLocator('iframe').getByRole('heading').first().waitFor()
  }
}

async function openPreflight(page: Page): Promise<void> {
  // A press before React has woken the button up is lost.
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Preflight' }).click()
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
}

async function openPublishing(page: Page): Promise<void> {
  await page.locator('#action-save').click()
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
}
