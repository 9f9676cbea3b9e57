/**
 * Builds what is not built yet: `dist` (the server and the package, compiled) and `.next` (the admin). Plain JavaScript,
 * because it runs before anything is compiled. `node src/scripts/build.mjs` builds both, with `--server` only the first.
 *
 * Each part is stamped with a hash of what it was made from, as the last thing, so that a build that failed or was
 * interrupted is never taken for a finished one.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const SERVER_SOURCES = [
  'payload.config.ts',
  'collections',
  'plugins',
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
]

/** Tools for those who work on Masthead; nothing is built of them. */
const TOOLS = [
  'src/scripts/bench',
  'src/scripts/killTest',
  'src/scripts/pictures',
  'src/scripts/freePort.ts',
  'src/scripts/findBrowser.mjs',
  'src/scripts/findBrowser.d.mts',
]

/** @typedef {{ title: string, stamp: string, sources: string[], leaveOut: string[], run: () => Promise<void> }} Part */

/** @type {Part} */
export const serverPart = {
  title: 'compiling the server',
  stamp: 'dist/.stamp',
  sources: SERVER_SOURCES,
  leaveOut: ['src/app', ...TOOLS],
  run: async () => {
    rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
    await runQuietly('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json'])
    copyStyles()
    emptyStyleImports()
  },
}

/** @type {Part} */
export const adminPart = {
  title: 'building the admin (one to three minutes)',
  stamp: '.next/.stamp',
  sources: [...SERVER_SOURCES, 'next.config.mjs', 'tsconfig.next.json'],
  leaveOut: TOOLS,
  // Not Turbopack: it does not find `x.ts` behind an import of `./x.js` (vercel/next.js#82945).
  run: () => runQuietly('node_modules/next/dist/bin/next', ['build', '--webpack']),
}

/**
 * Builds those parts that are out of date, saying what it does.
 *
 * @param {Part[]} parts
 * @param {() => Promise<void>} [check] what must hold before the next part is worth the time
 * @throws {Error} with the last lines of the tool that failed.
 */
export async function build(parts, check) {
  const stale = parts.filter((part) => !isBuilt(part))
  for (const [index, part] of stale.entries()) {
    const began = Date.now()
    const step = `Step ${index + 1}/${stale.length}: ${part.title}`
    console.log(`${step} ...`)
    const progress = setInterval(() => console.log(`${step} ... ${secondsSince(began)} s`), 10_000)
    try {
      rmSync(join(ROOT, part.stamp), { force: true })
      const hash = sourceHash(part)
      await part.run()
      mkdirSync(dirname(join(ROOT, part.stamp)), { recursive: true })
      writeFileSync(join(ROOT, part.stamp), hash)
    } finally {
      clearInterval(progress)
    }
    console.log(`${step}: done in ${secondsSince(began)} s`)
    await check?.()
  }
}

/** @param {Part} part */
function isBuilt(part) {
  const path = join(ROOT, part.stamp)
  return existsSync(path) && readFileSync(path, 'utf8') === sourceHash(part)
}

/**
 * Contents, not times: a fresh clone and a touched file are no reason to build.
 *
 * @param {Part} part
 */
function sourceHash({ sources, leaveOut }) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(source, leaveOut))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @param {string[]} leaveOut
 * @returns {string[]}
 */
function filesUnder(path, leaveOut = []) {
  if (leaveOut.includes(path) || !existsSync(join(ROOT, path))) return []
  if (!statSync(join(ROOT, path)).isDirectory()) return [path]
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`, leaveOut))
}

/** The compiler leaves style sheets where they are; components import them from beside themselves. */
function copyStyles() {
  for (const file of ['collections', 'plugins', 'src'].flatMap((folder) => filesUnder(folder, ['src/app']))) {
    if (/\.s?css$/.test(file)) cpSync(join(ROOT, file), join(ROOT, 'dist', file))
  }
}

/** The compiler repeats imports of style sheets in declarations, where they resolve to nothing. Lines stay, for the maps. */
function emptyStyleImports() {
  for (const file of filesUnder('dist/plugins').filter((path) => path.endsWith('.d.ts'))) {
    const code = readFileSync(join(ROOT, file), 'utf8')
    const without = code.replace(/^import '[^']+\.s?css';$/gm, '')
    if (without !== code) writeFileSync(join(ROOT, file), without)
  }
}

/**
 * Runs one of the project's tools, keeping what it says for the case that it fails.
 *
 * @param {string} script
 * @param {string[]} args
 */
async function runQuietly(script, args) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  /** @param {NodeJS.Signals} signal */
  const stopBoth = (signal) => {
    child.kill(signal)
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', stopBoth).once('SIGTERM', stopBoth)
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  process.off('SIGINT', stopBoth).off('SIGTERM', stopBoth)
  if (code !== 0)
    throw new Error(`${said.trimEnd().split('\n').slice(-60).join('\n')}\n${script} failed (${code})`)
}

/** @param {number} began */
const secondsSince = (began) => Math.round((Date.now() - began) / 1000)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(process.argv.includes('--server') ? [serverPart] : [serverPart, adminPart]).catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
