/**
 * `npm run pictures`: starts the product with its sample publication, and takes the pictures of the guides anew, into
 * docs/pictures. With names, only those: `npm run pictures -- issue story`. The outputs are taken from the golden files.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { chromium } from 'playwright-core'

import { findBrowser, HOW_TO_GET_A_BROWSER } from '../findBrowser.mjs'
import { OUTPUT_PICTURES, takeOutputPicture } from './outputPictures.js'
import { prepareDesk } from './prepareDesk.js'
import { PICTURES } from './pictures.js'
import { startSample } from './startSample.js'
import { takePicture } from './takePicture.js'

const FOLDER = join(import.meta.dirname, '../../../docs/pictures')
const wanted = process.argv.slice(2)
const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.includes(name)
const chosen = PICTURES.filter(isWanted)
const outputs = OUTPUT_PICTURES.filter(isWanted)

const executablePath = findBrowser()
if (executablePath === undefined) throw new Error(`There is no browser. ${HOW_TO_GET_A_BROWSER}`)
if (chosen.length + outputs.length === 0) {
  const names = [...PICTURES, ...OUTPUT_PICTURES].map(({ name }) => name)
  throw new Error(`There is no such picture. There are: ${names.join(', ')}`)
}

mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const output of outputs) console.log(await takeOutputPicture(output, { browser, folder: FOLDER }))
  if (chosen.length > 0) await takeOfProduct()
} finally {
  await browser.close()
}

async function takeOfProduct(): Promise<void> {
  const sample = await startSample()
  try {
    const desk = await prepareDesk(sample)
    for (const picture of chosen) {
      for (const file of await takePicture(picture, { browser, desk, folder: FOLDER })) console.log(file)
    }
  } finally {
    await sample.stop()
  }
}
