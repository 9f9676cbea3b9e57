import { expect } from '@jest/globals'
import type { Locator, Page, Response } from 'playwright-core'

/** The board of an issue in the admin panel, on which its sections and items are arranged. */
export interface Board {
  root: Locator
  /** The handle by which an item is dragged. */
  handleOf: (title: string) => Locator
  sectionHandleOf: (title: string) => Locator
  /** Headings of the sections in the order shown, without their numbers. */
  headings: () => Promise<string[]>
  /** Titles of all items in the order shown, across sections. */
  items: () => Promise<string[]>
  /** The reason under each item, in the order shown. */
  reasons: () => Promise<string[]>
  /** Does something that autosave is to store; resolves when it is stored, and throws where nothing moved. */
  rearrange: (step: () => Promise<void>) => Promise<void>
}

export function boardOf(page: Page): Board {
  const root = page.locator('.masthead-arrange')
  const button = (name: string) => root.getByRole('button', { name, exact: true })
  return {
    root,
    handleOf: (title) => button(`Drag “${title}”`),
    sectionHandleOf: (title) => button(`Drag the section “${title}”`),
    headings: async () =>
      (await root.getByRole('heading', { level: 4 }).allTextContents()).map((text) =>
        text.replace(/^\d+\. /, ''),
      ),
    items: () => root.locator('.masthead-arrange__text > span').allTextContents(),
    reasons: () => root.locator('.masthead-arrange__text small').allTextContents(),
    rearrange: async (step) => {
      const before = await root.textContent()
      const saved = page.waitForResponse((response) => isWriteTo('issues', response))
      await step()
      expect(await root.textContent()).not.toBe(before)
      expect((await saved).status()).toBe(200)
    },
  }
}

/** Presses “Assemble” on an issue; resolves to the dialog that shows what would change. */
export async function openAssembleDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Assemble', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

/** The button in that dialog which does it. */
export const assembleIn = (dialog: Locator): Locator =>
  dialog.getByRole('button', { name: 'Assemble', exact: true })

/** Resolves when the admin panel has stored a document that is as `isThere` says. */
export async function stored<T extends object>(
  page: Page,
  collection: string,
  isThere: (doc: Partial<T>) => boolean,
): Promise<T> {
  const response = await page.waitForResponse(async (answer) => {
    if (!isWriteTo(collection, answer) || !answer.ok()) return false
    const { doc } = (await answer.json()) as { doc?: T }
    return doc !== undefined && isThere(doc)
  })
  return ((await response.json()) as { doc: T }).doc
}

function isWriteTo(collection: string, response: Response): boolean {
  if (!/^(POST|PATCH)$/.test(response.request().method())) return false
  return new RegExp(`^/api/${collection}(/|$)`).test(new URL(response.url()).pathname)
}
