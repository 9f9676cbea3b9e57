/**
 * `npm run pictures`: starts the product with its sample publication, and takes the pictures of the guides anew, into
 * docs/pictures. With names, only those: `npm run pictures -- issue story`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { chromium } from 'playwright-core'

import { findBrowser, HOW_TO_GET_A_BROWSER } from '../findBrowser.mjs'
import { prepareDesk } from './prepareDesk.js'
import { PICTURES } from './pictures.js'
import { startSample } from './startSample.js'
import { takePicture } from './takePicture.js'

const FOLDER = join(import.meta.dirname, '../../../docs/pictures')
const wanted = process.argv.slice(2)
const chosen = PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))

const executablePath = findBrowser()
if (executablePath === undefined) throw new Error(`There is no browser. ${HOW_TO_GET_A_BROWSER}`)
if (chosen.length === 0) {
  throw new Error(`There is no such picture. There are: ${PICTURES.map(({ name }) => name).join(', ')}`)
}

mkdirSync(FOLDER, { recursive: true })
const sample = await startSample()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const desk = await prepareDesk(sample)
  for (const picture of chosen) {
    for (const file of await takePicture(picture, { browser, desk, folder: FOLDER })) console.log(file)
  }
} finally {
  await browser.close()
  await sample.stop()
}
