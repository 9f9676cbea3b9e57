/**
 * `npm run generate`: writes what follows from the config: the document types, the admin's import map, the JSON Schema
 * of an export, and a migration of the embedded database where the schema changed. `--check` writes nothing, and exits 1
 * where something is out of date.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TYPES = 'collections/payload-types.ts'
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'
const SCHEMA = 'docs/schema/export.schema.json'
const MIGRATIONS = 'src/migrations/sqlite'

// Lexical's core first: on Node 20 its modules can otherwise wait for each other, and the command ends with nothing done.
const LOADERS = ['--import', 'tsx/esm', '--import', '@payloadcms/richtext-lexical/lexical']
const PAYLOAD = [...LOADERS, 'node_modules/payload/bin.js', '--disable-transpile']

const isCheck = process.argv.includes('--check')
const scratch = mkdtempSync(join(tmpdir(), 'masthead-generate-'))
cpSync(MIGRATIONS, join(scratch, 'migrations'), { recursive: true })
const before = {
  [TYPES]: read(TYPES),
  [IMPORT_MAP]: read(IMPORT_MAP),
  [SCHEMA]: read(SCHEMA),
  [MIGRATIONS]: listing(),
}

payload('generate:types')
payload('generate:importmap')
run(LOADERS, 'src/scripts/export/schema.ts', SCHEMA)
payload('migrate:create', 'schema', '--skip-empty')
tidyMigrations()

const after = {
  [TYPES]: read(TYPES),
  [IMPORT_MAP]: read(IMPORT_MAP),
  [SCHEMA]: read(SCHEMA),
  [MIGRATIONS]: listing(),
}
const stale = Object.keys(before).filter((path) => before[path] !== after[path])
for (const path of stale)
  console.log(isCheck ? `${path} is out of date: run npm run generate` : `${path} written`)
if (isCheck) {
  for (const path of [TYPES, IMPORT_MAP, SCHEMA]) writeFileSync(path, before[path])
  rmSync(MIGRATIONS, { recursive: true })
  cpSync(join(scratch, 'migrations'), MIGRATIONS, { recursive: true })
  process.exitCode = stale.length > 0 ? 1 : 0
}
rmSync(scratch, { recursive: true })

function payload(...args) {
  run(PAYLOAD, ...args)
}

function run(command, ...args) {
  const env = {
    ...process.env,
    DATABASE_URI: `file:${join(scratch, 'none.db')}`,
    NODE_OPTIONS: '--no-warnings',
  }
  const { status, stderr, stdout } = spawnSync('node', [...command, ...args], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`)
}

function read(path) {
  return readFileSync(path, 'utf8')
}

function listing() {
  return readdirSync(MIGRATIONS).sort().join('\n')
}

/** Payload writes imports without extensions and parameters that a migration does not use; Node and TypeScript mind. */
function tidyMigrations() {
  for (const file of readdirSync(MIGRATIONS).filter((name) => name.endsWith('.ts'))) {
    const path = join(MIGRATIONS, file)
    const tidy = read(path)
      .replace(/from '(\.\/[^']+?)(?:\.js)?'/g, "from '$1.js'")
      .replaceAll('{ db, payload, req }', '{ db }')
    writeFileSync(path, tidy)
  }
}
