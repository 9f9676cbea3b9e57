/**
 * `npm run lock`, after a change of dependencies: names in package-lock.json the optional packages of other
 * operating systems that a registry mirror did not serve. npm leaves those out without a word, and `npm ci`
 * then refuses the lock file.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = /(android|darwin|freebsd|linux|openharmony|win32|wasm32)/
const PROCESSORS = /(arm64|armv7|arm|ia32|loong64|ppc64|riscv64|s390x|x64|wasm32)/

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const added = []

for (const [path, { optionalDependencies = {}, dev, peer }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const system = SYSTEMS.exec(name)?.[0]
    if (!system || !/^\d/.test(version) || isNamed(name, path)) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [PROCESSORS.exec(name.slice(name.indexOf(system)))?.[0] ?? system],
      ...(dev ? { dev } : {}),
      ...(peer ? { peer } : {}),
      optional: true,
      ...(system === 'wasm32' ? {} : { os: [system] }),
    }
    added.push(`${name}@${version}`)
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length > 0 ? added.join('\n') : 'The lock file is complete')

function isNamed(name, path) {
  return (
    lock.packages[`node_modules/${name}`] !== undefined ||
    lock.packages[`${path}/node_modules/${name}`] !== undefined
  )
}
