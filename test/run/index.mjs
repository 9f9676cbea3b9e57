/**
 * `npm test`: lint, types, generated files, and every suite that this machine can run. Says aloud what it
 * left out and how to run it. The last line is `N passed, N failed`.
 *
 * `npm test -- core plugins` runs only those suites.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findBrowser, HOW_TO_GET_A_BROWSER } from '../../src/scripts/findBrowser.mjs'
import { run } from './command.mjs'
import { startMongo } from './mongo.mjs'
import { EMBEDDED, ON_DATABASES, WHOLE } from './suites.mjs'

const wanted = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'masthead-test-'))
const tally = { passed: 0, failed: 0, leftOut: [] }

const checks = {
  'no lint': ['npx', ['eslint', '--max-warnings', '0', '.']],
  'formatting as Prettier has it': ['npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  types: ['npx', ['tsc', '--noEmit', '-p', '.']],
  'generated files up to date': ['node', ['src/scripts/generate.mjs', '--check']],
}

const chosen = (suites) =>
  suites.filter((suite) => (wanted.length === 0 || wanted.includes(suite)) && existsSync(`test/${suite}`))

if (wanted.length === 0) {
  for (const [name, [command, args]] of Object.entries(checks)) {
    title(name)
    tally[(await run(command, args)) === 0 ? 'passed' : 'failed'] += 1
  }
}

await jest('on the embedded database', chosen(EMBEDDED), { MONGODB_URI: '' })

const onDatabases = chosen(ON_DATABASES)
if (onDatabases.length > 0) {
  const mongo = await startMongo()
  if (mongo.reason) tally.leftOut.push(`${onDatabases.join(', ')} on MongoDB: ${mongo.reason}`)
  else {
    await jest(`on MongoDB (${mongo.name})`, onDatabases, { ...mongo.env, TEST_DATABASE: 'mongodb' })
    await mongo.stop()
  }
}

const browser = findBrowser()
if (browser)
  await jest('the whole product', chosen(WHOLE), { CHROMIUM_PATH: browser, MONGODB_URI: '' }, ['--runInBand'])
else tally.leftOut.push(`${chosen(WHOLE).join(', ')}: there is no browser. ${HOW_TO_GET_A_BROWSER}`)

rmSync(reports, { recursive: true, force: true })
for (const line of tally.leftOut) console.log(`Left out: ${line}`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed > 0 ? 1 : 0

function title(text) {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`)
}

/** Runs suites, and adds what they report. A run that ends without a report counts as a failure. */
async function jest(name, suites, env, args = ['--maxWorkers=2']) {
  if (suites.length === 0) return
  title(`${suites.join(', ')}: ${name}`)
  const report = join(reports, `${name.replace(/\W+/g, '-')}.json`)
  const code = await run(
    'npx',
    ['jest', '--json', `--outputFile=${report}`, ...args, ...suites.map((suite) => `test/${suite}/`)],
    { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', ...env },
  )
  if (!existsSync(report)) {
    tally.failed += 1
    return
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const failed = numFailedTests + numRuntimeErrorTestSuites
  tally.passed += numPassedTests
  tally.failed += code !== 0 && failed === 0 ? 1 : failed
  if (numPendingTests > 0) tally.leftOut.push(`${numPendingTests} skipped tests ${name}`)
}
