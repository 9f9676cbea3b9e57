import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import type { Browser, Route } from 'playwright-core'
import sharp from 'sharp'

import type { Theme } from './pictures.js'

/** Where the golden issue says that it stands, and its pictures with it. Nothing is asked of the network. */
const ORIGIN = 'https://news.example'
const GOLDEN = join(import.meta.dirname, '../../../test/golden')

interface OutputPicture {
  name: string
  file: string
  width: number
  theme: Theme
}

/** The golden issue as a page and as a mail, light and dark, on a desk and on a phone. */
export const OUTPUT_PICTURES: OutputPicture[] = (['web', 'email'] as const).flatMap((format) =>
  (['desktop', 'phone'] as const).flatMap((device) =>
    (['light', 'dark'] as const).map((theme) => ({
      name: `output-${format}-${device}-${theme}`,
      file: format === 'web' ? 'issue.html' : 'issue.email.html',
      width: device === 'phone' ? 390 : format === 'web' ? 1280 : 760,
      theme,
    })),
  ),
)

/** Takes the whole of an output, from top to bottom; gives back the file that it wrote. */
export async function takeOutputPicture(
  { name, file, width, theme }: OutputPicture,
  { browser, folder }: { browser: Browser; folder: string },
): Promise<string> {
  const path = join(folder, `${name}.png`)
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme })
  try {
    const page = await context.newPage()
    await page.route('**/*', (route) => answer(route, file))
    await page.goto(`${ORIGIN}/golden`)
    // Pictures further down wait until they are near.
    for (const image of await page.locator('img').all()) {
      await image.scrollIntoViewIfNeeded()
      await image.evaluate((element: HTMLImageElement) => element.decode())
    }
    await page.evaluate(() => scrollTo(0, 0))
    const taken = await page.screenshot({ fullPage: true, animations: 'disabled' })
    await sharp(taken).png({ palette: true }).toFile(path)
  } finally {
    await context.close()
  }
  return relative(process.cwd(), path)
}

async function answer(route: Route, file: string): Promise<void> {
  const isPage = route.request().resourceType() === 'document'
  await (isPage
    ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(join(GOLDEN, file)) })
    : route.fulfill({ contentType: 'image/png', body: await drawnMast() }))
}

/** A mast at dusk, as the golden issue says. */
function drawnMast(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675">
    <defs><linearGradient id="dusk" x2="0" y2="1"><stop stop-color="#34466b"/><stop offset=".7" stop-color="#d98f6b"/><stop offset="1" stop-color="#f2c48a"/></linearGradient></defs>
    <rect width="1200" height="675" fill="url(#dusk)"/><path d="M0 600 Q300 540 600 590 T1200 560 V675 H0Z" fill="#22283a"/>
    <path d="M600 120 L560 600 M600 120 L640 600 M590 240 H610 M582 340 H618 M574 440 H626 M566 540 H634" stroke="#161a26" stroke-width="7" fill="none"/>
    <circle cx="600" cy="112" r="9" fill="#ff6b57"/></svg>`
  return sharp(Buffer.from(drawing)).png().toBuffer()
}
