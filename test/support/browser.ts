import { chromium, type Browser, type Locator, type Page } from 'playwright-core'

import { findBrowser, HOW_TO_GET_A_BROWSER } from '../../src/scripts/findBrowser.mjs'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that is found on this machine, without its own traffic. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error(`There is no browser. ${HOW_TO_GET_A_BROWSER}`)
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}

/**
 * Collects what goes wrong in a page from now on: uncaught errors, and errors in its console. A name that could not
 * be looked up is no fault of the page.
 */
export function collectErrors(page: Page): () => string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error' || /ERR_(NAME_NOT_RESOLVED|INTERNET_DISCONNECTED)/.test(message.text()))
      return
    errors.push(`${message.text()} (${message.location().url})`)
  })
  return () => errors
}

/** Drags by mouse, as a hand does: press, move in small steps, let go on the middle of the target. */
export async function drag(page: Page, handle: Locator, target: Locator): Promise<void> {
  await handle.scrollIntoViewIfNeeded()
  const from = await middleOf(handle)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const to = await middleOf(target)
  await page.mouse.move(to.x, to.y, { steps: 20 })
  await page.mouse.up()
}

/** Chooses an option of one of Payload's select fields, such as `#field-stage`. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`${field} .rs__control`).click()
  await page.locator('.rs__menu').getByText(option, { exact: true }).click()
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`Not on the page: ${String(locator)}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
