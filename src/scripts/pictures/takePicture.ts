import { relative, join } from 'node:path'

import type { Browser, BrowserContext } from 'playwright-core'

import type { Picture, Theme } from './pictures.js'
import type { Desk } from './prepareDesk.js'

const WIDTH = 1280
const HEIGHT = 800

/** Takes a picture in each of its themes; gives back the files that it wrote. */
export async function takePicture(
  picture: Picture,
  { browser, desk, folder }: { browser: Browser; desk: Desk; folder: string },
): Promise<string[]> {
  const files: string[] = []
  const themes = picture.themes ?? ['light']
  for (const theme of themes) {
    const file = join(folder, `${picture.name}${themes.length > 1 ? `-${theme}` : ''}.png`)
    const context = await browser.newContext({
      viewport: { width: picture.width ?? WIDTH, height: picture.height ?? HEIGHT },
      colorScheme: theme,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/London',
      locale: 'en-GB',
    })
    try {
      if (!picture.isPublic) await signIn(context, desk, theme)
      const page = await context.newPage()
      await page.goto(desk.url + picture.at(desk))
      await picture.shows(page).waitFor()
      await picture.after?.(page)
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
    } finally {
      await context.close()
    }
    files.push(relative(process.cwd(), file))
  }
  return files
}

async function signIn(context: BrowserContext, { token, url }: Desk, theme: Theme): Promise<void> {
  await context.addCookies([
    { name: 'payload-token', value: token, url },
    { name: 'payload-theme', value: theme, url },
  ])
}
