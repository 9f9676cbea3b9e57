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
  /** In CSS pixels; 800 unless it says so. The width is 1280. */
  height?: number
  /** As somebody who is not signed in sees it. */
  isPublic?: boolean
}

const BOTH: Theme[] = ['light', 'dark']

/** Every picture of the guides; one more is one more line. */
export const PICTURES: Picture[] = [
  { name: 'dashboard', at: () => '/admin', shows: heading('Newsroom'), themes: BOTH, height: 730 },
  { name: 'issue', at: issuePage, shows: board, themes: BOTH, height: 900 },
  { name: 'assemble', at: issuePage, shows: board, after: openAssembly, themes: BOTH, height: 760 },
  { name: 'publish', at: issuePage, shows: board, after: openPublishing },
  { name: 'story', at: storyPage, shows: richText, themes: BOTH, height: 900 },
  { name: 'publication', at: publicationPage, shows: button('Next issue'), after: openTab('Sections') },
]

function issuePage({ issue }: Desk): string {
  return `/admin/collections/issues/${issue.id}`
}

function storyPage({ story }: Desk): string {
  return `/admin/collections/stories/${story.id}`
}

function publicationPage({ publication }: Desk): string {
  return `/admin/collections/publications/${publication.id}`
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

async function openAssembly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Assemble', exact: true }).click()
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
}

async function openPublishing(page: Page): Promise<void> {
  await page.locator('#action-save').click()
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
}
