import { existsSync } from 'node:fs'

/** Suites that take nothing but Node and the embedded database. */
export const EMBEDDED = ['core', 'collections', 'plugins', 'http', 'scripts', 'docs']

/** Suites that talk to a database, run once more on MongoDB. */
export const ON_DATABASES = ['collections', 'plugins', 'http', 'scripts', 'docs']

/** Suites that build and drive the whole product, one after another. */
export const WHOLE = ['browser', 'package']

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser that CHROMIUM_PATH names, or one in the usual places. */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, ...BROWSERS].find((path) => path && existsSync(path))
}
