import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
  const folder = fontFolder()
  const read = (...path: string[]) => readFile(/* turbopackIgnore: true */ join(folder, ...path))
  const ranges: unknown = JSON.parse((await read('unicode.json')).toString('utf8'))
  return Promise.all(
    SUBSETS.flatMap((subset) =>
      WEIGHTS.map(async (weight) => ({
        name: `Inter ${subset}`,
        weight,
        data: bytesOf(await read('files', `inter-${subset}-${weight}-normal.woff`)),
        covers: parseRanges((ranges as Record<string, string | undefined>)[subset] ?? ''),
      })),
    ),
  )
}

/**
 * Where the font package is. Looked for by hand, not by `require.resolve`: bundlers put the number of a module in the
 * place of that, and read the whole project where they cannot.
 *
 * From this file upwards; a bundled one is no longer beside its packages, so then from the folder that the process
 * runs in, and from our own package there, where the host's tool keeps the packages of packages apart.
 */
function fontFolder(): string {
  const project = process.cwd()
  const ours = join(project, 'node_modules', 'payload-masthead')
  const starts = [
    dirname(fileURLToPath(import.meta.url)),
    project,
    ...(existsSync(ours) ? [realpathSync(ours)] : []),
  ]
  const found = starts
    .flatMap(upwards)
    .map((folder) => join(folder, 'node_modules', ...PACKAGE.split('/')))
    .find((folder) => existsSync(folder))
  if (found === undefined) throw new Error(`${PACKAGE} is not installed, or not beside this program`)
  return found
}

/** A folder and those that it lies in. */
function upwards(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}

const bytesOf = (file: Buffer): ArrayBuffer => Uint8Array.from(file).buffer

/** `U+0000-00FF,U+0131` as pairs of code points. */
function parseRanges(ranges: string): (readonly [number, number])[] {
  return ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
}
