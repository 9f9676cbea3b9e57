/** Checks that what Payload generates from the config is committed as it would be generated now. */
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { run } from './command.mjs'

const GENERATED = {
  'generate:types': 'collections/payload-types.ts',
  'generate:importmap': 'src/app/(payload)/admin/importMap.js',
}
const folder = mkdtempSync(join(tmpdir(), 'masthead-generated-'))
const env = { DATABASE_URI: `file:${join(folder, 'none.db')}`, NODE_OPTIONS: '--no-warnings' }
let stale = 0

for (const [command, path] of Object.entries(GENERATED)) {
  const committed = readFileSync(path, 'utf8')
  const code = await run('npx', ['payload', command], env)
  const now = readFileSync(path, 'utf8')
  writeFileSync(path, committed)
  if (code === 0 && now === committed) continue
  stale += 1
  console.error(`${path} is out of date: run npx payload ${command}, and commit it`)
}

rmSync(folder, { recursive: true, force: true })
process.exitCode = stale === 0 ? 0 : 1
