/** `npm start`: checks, builds what is out of date, and becomes the server. Plain JavaScript: nothing is compiled yet. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { adminPart, build, ROOT, serverPart } from './build.mjs'

process.chdir(ROOT)
process.env.NODE_ENV = 'production'

try {
  checkInstallation()
  await loadEnvironmentFiles()
  await build(process.env.ADMIN === 'off' ? [serverPart] : [serverPart, adminPart], checkEnvironment)
} catch (error) {
  console.error(`Masthead cannot start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

await import('../../dist/src/server/main.js')

function checkInstallation() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new Error(`it needs Node 20.9 or newer, and this is ${process.versions.node}.`)
  }
  const missing = ['payload', 'next', 'express', 'typescript'].filter(
    (name) => !existsSync(join(ROOT, 'node_modules', name, 'package.json')),
  )
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is not installed. Run: npm ci`)
}

async function loadEnvironmentFiles() {
  const { loadEnv } = await import('payload/node')
  loadEnv()
}

/** A wrong variable is worth knowing before the admin is built, not after. */
async function checkEnvironment() {
  const { readEnvironment } = await import('../../dist/src/server/environment.js')
  readEnvironment(process.env)
}
