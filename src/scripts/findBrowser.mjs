import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const OUTSIDE_PATH = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export const HOW_TO_GET_A_BROWSER =
  'Install Chromium (Debian: apt-get install chromium) or Google Chrome, or name one by CHROMIUM_PATH'

/**
 * The browser that CHROMIUM_PATH names, and no other; without it, the first in the usual places.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const places = env.CHROMIUM_PATH
    ? [env.CHROMIUM_PATH]
    : [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...OUTSIDE_PATH]
  return places.find((path) => existsSync(path))
}
