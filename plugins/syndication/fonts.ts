import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { SocialFont } from '../../src/core/feeds/index.js'

const PACKAGE = '@fontsource/inter'
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const
const WEIGHTS = [400, 700] as const

let loaded: Promise<SocialFont[]> | undefined

/** The fonts of social images: Inter for Latin, Cyrillic and Greek letters. Read once. */
export function loadFonts(): Promise<SocialFont[]> {
  loaded ??= readFonts().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function readFonts(): Promise<SocialFont[]> {
  const ranges: unknown = JSON.parse(await readFile(pathOf('unicode.json'), 'utf8'))
  return Promise.all(
    SUBSETS.flatMap((subset) =>
      WEIGHTS.map(async (weight) => ({
        name: `Inter ${subset}`,
        weight,
        data: bytesOf(await readFile(pathOf(`files/inter-${subset}-${weight}-normal.woff`))),
        covers: parseRanges((ranges as Record<string, string | undefined>)[subset] ?? ''),
      })),
    ),
  )
}

/**
 * Where a file of the font package is. The program may be bundled, then this file is no longer beside its packages: so
 * the way is also tried from the folder that the process runs in, through our own package where the host's tool keeps
 * the packages of packages apart.
 */
function pathOf(file: string): string {
  const here = import.meta.url
  const project = pathToFileURL(join(process.cwd(), 'package.json')).href
  const tries = [
    () => createRequire(here).resolve(`${PACKAGE}/${file}`),
    () => createRequire(project).resolve(`${PACKAGE}/${file}`),
    () =>
      createRequire(createRequire(project).resolve('payload-masthead/package.json')).resolve(
        `${PACKAGE}/${file}`,
      ),
  ]
  const errors: unknown[] = []
  for (const attempt of tries) {
    try {
      return attempt()
    } catch (error) {
      errors.push(error)
    }
  }
  throw new AggregateError(errors, `The file ${file} of ${PACKAGE} is not where packages are`)
}

const bytesOf = (file: Buffer): ArrayBuffer => Uint8Array.from(file).buffer

/** `U+0000-00FF,U+0131` as pairs of code points. */
function parseRanges(ranges: string): (readonly [number, number])[] {
  return ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
}
